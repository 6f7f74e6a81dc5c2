import { isCount } from '../../json-shapes';

/** Longest file that is read, in characters of text. */
export const LONGEST_FILE = 32 * 1024 * 1024;
/** Papers that are taken from one file. */
export const MOST_PAPERS = 20_000;
/** Refused records that are listed one by one, for each reason. */
export const MOST_REFUSED = 1000;
/** Longest note, in characters. */
export const LONGEST_NOTE = 100_000;
/** Longest value of a field that is looked at, in characters; an author list of thousands fits. */
export const LONGEST_VALUE = 1_000_000;

const DAY = 24 * 60 * 60 * 1000;

/** The text cut to `most` characters, and never within one. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}

/**
 * A time as a file says it, ms since the epoch, and undefined where that is none; if it lies more than a day ahead, `now`,
 * and be it after all dates. Clocks of devices differ by hours, but a stamp from the far future would win over everything
 * that the reader does until then.
 */
export function timeIn(value: unknown, now: number): number | undefined {
  if (!isCount(value)) return undefined;
  return value > now + DAY ? now : value;
}
