import type { ArxivId } from '../arxiv-id';
import { readSavedEntries, writeSavedEntry } from '../storage';
import { type Database, toRow } from './database';
import { merge } from './merge';

/**
 * Makes the database and its mirror in `storage.local` agree again: a database that is new, because the browser
 * deleted it with the site data, takes in the mirror; changes that an interruption kept from the mirror are repeated.
 * Only to be called while holding the reading list's lock.
 */
export async function reconcile(db: Database): Promise<void> {
  if (!(await db.get('state', 'complete'))) await rebuild(db);
  for (const id of await db.getAllKeys('unmirrored')) await mirror(db, id);
}

/** Whether `reconcile` has anything to do. */
export async function isReconciled(db: Database): Promise<boolean> {
  return (await db.get('state', 'complete')) === true && (await db.count('unmirrored')) === 0;
}

/** Copies one entry to the mirror, from where content scripts read it and hear of the change. */
export async function mirror(db: Database, id: ArxivId): Promise<void> {
  const row = await db.get('entries', id);
  if (row) await writeSavedEntry(row.entry);
  await db.delete('unmirrored', id);
}

async function rebuild(db: Database): Promise<void> {
  const mirrored = await readSavedEntries();
  const tx = db.transaction(['entries', 'state'], 'readwrite');
  const entries = tx.objectStore('entries');
  for (const entry of mirrored) {
    const known = await entries.get(entry.id);
    await entries.put(toRow(known ? merge(known.entry, entry) : entry));
  }
  await tx.objectStore('state').put(true, 'complete');
  await tx.done;
}
