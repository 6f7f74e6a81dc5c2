import type { RequestSum } from '../../../data/library/updates/state';
import { dayText } from '../../dates';
import { t } from '../../text';
import { bytesText } from '../amounts';

export interface RequestSumsProps {
  /** Newest first. */
  sums: readonly RequestSum[];
}

const WHY = { list: 'privacy.sum_list', day: 'privacy.sum_day', votes: 'privacy.sum_votes' } as const;
const PURPOSES = ['list', 'day', 'votes'] as const;

/** Older requests, a line for each day and host: how many, what for, what they brought. */
export function RequestSums({ sums }: RequestSumsProps) {
  return (
    <ol class="requests">
      {sums.map(({ date, host, bytes, why }) => (
        <li key={`${date} ${host}`} data-testid="request-sum">
          <span class="number">
            <time dateTime={date}>{dayText(date)}</time> ·{' '}
            {PURPOSES.filter((purpose) => why[purpose])
              .map((purpose) => t(WHY[purpose], [why[purpose] ?? 0]))
              .join(', ')}{' '}
            · {bytesText(bytes)}
          </span>
          <code>{host}</code>
        </li>
      ))}
    </ol>
  );
}
