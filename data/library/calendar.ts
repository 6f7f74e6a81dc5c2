import type { DigestDate } from '../paper';

/** Days of the calendar, both included. */
export interface DayRange {
  from: DigestDate;
  to: DigestDate;
}

const DAY = 86_400_000;

/** The day that it is on the digest's own calendar, which is UTC's, at a time in ms since the epoch. */
export function dayAt(time: number): DigestDate {
  return new Date(time).toISOString().slice(0, 10) as DigestDate;
}

/** The day `count` days after a day, or before it where `count` is negative. */
export function addDays(date: DigestDate, count: number): DigestDate {
  return dayAt(startOf(date) + count * DAY);
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: DigestDate, to: DigestDate): number {
  return Math.round((startOf(to) - startOf(from)) / DAY);
}

/** How many whole months `to` is after `from`: one from 31 January to 28 February is not whole. */
export function monthsBetween(from: DigestDate, to: DigestDate): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}

/** A date alone is read as UTC, unlike one with a time. */
function startOf(date: DigestDate): number {
  return Date.parse(date);
}
