import { type Database, openDatabase } from './database';
import { isReconciled, reconcile } from './mirror';

const LOCK = 'reading-list';

/** Runs `work` as the list's only writer, on a database that agrees with its mirror. */
export function writing<T>(work: (db: Database) => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, () =>
    connected(async (db) => {
      await reconcile(db);
      return work(db);
    }),
  );
}

/** Runs `query`; the lock is only taken where an interruption left something to repair. */
export function reading<T>(query: (db: Database) => Promise<T>): Promise<T> {
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
