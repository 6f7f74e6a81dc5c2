import type { Shortcut } from '../../data/welcome/state';
import { t } from '../text';

const DOES: Record<Shortcut['does'], () => string> = {
  popup: () => t('welcome.key_popup'),
  save: () => t('welcome.key_save'),
  panel: () => t('welcome.key_panel'),
};

/** The keys that the browser gave us; nothing where others had them all. */
export function ShortcutLine({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <ul class="shortcuts" aria-label={t('keys.name')}>
      {shortcuts.map(({ does, keys }) => (
        <li key={does}>
          <kbd>{keys}</kbd> {DOES[does]()}
        </li>
      ))}
    </ul>
  );
}
