import { useEffect, useRef } from 'preact/hooks';
import { t } from '../text';

const KEYS = [
  [['j', '↓'], 'keys.down'],
  [['k', '↑'], 'keys.up'],
  [['Enter'], 'keys.expand'],
  [['o'], 'keys.open'],
  [['s'], 'keys.save'],
  [['Ctrl', 'Z'], 'keys.undo'],
  [['←', '→'], 'keys.days'],
  [['/'], 'keys.search'],
  [['Esc'], 'keys.escape'],
] as const;

/** Every key of the popup; a modal dialog, so that focus returns where it was. */
export function Help({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{t('keys.name')}</h2>
      <dl>
        {KEYS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {t('keys.close')}
        </button>
      </form>
    </dialog>
  );
}
