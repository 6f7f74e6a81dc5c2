import { monthOf } from '../arxiv-id';
import type { CompiledDay } from '../digest/compile';
import type { DigestPaper, Listing, Paper } from '../paper';
import { paperKey, read, type Stored, write } from '../storage';
import { rankDay } from './ranking';

/**
 * Adds a day to the library, or replaces it, in one write: an interruption leaves the old library or the new one.
 * Writers are serialised, because the list of days and the month indexes are read, changed and written back.
 */
export async function storeDay(day: CompiledDay, now: number): Promise<void> {
  await navigator.locks.request('library', async () => {
    const paperKeys = day.papers.map(({ id }) => paperKey(id));
    const indexKeys = [...new Set(day.papers.map(({ id }) => `index:${monthOf(id)}` as const))];
    const found = await read([...paperKeys, ...indexKeys, 'days']);
    const { date, source, hash } = day;
    const listings = rankDay(date, day.papers);

    const changed: Partial<Stored> = {};
    for (const paper of day.papers) {
      const listing = listings.get(paper.id) ?? { date, of: day.papers.length };
      const merged = withListing(paper, listing, source, found[paperKey(paper.id)]);
      const indexKey = `index:${monthOf(paper.id)}` as const;
      changed[indexKey] = {
        ...(changed[indexKey] ?? found[indexKey]),
        [paper.id]: [merged.votes ?? null, merged.listings[0]?.date ?? date],
      };
      changed[paperKey(paper.id)] = merged;
    }
    changed[`day:${date}`] = { date, source, fetchedAt: now, ids: day.papers.map(({ id }) => id) };
    const others = (found.days ?? []).filter((entry) => entry.date !== date);
    changed.days = [...others, { date, count: day.papers.length, source, hash }].sort((a, b) =>
      a.date < b.date ? -1 : 1,
    );
    await write(changed);
  });
}

/** The paper with one more listing; where days disagree about a paper, the newest listing's text stands. */
function withListing(paper: DigestPaper, listing: Listing, source: Paper['source'], known: Paper | undefined): Paper {
  const others = (known?.listings ?? []).filter(({ date }) => date !== listing.date);
  const listings = [...others, listing].sort((a, b) => (a.date < b.date ? 1 : -1));
  if (known && listings[0] !== listing) return { ...known, listings };
  return { ...paper, listings, language: 'ko', source };
}
