import type { ArxivId } from '../arxiv-id';
import { read, savedKey } from '../storage';
import { isSaved } from './entry';

/** Which of `ids` are saved, from the mirror: one read, and the database stays closed. */
export async function savedAmong(ids: readonly ArxivId[]): Promise<Set<ArxivId>> {
  const found = await read(ids.map(savedKey));
  return new Set(ids.filter((id) => isSaved(found[savedKey(id)])));
}
