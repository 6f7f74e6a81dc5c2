import type { DigestDate, Paper } from '../paper';
import { paperKey, read } from '../storage';
import { byVotes } from './ranking';
import type { DayEntry } from './records';

/** The days of the library, oldest first; undefined while nothing has been seeded yet. */
export async function readDays(): Promise<DayEntry[] | undefined> {
  return (await read(['days'])).days;
}

/** The papers of a day by votes, ties in file order; empty for a day that the library does not have. */
export async function readDay(date: DigestDate): Promise<Paper[]> {
  const key = `day:${date}` as const;
  const keys = ((await read([key]))[key]?.ids ?? []).map(paperKey);
  const found = await read(keys);
  const papers = keys.flatMap((paper) => found[paper] ?? []);
  return byVotes(papers.map((paper) => asListedOn(paper, date)));
}

/** A paper listed on several days, with the listing of `date` first: its rank is that of the day being shown. */
function asListedOn(paper: Paper, date: DigestDate): Paper {
  const listings = paper.listings.toSorted((a, b) => Number(b.date === date) - Number(a.date === date));
  return { ...paper, listings };
}
