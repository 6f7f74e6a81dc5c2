import { type SnapshotReason, takeSnapshot } from './snapshots';
import { writing } from './writing';

/** Keeps the list as it is now, unless the newest snapshot already says the same. */
export function keepSnapshot(reason: SnapshotReason, now: number): Promise<void> {
  return writing((db) => takeSnapshot(db, reason, now));
}
