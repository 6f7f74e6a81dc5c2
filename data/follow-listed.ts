import type { ArxivId } from './arxiv-id';
import { type Listed, readListed } from './library/read-listed';
import { isSaved } from './reading-list/entry';
import { type Change, indexKey, isSavedKey, onStored, savedKey } from './storage';

export interface FollowedPapers {
  /** What was last read of those that the library has. */
  readonly known: ReadonlyMap<ArxivId, Listed>;
  /** Also follows these; resolves when they were read for the first time. */
  add(ids: Iterable<ArxivId>): Promise<void>;
  /** Reads all of them again; for a page that was away and heard of no changes. */
  reload(): Promise<void>;
  stop(): void;
}

/**
 * Follows what badges show of papers. `onListed` gets, first and after each change, those papers that are new or different:
 * undefined for one that the library no longer has.
 */
export function followListed(onListed: (changed: ReadonlyMap<ArxivId, Listed | undefined>) => void): FollowedPapers {
  const followed = new Set<ArxivId>();
  const known = new Map<ArxivId, Listed>();

  const tell = (changed: ReadonlyMap<ArxivId, Listed | undefined>) => {
    for (const [id, listed] of changed) listed ? known.set(id, listed) : known.delete(id);
    if (changed.size > 0) onListed(changed);
  };
  /** Counts what was heard: an answer that was under way meanwhile may be older than that. */
  let heards = 0;
  let isStopped = false;
  const readAgain = async (ids: readonly ArxivId[]): Promise<void> => {
    const before = heards;
    const found = await readListed(ids);
    if (isStopped) return;
    if (heards !== before) return readAgain(ids);
    const changed = ids.filter((id) => !isSame(found.get(id), known.get(id)));
    tell(new Map(changed.map((id) => [id, found.get(id)])));
  };
  const heard = (change: Change) => {
    const keys = Object.keys(change);
    const hasIndex = keys.some((key) => key.startsWith('index:'));
    if (!hasIndex && !keys.some(isSavedKey)) return;
    heards++;
    const saved = new Map<ArxivId, Listed>();
    for (const [id, listed] of known) {
      const entry = change[savedKey(id)];
      if (entry) saved.set(id, { ...listed, saved: isSaved(entry.newValue) });
    }
    tell(saved);
    const stale = hasIndex ? [...followed].filter((id) => change[indexKey(id)]) : [];
    if (stale.length > 0) readAgain(stale).catch(() => undefined);
  };
  const stopListening = onStored(heard);
  return {
    known,
    async add(ids) {
      const fresh = [...new Set(ids)].filter((id) => !followed.has(id));
      if (fresh.length === 0) return;
      for (const id of fresh) followed.add(id);
      try {
        await readAgain(fresh);
      } catch (error) {
        for (const id of fresh) followed.delete(id);
        throw error;
      }
    },
    reload: () => readAgain([...followed]),
    stop() {
      isStopped = true;
      stopListening();
    },
  };
}

function isSame(a: Listed | undefined, b: Listed | undefined): boolean {
  return a?.votes === b?.votes && a?.date === b?.date && a?.saved === b?.saved;
}
