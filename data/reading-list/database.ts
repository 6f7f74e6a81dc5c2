import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ArxivId } from '../arxiv-id';
import type { Act } from './act';
import { addedAt, type Entry, isSaved } from './entry';
import { BlockedError } from './problem';

/** `added` stands beside the entry only while it is saved, so that the index lists the saved ones alone. */
export interface Row {
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
    let gaveUp = false;
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
        patience = setTimeout(() => {
          gaveUp = true;
          reject(new BlockedError());
        }, BLOCKED_MS);
      },
      // A newer version in another context, or a deletion, must not wait for this connection.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
      // Nobody waits for it any more, and nobody would close it.
      .then((db) => (gaveUp ? db.close() : resolve(db)), reject)
      .finally(() => clearTimeout(patience));
  });
}

/** Whether the database has taken in what there was when it was created. */
export async function isComplete(db: Database): Promise<boolean> {
  return (await db.get('state', 'complete')) === true;
}

/** Whether the database has all it should; what is missing in the mirror alone is for the next writer to repeat. */
export async function isReconciled(db: Database): Promise<boolean> {
  return (await isComplete(db)) && (await db.count('unmirrored')) === 0;
}

/** A transaction in which entries change, are marked for the mirror, and the act is remembered: all of it or nothing. */
export function startWriting(db: Database) {
  // Strict: after a power cut the mirror, which is written later, must not know more than the database.
  return db.transaction(['entries', 'unmirrored', 'acts'], 'readwrite', { durability: 'strict' });
}

export type WritingTransaction = ReturnType<typeof startWriting>;

interface Ending {
  abort(): void;
  readonly done: Promise<void>;
  readonly error: DOMException | null;
}

/**
 * Does `work` in a transaction and waits for its end. @throws what `work` threw, with nothing of it stored; where the
 * browser ended the transaction, its own reason, for the requests say no more than that it has ended.
 */
export async function storeAll(tx: Ending, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    await tx.done;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
    await tx.done.catch(() => undefined);
    throw tx.error ?? error;
  }
}

/** An entry as the database keeps it: only one that is saved has `added`, by which the list is read. */
export function toRow(entry: Entry): Row {
  return { id: entry.id, entry, ...(isSaved(entry) && { added: addedAt(entry) }) };
}
