import { dayAt, daysBetween } from '../../data/library/calendar';
import type { Freshness } from '../../data/library/freshness';
import type { FaultKind } from '../../data/library/sources/fault';
import type { UpdatesNow } from '../../data/library/updates/control';
import type { UpdateState } from '../../data/library/updates/state';
import { t } from '../text';

export interface FreshnessLineProps {
  /** How updates stand, and how old that leaves the library; undefined while that is being read. */
  updates: UpdatesNow | undefined;
  freshness: Freshness | undefined;
  /** Now, ms since the epoch. */
  now: number;
  onOptions(): void;
}

/** Faults as a footer has room for them; the options tell them apart. */
const REASONS = {
  offline: 'freshness.offline',
  unreachable: 'freshness.offline',
  timeout: 'freshness.offline',
  'no-permission': 'freshness.permission',
  full: 'freshness.full',
  newer: 'freshness.newer',
} as const satisfies { [Kind in FaultKind]?: string };

/** How fresh the library is, and the way to make it fresher. */
export function FreshnessLine({ updates, freshness, now, onOptions }: FreshnessLineProps) {
  if (!updates || !freshness) return null;
  const { text, act } = said(updates, freshness, now);
  return (
    <span class="freshness" data-testid="freshness" data-state={freshness.state}>
      {text}
      {act && (
        <>
          {' · '}
          <button type="button" class="link" data-testid="digest-options" onClick={onOptions}>
            {act}
          </button>
        </>
      )}
    </span>
  );
}

function said(
  { settings, state: { running, last } }: UpdatesNow,
  { state, age }: Freshness,
  now: number,
): { text: string; act?: string } {
  const areOn = settings.sources.length > 0;
  const old = t('freshness.newest', [ago(age)]);
  if (running) {
    return { text: running.total > 0 ? t('freshness.running', [running.done, running.total]) : t('freshness.looking') };
  }
  if (!areOn) return state === 'stale' ? { text: old, act: t('freshness.turn_on') } : { text: old };
  if (last && hasFailed(last)) return { text: t('freshness.failed', [reasonOf(last)]), act: t('freshness.settings') };
  if (state === 'stale') return { text: old, act: t('freshness.settings') };
  return { text: last ? updated(daysBetween(dayAt(last.at), dayAt(now))) : old };
}

/** Whether an update brought nothing, and something was in its way. */
function hasFailed({ faults, added, changed, voted }: NonNullable<UpdateState['last']>): boolean {
  return faults.length > 0 && added.length + changed.length + voted.length === 0;
}

function reasonOf({ faults }: NonNullable<UpdateState['last']>): string {
  const kinds: { [Kind in FaultKind]?: (typeof REASONS)[keyof typeof REASONS] } = REASONS;
  const kind = faults[0]?.kind;
  return t((kind && kinds[kind]) ?? 'freshness.source');
}

function updated(days: number): string {
  return days > 0 ? t('freshness.updated', days) : t('freshness.updated_today');
}

function ago({ unit, count }: Freshness['age']): string {
  if (unit === 'months') return t('freshness.months', count);
  if (unit === 'years') return t('freshness.years', count);
  return count > 0 ? t('freshness.days', count) : t('freshness.today');
}
