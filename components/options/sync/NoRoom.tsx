import type { SyncPartState } from '../../../data/options/sync/store';
import type { SyncState } from '../../../data/reading-list/sync/state';
import { t } from '../../text';

export interface NoRoomProps {
  /** By name; of many, the first. */
  left: SyncPartState['left'];
  counts: NonNullable<SyncState['leftCount']>;
}

const KINDS = [
  ['entries', 'sync.left_entries'],
  ['notes', 'sync.left_notes'],
  ['titles', 'sync.left_titles'],
] as const;

/** What found no room in the account, paper by paper, behind how many there are. Nothing where all had room. */
export function NoRoom({ left, counts }: NoRoomProps) {
  const kinds = KINDS.filter(([kind]) => counts[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <div class="left">
      <h4>{t('sync.left')}</h4>
      {kinds.map(([kind, text]) => (
        <details key={kind} data-testid={`left-${kind}`}>
          <summary>{t(text, counts[kind])}</summary>
          <ul>
            {left[kind].map(({ id, title }) => (
              <li key={id} lang="en">
                {title}
              </li>
            ))}
            {counts[kind] > left[kind].length && <li>{t('sync.more', counts[kind] - left[kind].length)}</li>}
          </ul>
        </details>
      ))}
    </div>
  );
}
