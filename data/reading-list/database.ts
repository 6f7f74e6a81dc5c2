import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ArxivId } from '../arxiv-id';
import type { Act } from './act';
import { type Entry, isSaved } from './entry';
import { BlockedError } from './problem';

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
  /** The reader's last acts, oldest first, each with what undoes it; since version 2. */
  acts: { key: number; value: Act };
}

export type Database = IDBPDatabase<Schema>;

/** How long another connection may keep an upgrade waiting. It closes itself when asked; only a hanging page does not. */
const BLOCKED_MS = 5000;

/**
 * Opens the reading list's database, creating or upgrading it. The ladder is append-only: no step is ever edited.
 * @throws BlockedError where a page that hangs keeps it closed; a VersionError where a newer version has written it.
 */
export function openDatabase(): Promise<Database> {
  return new Promise((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    openDB<Schema>('reading-list', 2, {
      upgrade(db, oldVersion) {
        if (oldVersion < 1) {
          db.createObjectStore('entries', { keyPath: 'id' }).createIndex('added', 'added');
          db.createObjectStore('unmirrored');
          db.createObjectStore('state');
        }
        if (oldVersion < 2) db.createObjectStore('acts', { autoIncrement: true });
      },
      blocked() {
        patience = setTimeout(() => reject(new BlockedError()), BLOCKED_MS);
      },
      // A newer version in another context, or a deletion, must not wait for this connection.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
      .then(resolve, reject)
      .finally(() => clearTimeout(patience));
  });
}

/** A transaction in which entries change, are marked for the mirror, and the act is remembered: all of it or nothing. */
export function startWriting(db: Database) {
  return db.transaction(['entries', 'unmirrored', 'acts'], 'readwrite');
}

export type WritingTransaction = ReturnType<typeof startWriting>;

export function toRow(entry: Entry): Row {
  const added = entry.added?.value;
  return { id: entry.id, entry, ...(isSaved(entry) && added !== undefined ? { added } : {}) };
}
