import type { DigestDate } from '../paper';
import { dayAt, daysBetween, monthsBetween } from './calendar';
import type { DayEntry } from './records';

/** How old the newest digest is, and what that means. */
export interface Freshness {
  newest: DigestDate;
  age: { unit: 'days' | 'months' | 'years'; count: number };
  /** `stale`: over a week old, whatever was done for it; `bundled`: nothing was ever fetched; `updated`: the rest. */
  state: 'bundled' | 'updated' | 'stale';
}

interface Standing {
  days: readonly Pick<DayEntry, 'date'>[];
  updatesOn: boolean;
  /** When the last update ended, ms since the epoch. */
  lastUpdate?: number | undefined;
  /** Ms since the epoch. */
  now: number;
}

const STALE_AFTER = 7;
/** From when on months, and years, say more than the smaller unit does. */
const DAYS_UP_TO = 31;
const MONTHS_UP_TO = 24;

/**
 * How fresh the library is, on the digest's own calendar and not the reader's; undefined without a day. A digest that is
 * dated ahead of the clock is of today.
 */
export function freshnessOf({ days, updatesOn, lastUpdate, now }: Standing): Freshness | undefined {
  const newest = days.map(({ date }) => date).reduce<DigestDate | undefined>(later, undefined);
  if (!newest) return undefined;
  const today = dayAt(now);
  const old = Math.max(0, daysBetween(newest, today));
  const isFetched = updatesOn || lastUpdate !== undefined;
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
