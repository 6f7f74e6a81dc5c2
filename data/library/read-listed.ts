import type { ArxivId } from '../arxiv-id';
import type { DigestDate } from '../paper';
import { isSaved } from '../reading-list/entry';
import { indexKey, read, savedKey } from '../storage';
import type { MonthIndex } from './records';

/** What a badge needs to know of a paper that the library has. */
export interface Listed {
  /** Absent where the digest has none. */
  votes?: number;
  date: DigestDate;
  saved: boolean;
}

/**
 * Those of `ids` that the library has, with what badges show: one read of the months' indexes, however many papers there
 * are, and one of the saved states of the hits. The papers themselves are left alone.
 */
export async function readListed(ids: Iterable<ArxivId>): Promise<Map<ArxivId, Listed>> {
  const wanted = [...ids];
  const indexes = await read([...new Set(wanted.map(indexKey))]);
  const hits = wanted.flatMap((id) => {
    const found = inIndex(indexes[indexKey(id)], id);
    return found ? [{ id, found }] : [];
  });
  const entries = hits.length > 0 ? await read(hits.map(({ id }) => savedKey(id))) : {};
  return new Map(hits.map(({ id, found }) => [id, { ...found, saved: isSaved(entries[savedKey(id)]) }]));
}

/** What a month says of a paper; a torn record counts as absent rather than break the page. */
function inIndex(index: MonthIndex | undefined, id: ArxivId): Omit<Listed, 'saved'> | undefined {
  const line: unknown = index && Object.hasOwn(index, id) ? index[id] : undefined;
  if (!Array.isArray(line) || typeof line[1] !== 'string') return undefined;
  const [votes, date] = line as MonthIndex[ArxivId];
  return { date, ...(typeof votes === 'number' ? { votes } : {}) };
}
