/** The reading list's only writer. Every context of the extension's origin may call it; a lock serialises them. */
import type { ArxivId } from '../arxiv-id';
import { paperKey, read as readStored } from '../storage';
import { type Database, openDatabase, toRow } from './database';
import { type Citation, copyOf, type Entry, type EntryFields, isSaved, withFields } from './entry';
import { isReconciled, mirror, reconcile } from './mirror';

const LOCK = 'reading-list';

/**
 * Puts a paper on the list, or does nothing if it is there: a repeated call does no harm. Takes its own copy of what
 * the library says, and `citation` where arXiv's page gave one. Resolves when the entry is stored.
 */
export async function save(id: ArxivId, now: number, citation?: Citation): Promise<Entry> {
  const paper = (await readStored([paperKey(id)]))[paperKey(id)];
  return change(id, now, (entry) => ({
    ...(isSaved(entry) ? {} : { saved: true, added: now }),
    ...(paper && !entry.copy ? { copy: copyOf(paper) } : {}),
    ...(citation && !entry.citation ? { citation } : {}),
    ...(entry.status ? {} : { status: 'to-read' as const }),
  }));
}

/** Takes a paper off the list. The entry stays as a tombstone, so that no other copy brings it back. */
export function remove(id: ArxivId, now: number): Promise<Entry> {
  return change(id, now, (entry) => (isSaved(entry) ? { saved: false } : {}));
}

/** Undoes a removal: the entry is where it was, with everything it had. */
export function restore(id: ArxivId, now: number): Promise<Entry> {
  return change(id, now, (entry) => (entry.added && !isSaved(entry) ? { saved: true } : {}));
}

/** Adds what arXiv's page says to a saved paper that was saved without it; any other paper is left alone. */
export function describe(id: ArxivId, now: number, citation: Citation): Promise<Entry> {
  return change(id, now, (entry) => (isSaved(entry) && !entry.citation ? { citation } : {}));
}

/** The saved entries, newest first: all of them, or the newest `most`. */
export function listSaved(most = Number.POSITIVE_INFINITY): Promise<Entry[]> {
  return reading(async (db) => {
    if (most === Number.POSITIVE_INFINITY) {
      return (await db.getAllFromIndex('entries', 'added')).map(({ entry }) => entry).reverse();
    }
    const newest: Entry[] = [];
    let cursor = await db.transaction('entries').store.index('added').openCursor(null, 'prev');
    while (cursor && newest.length < most) {
      newest.push(cursor.value.entry);
      cursor = await cursor.continue();
    }
    return newest;
  });
}

/** How many papers are saved. */
export function countSaved(): Promise<number> {
  return reading((db) => db.countFromIndex('entries', 'added'));
}

/** Repeats what an interruption left half done; for the background worker's start. */
export async function recover(): Promise<void> {
  await reading(async () => undefined);
}

async function change(id: ArxivId, now: number, fields: (entry: Entry) => Partial<EntryFields>): Promise<Entry> {
  return navigator.locks.request(LOCK, () =>
    connected(async (db) => {
      await reconcile(db);
      const tx = db.transaction(['entries', 'unmirrored'], 'readwrite');
      const entry = (await tx.objectStore('entries').get(id))?.entry ?? { id };
      const written = fields(entry);
      const changed = withFields(entry, written, now);
      if (Object.keys(changed).length === 1) return entry; // never saved, and not to be saved now
      await tx.objectStore('entries').put(toRow(changed));
      await tx.objectStore('unmirrored').put(id, id);
      await tx.done;
      await mirror(db, id);
      return changed;
    }),
  );
}

function reading<T>(query: (db: Database) => Promise<T>): Promise<T> {
  return connected(async (db) => {
    if (!(await isReconciled(db))) await navigator.locks.request(LOCK, () => reconcile(db));
    return query(db);
  });
}

/** One connection a call: none is left open to block an upgrade, or to outlive the database under it. */
async function connected<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}
