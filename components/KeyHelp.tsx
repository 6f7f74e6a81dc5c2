import { useEffect, useRef } from 'preact/hooks';
import type { PANEL_KEYS } from './panel/keys';
import type { POPUP_KEYS } from './popup/keys';
import { t } from './text';

/** A key of the locale files without gaps. */
type KeyText = (typeof POPUP_KEYS)[number][1] | (typeof PANEL_KEYS)[number][1];

export interface KeyHelpProps {
  keys: readonly (readonly [keys: readonly string[], text: KeyText])[];
  onClose(): void;
}

/** The keys of a page; a modal dialog, so that focus returns where it was. */
export function KeyHelp({ keys, onClose }: KeyHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{t('keys.name')}</h2>
      <dl>
        {keys.map(([caps, text]) => (
          <div key={text}>
            <dt>
              {caps.map((key) => (
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
