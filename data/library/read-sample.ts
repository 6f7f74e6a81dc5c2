import type { Paper } from '../paper';
import { readDay, readDays } from './read-day';

/** A paper to show what a card looks like: the first of the newest day; undefined where there is none. */
export async function readSample(): Promise<Paper | undefined> {
  const newest = (await readDays())?.at(-1);
  return newest && (await readDay(newest.date))[0]?.paper;
}
