import type { ShortcutLine, Shortcuts, ShortcutsState } from '../../../data/options/shortcuts/shortcuts';
import { BROWSE_KEYS } from '../../browse/keys';
import { KeyList, type KeyListProps } from '../../KeyList';
import { PANEL_KEYS } from '../../panel/keys';
import { POPUP_KEYS } from '../../popup/keys';
import { t } from '../../text';

export interface ShortcutsSectionProps {
  state: ShortcutsState;
  shortcuts: Shortcuts;
}

const TITLES = {
  _execute_action: 'shortcuts.popup',
  'save-paper': 'command.save',
  'open-panel': 'command.panel',
  _execute_sidebar_action: 'command.panel',
} as const;

const isNamed = (name: string): name is keyof typeof TITLES => name in TITLES;
const titleOf = (name: string) => (isNamed(name) ? t(TITLES[name]) : name);

/** Every key: those that work everywhere, the address bar's keyword, and those within popup and panel. */
export function ShortcutsSection({ state: { lines, failed }, shortcuts }: ShortcutsSectionProps) {
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('keys.name')}</h2>
      <p>{t('shortcuts.help')}</p>
      <div class="part">
        {failed && (
          <p role="alert">
            {t('options.failed')}{' '}
            <button type="button" class="button" onClick={() => void shortcuts.load()}>
              {t('failure.retry')}
            </button>
          </p>
        )}
        <ul class="rows" aria-live="polite">
          {lines?.map((line) => (
            <Command key={line.name} line={line} />
          ))}
          <li class="row">
            <span class="what">{t('shortcuts.address_bar')}</span>
            <kbd>haru</kbd>
          </li>
        </ul>
        <p class="acts">
          <button
            type="button"
            class="button"
            data-testid="open-shortcuts"
            onClick={() => void shortcuts.openSettings()}
          >
            {t('shortcuts.change')}
          </button>
        </p>
      </div>
      <Keys title={t('shortcuts.in_popup')} keys={POPUP_KEYS} />
      <Keys title={t('shortcuts.in_panel')} keys={PANEL_KEYS} />
      <Keys title={t('shortcuts.in_browse')} keys={BROWSE_KEYS} />
    </section>
  );
}

function Command({ line: { name, key, suggested, sameAs } }: { line: ShortcutLine }) {
  return (
    <li class="row" data-testid="shortcut" data-name={name}>
      <span class="what">
        {titleOf(name)}
        {!key && (
          <span class="help">{suggested ? t('shortcuts.not_given', [suggested]) : t('shortcuts.none_help')}</span>
        )}
        {sameAs.length > 0 && <span class="clash">{t('shortcuts.same', [sameAs.map(titleOf).join(', ')])}</span>}
      </span>
      {key ? <kbd>{key}</kbd> : <span class="number">{t('shortcuts.none')}</span>}
    </li>
  );
}

function Keys({ title, keys }: KeyListProps & { title: string }) {
  return (
    <details class="part keys">
      <summary>{title}</summary>
      <KeyList keys={keys} />
    </details>
  );
}
