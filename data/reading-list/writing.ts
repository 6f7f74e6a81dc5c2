import { connected, LOCK } from './connection';
import type { Database } from './database';
import { reconcile } from './mirror';

/** Runs `work` as the list's only writer, on a database that agrees with its mirror. */
export function writing<T>(work: (db: Database) => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, () =>
    connected(async (db) => {
      await reconcile(db);
      return work(db);
    }),
  );
}
