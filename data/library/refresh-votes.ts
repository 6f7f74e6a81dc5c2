import type { ArxivId } from '../arxiv-id';
import type { DigestDate, Paper } from '../paper';
import { changeLibrary, readPart, writeEdit } from './edit';
import { type Counted, listingOn, rankDay, sumVotes } from './ranking';
import { withListing } from './relist';
import { withDay } from './store-day';

/**
 * Brings a day's votes up to date, counted on the day `votedOn`, in one write; `now` in ms since the epoch. No paper comes
 * or goes, one that `votes` does not have keeps its own, and so does one that was counted later. True where something changed.
 * @throws SourceFault `full` where there is no room; the votes are as they were.
 */
export function refreshVotes(
  date: DigestDate,
  votes: ReadonlyMap<ArxivId, number>,
  votedOn: DigestDate,
  now: number,
): Promise<boolean> {
  return changeLibrary(async () => {
    const part = await readPart([date]);
    const record = part.records.get(date);
    const entry = part.days.find((one) => one.date === date);
    if (!record || !entry) return false;
    const before = record.ids.map((id) => ({ id, ...listingOn(part.papers.get(id), date) }));
    const after = before.map((one) => recount(one, date, votes.get(one.id), votedOn));
    if (after.every((one, place) => one === before[place])) return false;

    const listings = rankDay(date, after);
    const papers = new Map<ArxivId, Paper>();
    for (const [id, listing] of listings) {
      const paper = withListing(part.papers.get(id), listing, undefined);
      if (paper) papers.set(id, paper);
    }
    const sum = sumVotes(after);
    await writeEdit(part, {
      papers,
      records: new Map([[date, { ...record, fetchedAt: now }]]),
      days: withDay(part.days, { ...entry, ...(sum === undefined ? {} : { votes: sum }) }),
    });
    return true;
  });
}

/** The same object where nothing is new. */
function recount(known: Counted, date: DigestDate, votes: number | undefined, votedOn: DigestDate): Counted {
  // A computer's clock may be behind the digest's day.
  const counted = votedOn > date ? votedOn : date;
  const last = known.votedOn ?? date;
  const isSame = votes === known.votes && counted === last;
  if (votes === undefined || isSame || (known.votes !== undefined && last > counted)) return known;
  return { id: known.id, votes, ...(counted === date ? {} : { votedOn: counted }) };
}
