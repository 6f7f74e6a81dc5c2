import type { FaultReport } from '../../../data/library/updates/state';
import { groupFaults } from '../../../data/options/digests/group-faults';
import { dayText } from '../../dates';
import { t } from '../../text';
import { daysText } from './days-text';
import { adviceText, faultText, problemText } from './fault-text';
import { SOURCE_NAMES } from './source-text';

export interface FaultsProps {
  faults: readonly FaultReport[];
  /** Whether what time may mend is tried again without the reader. */
  goesOn: boolean;
}

/** How many days' own lines are named. */
const NAMED = 5;

/** What did not arrive, kind by kind: what happened, to which days, and what to do. Nothing where all went well. */
export function Faults({ faults, goesOn }: FaultsProps) {
  if (faults.length === 0) return null;
  return (
    <div class="faults">
      <h4>{t('digests.faults')}</h4>
      <ul>
        {groupFaults(faults).map(({ source, kind, status, dates, problems }) => (
          <li key={`${source} ${kind} ${status}`} data-testid="fault" data-kind={kind} data-source={source}>
            <strong>{faultText(kind)}</strong>{' '}
            <span class="where">
              {SOURCE_NAMES[source]}
              {status !== undefined && ` · HTTP ${status}`} ·{' '}
              {dates.length > 0 ? daysText(dates) : t('digests.fault_list')}
            </span>
            {problems.slice(0, NAMED).map(({ date, ...problem }) => (
              <span key={date} class="where">
                {date && `${dayText(date)}, `}
                {[t('digests.line', [problem.line]), problemText(problem)].filter(Boolean).join(': ')}
              </span>
            ))}
            <span class="help">{adviceText(kind, goesOn)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
