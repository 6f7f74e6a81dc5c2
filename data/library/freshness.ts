import type { DigestDate } from '../paper';
import { dayAt, daysBetween, monthsBetween } from './calendar';
import type { DayEntry } from './records';
import type { UpdateReport, UpdateSettings } from './updates/state';

/** How old the newest digest is, and what that means. */
export interface Freshness {
  newest: DigestDate;
  age: { unit: 'days' | 'months' | 'years'; count: number };
  /** `stale`: over a week old, whatever was done for it; `bundled`: nothing was ever fetched; `updated`: the rest. */
  state: 'bundled' | 'updated' | 'stale';
}

/** What of the way updates stand makes a library fresh. */
interface Standing {
  settings: Pick<UpdateSettings, 'sources'>;
  state: { last?: Pick<UpdateReport, 'at'> };
}

const STALE_AFTER = 7;
/** From when on months, and years, say more than the smaller unit does. */
const DAYS_UP_TO = 31;
const MONTHS_UP_TO = 24;

/**
 * How fresh a library of these days is at `now`, ms since the epoch, on the digest's own calendar and not the reader's;
 * undefined without a day. A digest that is dated ahead of the clock is of today.
 */
export function freshnessOf(
  days: readonly Pick<DayEntry, 'date'>[],
  { settings, state }: Standing,
  now: number,
): Freshness | undefined {
  const newest = days.map(({ date }) => date).reduce<DigestDate | undefined>(later, undefined);
  if (!newest) return undefined;
  const today = dayAt(now);
  const old = Math.max(0, daysBetween(newest, today));
  const isFetched = settings.sources.length > 0 || state.last !== undefined;
  return {
    newest,
    age: ageOf(newest, today, old),
    state: old > STALE_AFTER ? 'stale' : isFetched ? 'updated' : 'bundled',
  };
}

function later(one: DigestDate | undefined, other: DigestDate): DigestDate {
  return one !== undefined && one > other ? one : other;
}

function ageOf(newest: DigestDate, today: DigestDate, days: number): Freshness['age'] {
  const months = monthsBetween(newest, today);
  if (days < DAYS_UP_TO || months < 1) return { unit: 'days', count: days };
  if (months < MONTHS_UP_TO) return { unit: 'months', count: months };
  return { unit: 'years', count: Math.floor(months / 12) };
}
