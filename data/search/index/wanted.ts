import type { DayEntry } from '../../library/records';

/** To be counted up when what a segment is changes: those of another format are made again. */
const FORMAT = 1;

/** A segment that there should be. */
export interface Wanted {
  key: string;
  print: string;
  days: readonly DayEntry[];
}

/**
 * The segments that a library should have, newest first: one for each month of its newest year, so that a new day costs
 * little, and one for each year before.
 */
export function wantedSegments(days: readonly DayEntry[]): Wanted[] {
  const newestYear =
    days
      .map(({ date }) => date.slice(0, 4))
      .sort()
      .at(-1) ?? '';
  const byKey = new Map<string, DayEntry[]>();
  for (const day of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const key = day.date.slice(0, day.date.startsWith(newestYear) ? 7 : 4);
    const own = byKey.get(key);
    own ? own.push(day) : byKey.set(key, [day]);
  }
  return [...byKey]
    .map(([key, own]) => ({ key, print: printOf(own), days: own }))
    .sort((a, b) => (a.key < b.key ? 1 : -1));
}

/** Tells states of days apart. A refresh of votes changes their sum. */
function printOf(days: readonly DayEntry[]): string {
  const text = days.map(({ date, hash, source, count, votes }) => [date, hash, source, count, votes].join()).join('\n');
  return `${FORMAT}:${days.length}:${hashOf(text)}`;
}

/** Two FNV-1a hashes of a text, 32 bits each: enough to see that it has changed. */
function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}
