import type { DayRange } from '../library/calendar';
import type { DayEntry } from '../library/records';
import type { DigestDate } from '../paper';
import { firstFrom } from './calendar';
import { daysOfMonth, daysOfWeek, monthOf } from './dates';

/** What the papers are shown of: some days by votes, everything by votes, or what is new to the reader. */
export const PERIODS = ['day', 'week', 'month', 'all', 'unread'] as const;
export type Period = (typeof PERIODS)[number];

/** The periods that are some days of the calendar. */
export type DatedPeriod = Exclude<Period, 'all' | 'unread'>;

/** Whether a period is some days of the calendar, so that there is one before and one after it. */
export function isDated(period: Period): period is DatedPeriod {
  return period !== 'all' && period !== 'unread';
}

/** The days of the period that a date is in. */
export function rangeOf(period: DatedPeriod, date: DigestDate): DayRange {
  if (period === 'day') return { from: date, to: date };
  return period === 'week' ? daysOfWeek(date) : daysOfMonth(monthOf(date));
}

/** A day of the library in the nearest period before and after; undefined where there is none. */
export function neighbours(
  period: DatedPeriod,
  date: DigestDate,
  days: readonly DayEntry[],
): { previous?: DigestDate | undefined; next?: DigestDate | undefined } {
  const { from, to } = rangeOf(period, date);
  const first = firstFrom(days, from);
  const next = days.slice(first, first + 32).find((day) => day.date > to);
  return { previous: days[first - 1]?.date, next: next?.date };
}
