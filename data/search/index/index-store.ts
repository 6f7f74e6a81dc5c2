import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Segment } from './segment';

/**
 * The index in a database of its own. All of it can be made again from the library, so nothing here fails: what cannot be
 * read is absent, and what cannot be written is made again in another page.
 */
interface Schema extends DBSchema {
  segments: { key: string; value: Segment };
}

const NAME = 'search';

async function withDatabase<T>(use: (db: IDBPDatabase<Schema>) => Promise<T>, otherwise: T): Promise<T> {
  try {
    const db = await openDB<Schema>(NAME, 1, {
      upgrade: (created) => void created.createObjectStore('segments', { keyPath: 'key' }),
      // A deletion must not wait for this page.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    try {
      return await use(db);
    } finally {
      db.close();
    }
  } catch {
    return otherwise;
  }
}

/** All segments that there are; a database that cannot be read is thrown away. */
export async function loadSegments(): Promise<Segment[]> {
  const loaded = await withDatabase<Segment[] | undefined>((db) => db.getAll('segments'), undefined);
  if (!loaded) await deleteDB(NAME).catch(() => undefined);
  return loaded ?? [];
}

/** Puts segments there in place of those of the same key, and takes others away, in one transaction. */
export function saveSegments(segments: readonly Segment[], removed: readonly string[]): Promise<void> {
  return withDatabase(async (db) => {
    const tx = db.transaction('segments', 'readwrite');
    await Promise.all([
      ...segments.map((segment) => tx.store.put(segment)),
      ...removed.map((key) => tx.store.delete(key)),
      tx.done,
    ]);
  }, undefined);
}
