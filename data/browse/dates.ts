/** Weeks and months of the digest's own calendar: UTC serves to count with, and no time zone of the reader's enters. */
import { addDays, type DayRange, daysBetween } from '../library/calendar';
import type { DigestDate } from '../paper';

/** A month of the digest's calendar, `YYYY-MM`. */
export type Month = string & { readonly __brand: 'Month' };

/** An ISO week, `YYYY-Www`: from Monday to Sunday, of the year that has its Thursday. */
export type Week = string & { readonly __brand: 'Week' };

/** The day of the week: 0 is Sunday. */
export function weekdayOf(date: DigestDate): number {
  return new Date(`${date}T00:00Z`).getUTCDay();
}

/** The month that a date is in. */
export function monthOf(date: DigestDate): Month {
  return date.slice(0, 'YYYY-MM'.length) as Month;
}

/** The first and the last day of a month. */
export function daysOfMonth(month: Month): DayRange {
  const from = `${month}-01` as DigestDate;
  const next = `${monthOf(addDays(from, 31))}-01` as DigestDate;
  return { from, to: addDays(next, -1) };
}

/** The ISO week that a date is in. */
export function weekOf(date: DigestDate): Week {
  const thursday = addDays(daysOfWeek(date).from, 3);
  const year = thursday.slice(0, 'YYYY'.length);
  const week = Math.floor(daysBetween(`${year}-01-01` as DigestDate, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}` as Week;
}

/** Monday and Sunday of the ISO week that a date is in. */
export function daysOfWeek(date: DigestDate): DayRange {
  const from = addDays(date, -((weekdayOf(date) + 6) % 7));
  return { from, to: addDays(from, 6) };
}
