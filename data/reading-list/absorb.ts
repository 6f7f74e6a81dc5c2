import type { Entry } from './entry';
import { merge } from './merge';
import { soundEntry } from './sound-entry';
import { type WriteOptions, writeEntries } from './write-entries';

/**
 * Merges what is sound of entries from elsewhere into the list, in one transaction, after a snapshot if there is anything to
 * change.
 * What the reader imported is an act and can be undone; what another device said is none.
 * @throws the signal's reason, with nothing changed.
 */
export async function absorb(
  given: readonly Entry[],
  now: number,
  reason: 'sync' | 'import',
  options: Pick<WriteOptions, 'signal' | 'onProgress'> = {},
): Promise<{ changed: number }> {
  const byId = new Map<Entry['id'], Entry>();
  for (const entry of given.flatMap((one) => soundEntry(one) ?? [])) {
    const other = byId.get(entry.id);
    byId.set(entry.id, other ? merge(other, entry) : entry);
  }
  const written = await writeEntries([...byId.keys()], (entry) => merge(entry, byId.get(entry.id) ?? entry), {
    ...options,
    now,
    snapshot: reason,
    ...(reason === 'import' && { act: reason }),
  });
  return { changed: written.length };
}
