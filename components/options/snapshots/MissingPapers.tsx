import type { SnapshotsState } from '../../../data/options/snapshots/state';
import { t } from '../../text';

export interface MissingPapersProps {
  damage: SnapshotsState['damage'];
  onClose(): void;
}

/** That papers are missing since the browser lost its storage, and what brings them back. */
export function MissingPapers({ damage, onClose }: MissingPapersProps) {
  return (
    <div role="alert" class={damage && 'notice damage'}>
      {damage && (
        <>
          <p data-testid="damage">{t('data.damage', damage.expected - damage.found)}</p>
          <button type="button" class="button" data-testid="close-damage" onClick={onClose}>
            {t('data.close')}
          </button>
        </>
      )}
    </div>
  );
}
