import { type Database, isComplete, isReconciled, openDatabase } from './database';

/** The name of the lock that the list's only writer holds. */
export const LOCK = 'reading-list';

/** Runs `query`; the lock is only taken where an interruption left something to repair. */
export function reading<T>(query: (db: Database) => Promise<T>): Promise<T> {
  return connected(async (db) => {
    if (!(await isReconciled(db))) await repair(db);
    return query(db);
  });
}

async function repair(db: Database): Promise<void> {
  // Hardly ever needed: pages that only read do not load it.
  const { reconcile } = await import('./mirror');
  try {
    await navigator.locks.request(LOCK, () => reconcile(db));
  } catch (error) {
    // A mirror that cannot be written, on a full disk, is for the next writer to report: the list is there to be read.
    if (!(await isComplete(db))) throw error;
  }
}

/** One connection a call: none is left open to block an upgrade, or to outlive the database under it. */
export async function connected<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}
