import { addDays, type DayRange } from '../library/calendar';
import type { DayEntry } from '../library/records';
import type { DigestDate } from '../paper';
import { daysOfMonth, type Month, monthOf, weekdayOf } from './dates';

/** How much a day was voted for, against the other days of the library: 0 has no digest, 4 is the most. */
type Heat = 0 | 1 | 2 | 3 | 4;

/** A day of the calendar. */
export interface DayCell {
  date: DigestDate;
  /** Papers of its digest; 0 where it has none. */
  count: number;
  votes?: number | undefined;
  heat: Heat;
  /** How many of its papers are new to the reader. */
  unread: number;
}

/** A month as a calendar shows it; undefined where a week reaches into another month. */
export interface MonthGrid {
  month: Month;
  weeks: (DayCell | undefined)[][];
}

/** The votes from which on a day is of heat 2, 3 and 4: quarters of the days that have votes. */
export type HeatSteps = readonly [number, number, number];

/** Where the heats of a library's days begin. */
export function heatSteps(days: readonly DayEntry[]): HeatSteps {
  const votes = days.flatMap((day) => day.votes ?? []).sort((a, b) => a - b);
  const at = (part: number) => votes[Math.floor(votes.length * part)] ?? Number.POSITIVE_INFINITY;
  return [at(0.25), at(0.5), at(0.75)];
}

/**
 * A month of the library, in weeks that begin on `weekStart` (0 is Sunday).
 * @param days oldest first
 */
export function monthGrid(
  month: Month,
  days: readonly DayEntry[],
  steps: HeatSteps,
  unread: ReadonlyMap<DigestDate, number>,
  weekStart: number,
): MonthGrid {
  const { from, to } = daysOfMonth(month);
  const known = new Map(daysIn(days, { from, to }).map((day) => [day.date, day]));
  const cells: (DayCell | undefined)[] = new Array((weekdayOf(from) - weekStart + 7) % 7).fill(undefined);
  for (let date = from; date <= to; date = addDays(date, 1)) {
    cells.push(cellOf(date, known.get(date), steps, unread.get(date) ?? 0));
  }
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day]),
  );
  return { month, weeks };
}

function cellOf(date: DigestDate, day: DayEntry | undefined, steps: HeatSteps, unread: number): DayCell {
  if (!day) return { date, count: 0, heat: 0, unread: 0 };
  const { count, votes } = day;
  const heat = (1 + steps.filter((step) => votes !== undefined && votes >= step).length) as Heat;
  return { date, count, votes, heat: count === 0 ? 0 : heat, unread };
}

/** The months that have a digest, newest first, with how many papers their days list. */
export function monthsOf(days: readonly DayEntry[]): { month: Month; count: number }[] {
  const counts = new Map<Month, number>();
  for (const { date, count } of days) counts.set(monthOf(date), (counts.get(monthOf(date)) ?? 0) + count);
  return [...counts].map(([month, count]) => ({ month, count })).sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** The days of the library in a range; the list is oldest first, and found in by halving. */
export function daysIn(days: readonly DayEntry[], { from, to }: DayRange): DayEntry[] {
  return days.slice(firstFrom(days, from), firstFrom(days, addDays(to, 1)));
}

/** The place of the first day that is not before `date`. */
export function firstFrom(days: readonly DayEntry[], date: DigestDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.date ?? date) < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
