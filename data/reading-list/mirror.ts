import type { ArxivId } from '../arxiv-id';
import { read, readSavedEntries, write, writeSavedEntries } from '../storage';
import { type Database, toRow } from './database';
import { type Entry, isSaved } from './entry';
import { merge } from './merge';

const SLICE = 200;

/**
 * Makes the database and its mirror in `storage.local` agree again: a database that is new, because the browser
 * deleted it with the site data, takes in the mirror; a mirror that is gone is written anew; changes that an
 * interruption kept from the mirror are repeated. Only to be called as the reading list's writer.
 */
export async function reconcile(db: Database): Promise<void> {
  if (!(await db.get('state', 'complete'))) await rebuild(db);
  const { mirrored } = await read(['mirrored']);
  await mirrorIds(db, await db.getAllKeys(mirrored ? 'unmirrored' : 'entries'));
  if (!mirrored) await write({ mirrored: true });
}

/** Whether the database has all it should; what is missing in the mirror alone is for the next writer to repeat. */
export async function isReconciled(db: Database): Promise<boolean> {
  return (await db.get('state', 'complete')) === true && (await db.count('unmirrored')) === 0;
}

/** Copies entries that were just stored to the mirror, from where content scripts read them and hear of the change. */
export async function mirrorEntries(db: Database, entries: readonly Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += SLICE) {
    const slice = entries.slice(from, from + SLICE);
    await writeSavedEntries(slice);
    const tx = db.transaction('unmirrored', 'readwrite');
    await Promise.all([...slice.map(({ id }) => tx.store.delete(id)), tx.done]);
  }
}

/** Copies the entries of `ids` to the mirror, as the database has them. */
export async function mirrorIds(db: Database, ids: readonly ArxivId[]): Promise<void> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const tx = db.transaction('entries');
    const rows = await Promise.all(ids.slice(from, from + SLICE).map((id) => tx.store.get(id)));
    await mirrorEntries(
      db,
      rows.flatMap((row) => row?.entry ?? []),
    );
  }
}

async function rebuild(db: Database): Promise<void> {
  const mirrored = await readSavedEntries();
  const { snapshots = [] } = await read(['snapshots']);
  const tx = db.transaction(['entries', 'state'], 'readwrite');
  const entries = tx.objectStore('entries');
  for (const entry of mirrored) {
    const known = await entries.get(entry.id);
    await entries.put(toRow(known ? merge(known.entry, entry) : entry));
  }
  await tx.objectStore('state').put(true, 'complete');
  await tx.done;
  // Database and mirror both torn: no more than the reader can tell what is missing, and a snapshot may have it.
  const found = mirrored.filter(isSaved).length;
  const expected = snapshots.at(-1)?.papers ?? 0;
  if (found < expected) await write({ damage: { found, expected } });
}
