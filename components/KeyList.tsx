import type { BROWSE_KEYS } from './browse/keys';
import type { PANEL_KEYS } from './panel/keys';
import type { POPUP_KEYS } from './popup/keys';
import { t } from './text';

/** A key of the locale files without gaps. */
type KeyText = (typeof POPUP_KEYS | typeof PANEL_KEYS | typeof BROWSE_KEYS)[number][1];

export interface KeyListProps {
  keys: readonly (readonly [keys: readonly string[], text: KeyText])[];
}

/** Keys, and what each does. */
export function KeyList({ keys }: KeyListProps) {
  return (
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
  );
}
