import type { ArxivId } from '../arxiv-id';
import { read, savedKey } from '../storage';
import { isSaved, type Status, statusOf } from './entry';

/** Those of `ids` that are saved, with their status, from the mirror: one read, and the database stays closed. */
export async function savedAmong(ids: readonly ArxivId[]): Promise<Map<ArxivId, Status>> {
  const found = await read(ids.map(savedKey));
  return new Map(
    ids.flatMap((id) => {
      const entry = found[savedKey(id)];
      return entry && isSaved(entry) ? [[id, statusOf(entry)] as const] : [];
    }),
  );
}
