import type { ArxivId } from '../arxiv-id';
import { type ActKind, changeOf, type EntryChange } from './act';
import { forgetAct, rememberAct } from './acts';
import { type Database, startWriting, storeAll, toRow, type WritingTransaction } from './database';
import type { Entry } from './entry';
import { mirrorEntries } from './mirror';
import { type SnapshotReason, takeSnapshot } from './snapshots';
import { soundRow } from './sound-row';
import { writing } from './writing';

export interface WriteOptions {
  now: number;
  /** Remembered under this name, so that it can be undone; without it, it is not the reader's act. */
  act?: ActKind | undefined;
  /** The act that this undoes. */
  undoes?: number | undefined;
  /** Why a snapshot is taken before, if there is anything to write. */
  snapshot?: SnapshotReason | undefined;
  signal?: AbortSignal | undefined;
  /** Gets how many of the papers that change have been written. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

const SLICE = 250;

/**
 * Writes what `change` makes of the entries of `ids`, in one transaction: after whatever interruption, all of it or
 * nothing. An entry that `change` returns as it came is left alone. Returns the entries that were written.
 * @throws the signal's reason, before anything was stored; else what the browser's storage threw.
 */
export function writeEntries(
  ids: readonly ArxivId[],
  change: (entry: Entry) => Entry,
  options: WriteOptions,
): Promise<Entry[]> {
  return writing((db) => writeAll(db, ids, change, options));
}

/** As `writeEntries`, for a caller that is the list's writer already. */
export async function writeAll(
  db: Database,
  ids: readonly ArxivId[],
  change: (entry: Entry) => Entry,
  { now, act, undoes, snapshot, signal, onProgress }: WriteOptions,
): Promise<Entry[]> {
  // Nobody else writes between this reading and the writing below.
  const changed = await findChanged(db, ids, change, signal);
  if (changed.length === 0 && undoes === undefined) return [];
  if (snapshot && changed.length > 0) await takeSnapshot(db, snapshot, now);
  const entries = changed.map(({ after }) => after);
  const changes = changed.map(({ difference }) => difference);
  const tx = startWriting(db);
  await storeAll(tx, async () => {
    await putAll(tx, entries, signal, onProgress);
    if (act) await rememberAct(tx, { kind: act, at: now, changes });
    if (undoes !== undefined) await forgetAct(tx, undoes, changes);
  });
  await mirrorEntries(db, entries);
  return entries;
}

async function findChanged(
  db: Database,
  ids: readonly ArxivId[],
  change: (entry: Entry) => Entry,
  signal: AbortSignal | undefined,
): Promise<{ after: Entry; difference: EntryChange }[]> {
  const changed: { after: Entry; difference: EntryChange }[] = [];
  for (let from = 0; from < ids.length; from += SLICE) {
    signal?.throwIfAborted();
    const slice = ids.slice(from, from + SLICE);
    const { store } = db.transaction('entries');
    const rows = await Promise.all(slice.map((id) => store.get(id)));
    for (const [n, id] of slice.entries()) {
      const before = soundRow(rows[n]) ?? { id };
      const after = change(before);
      const difference = after === before ? undefined : changeOf(before, after);
      if (difference) changed.push({ after, difference });
    }
  }
  return changed;
}

async function putAll(
  tx: WritingTransaction,
  entries: readonly Entry[],
  signal: AbortSignal | undefined,
  onProgress: WriteOptions['onProgress'],
): Promise<void> {
  for (let from = 0; from < entries.length; from += SLICE) {
    signal?.throwIfAborted();
    const slice = entries.slice(from, from + SLICE);
    await Promise.all(
      slice.flatMap((entry) => [
        tx.objectStore('entries').put(toRow(entry)),
        tx.objectStore('unmirrored').put(entry.id, entry.id),
      ]),
    );
    onProgress?.(from + slice.length, entries.length);
  }
  signal?.throwIfAborted();
}
