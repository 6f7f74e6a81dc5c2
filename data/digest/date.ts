import type { DigestDate } from '../paper';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day that a text of the form `YYYY-MM-DD` names, if the calendar has it. No `Date`, hence no time zone. */
export function toDigestDate(text: string): DigestDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (Number(day) < 1 || !(Number(day) <= daysIn(Number(year), Number(month)))) return undefined;
  return text as DigestDate;
}

/** Whether a value is such a text. */
export function isDigestDate(value: unknown): value is DigestDate {
  return typeof value === 'string' && toDigestDate(value) !== undefined;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}
