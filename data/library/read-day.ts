import type { DigestDate, Listing, Paper } from '../paper';
import { isDay } from '../sound-papers';
import { dayKey, read } from '../storage';
import { readWithDays } from './day-list';
import { byVotes, listingOn } from './ranking';
import { readPapers } from './read-papers';
import type { DayEntry } from './records';

/** A paper and its listing on the day that is being shown, which need not be its newest. */
export interface ListedPaper {
  paper: Paper;
  listing: Listing;
}

/** The days of the library, oldest first; undefined while nothing has been seeded yet. */
export async function readDays(): Promise<DayEntry[] | undefined> {
  return (await readWithDays(['days'])).days;
}

/** The papers of a day by that day's votes, ties in file order; empty for a day that the library does not have, or has torn. */
export async function readDay(date: DigestDate): Promise<ListedPaper[]> {
  const key = dayKey(date);
  const { [key]: day } = await read([key]);
  const papers = await readPapers(isDay(day) ? day.ids : []);
  const listed = [...papers.values()].flatMap((paper) => {
    const listing = listingOn(paper, date);
    return listing ? [{ paper, listing, votes: listing.votes }] : [];
  });
  return byVotes(listed);
}
