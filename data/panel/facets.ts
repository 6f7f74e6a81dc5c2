import { dayNumber, monthSaved } from '../reading-list/dates';
import { type Entry, STATUSES, type Status, statusOf } from '../reading-list/entry';

/** What a list can be narrowed by, with the number of papers of each. */
export interface Facets {
  statuses: Record<Status, number>;
  /** By how many papers have them, then by name. */
  tags: readonly { tag: string; count: number }[];
  /** `YYYY-MM`, newest first. */
  months: readonly { month: string; count: number }[];
  /** Papers read on each of the last 28 days, oldest first, in the reader's time zone. */
  read: readonly number[];
}

const DAYS = 28;

/** The facets of entries at `now`, ms since the epoch; every status is there, but tags and months only with papers. */
export function facetsOf(entries: Iterable<Entry>, now: number): Facets {
  const statuses = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  const tags = new Map<string, number>();
  const months = new Map<string, number>();
  const read = new Array<number>(DAYS).fill(0);
  const count = (of: Map<string, number>, key: string) => of.set(key, (of.get(key) ?? 0) + 1);
  const today = dayNumber(now);
  for (const entry of entries) {
    statuses[statusOf(entry)]++;
    for (const tag of entry.tags?.value ?? []) count(tags, tag);
    count(months, monthSaved(entry));
    const place = entry.status?.value === 'done' ? DAYS - 1 - (today - dayNumber(entry.status.at)) : -1;
    const before = read[place];
    if (before !== undefined) read[place] = before + 1;
  }
  return {
    statuses,
    tags: [...tags]
      .map(([tag, papers]) => ({ tag, count: papers }))
      .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
    months: [...months]
      .map(([month, papers]) => ({ month, count: papers }))
      .sort((a, b) => (a.month < b.month ? 1 : -1)),
    read,
  };
}
