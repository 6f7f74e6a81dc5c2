import type { DigestDate, Listing, Paper } from '../paper';
import { dayKey, paperKey, read, soundPaper } from '../storage';
import { byVotes, listingOn } from './ranking';
import type { DayEntry } from './records';

/** A paper and its listing on the day that is being shown, which need not be its newest. */
export interface ListedPaper {
  paper: Paper;
  listing: Listing;
}

/** The days of the library, oldest first; undefined while nothing has been seeded yet. */
export async function readDays(): Promise<DayEntry[] | undefined> {
  return (await read(['days'])).days;
}

/** The papers of a day by that day's votes, ties in file order; empty for a day that the library does not have. */
export async function readDay(date: DigestDate): Promise<ListedPaper[]> {
  const key = dayKey(date);
  const ids = (await read([key]))[key]?.ids;
  const keys = Array.isArray(ids) ? ids.filter((id) => typeof id === 'string').map(paperKey) : [];
  const found = await read(keys);
  const listed = keys.flatMap((paperKey) => {
    const paper = soundPaper(found[paperKey]);
    const listing = listingOn(paper, date);
    return paper && listing ? [{ paper, listing, votes: listing.votes }] : [];
  });
  return byVotes(listed);
}
