import type { CompiledDay } from '../digest/compile';
import type { DigestPaper, Listing, Paper } from '../paper';
import { dayKey, indexKey, paperKey, read, type Stored, write } from '../storage';
import { rankDay } from './ranking';

/**
 * Puts a day into the library in one write: an interruption leaves the old library or the new one. A day that is there
 * already is updated, or with `ifAbsent` left as it is. Writers are serialised, because the list of days and the month
 * indexes are read, changed and written back.
 */
export async function storeDay(day: CompiledDay, now: number, { ifAbsent = false } = {}): Promise<void> {
  await navigator.locks.request('library', async () => {
    const paperKeys = day.papers.map(({ id }) => paperKey(id));
    const indexKeys = [...new Set(day.papers.map(({ id }) => indexKey(id)))];
    const found = await read([...paperKeys, ...indexKeys, 'days']);
    const { date, source, hash, papers } = day;
    const others = (found.days ?? []).filter((entry) => entry.date !== date);
    if (ifAbsent && others.length !== (found.days ?? []).length) return;

    const listings = rankDay(date, papers);
    const changed: Partial<Stored> = {};
    for (const paper of papers) {
      const merged = withListing(paper, listings.get(paper.id), day, found[paperKey(paper.id)]);
      const month = indexKey(paper.id);
      changed[month] = {
        ...(changed[month] ?? found[month]),
        [paper.id]: [merged.votes ?? null, merged.listings[0]?.date ?? date],
      };
      changed[paperKey(paper.id)] = merged;
    }
    changed[dayKey(date)] = { date, source, fetchedAt: now, ids: papers.map(({ id }) => id) };
    changed.days = [...others, { date, count: papers.length, source, hash }].sort((a, b) => (a.date < b.date ? -1 : 1));
    await write(changed);
  });
}

/** The paper with one more listing; where days disagree about a paper, the newest listing's text stands. */
function withListing(
  paper: DigestPaper,
  listing: Listing | undefined,
  day: CompiledDay,
  known: Paper | undefined,
): Paper {
  const others = (known?.listings ?? []).filter(({ date }) => date !== day.date);
  const listings = [...others, ...(listing ? [listing] : [])].sort((a, b) => (a.date < b.date ? 1 : -1));
  if (known && listings[0] !== listing) return { ...known, listings };
  return { ...paper, listings, language: day.language, source: day.source };
}
