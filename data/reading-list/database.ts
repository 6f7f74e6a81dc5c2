import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ArxivId } from '../arxiv-id';
import { type Entry, isSaved } from './entry';

/** `added` stands beside the entry only while it is saved, so that the index lists the saved ones alone. */
interface Row {
  id: ArxivId;
  added?: number;
  entry: Entry;
}

interface Schema extends DBSchema {
  entries: { key: ArxivId; value: Row; indexes: { added: number } };
  /** Ids whose last change has not reached the mirror yet: written and cleared with the entry itself. */
  unmirrored: { key: ArxivId; value: ArxivId };
  /** `complete` is set once a new database has taken in the mirror. */
  state: { key: 'complete'; value: true };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the reading list's database, creating or upgrading it. The ladder is append-only: no step is ever edited. */
export function openDatabase(): Promise<Database> {
  return openDB<Schema>('reading-list', 1, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore('entries', { keyPath: 'id' }).createIndex('added', 'added');
        db.createObjectStore('unmirrored');
        db.createObjectStore('state');
      }
    },
    // A newer version in another context, or a deletion, must not wait for this connection.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

export function toRow(entry: Entry): Row {
  const added = entry.added?.value;
  return { id: entry.id, entry, ...(isSaved(entry) && added !== undefined ? { added } : {}) };
}
