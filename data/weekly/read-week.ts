import { daysIn } from '../browse/calendar';
import { daysOfWeek, type Week, weekOf } from '../browse/dates';
import { neighbours } from '../browse/period';
import { type ListedPaper, readDay, readDays } from '../library/read-day';
import type { DayEntry } from '../library/records';
import type { DigestDate } from '../paper';
import { bestOfWeek } from './best-of-week';
import { mondayOfWeek } from './week-address';

/** A week of the digest. */
export interface WeeklyDigest {
  week: Week;
  /** Monday and Sunday. */
  from: DigestDate;
  to: DigestDate;
  /** Those of its days that the library has. */
  days: DayEntry[];
  /** Each paper once, by votes. */
  papers: ListedPaper[];
  /** The nearest weeks that have days. */
  previous?: Week;
  next?: Week;
}

/**
 * The week that `wanted` (`YYYY-Www`) names; if it names none, the newest of the library. Undefined while the library has
 * no days.
 */
export async function readWeek(wanted: string | undefined): Promise<WeeklyDigest | undefined> {
  const all = (await readDays()) ?? [];
  const day = mondayOfWeek(wanted ?? '') ?? all.at(-1)?.date;
  if (!day) return undefined;
  const { from, to } = daysOfWeek(day);
  const days = daysIn(all, { from, to });
  const listed = await Promise.all(days.map(({ date }) => readDay(date)));
  const { previous, next } = neighbours('week', day, all);
  return {
    week: weekOf(from),
    from,
    to,
    days,
    papers: bestOfWeek(listed.flat()),
    ...(previous && { previous: weekOf(previous) }),
    ...(next && { next: weekOf(next) }),
  };
}
