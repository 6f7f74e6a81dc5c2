import { type Freshness, freshnessOf } from '../freshness';
import type { DayEntry } from '../records';
import { readUpdates, type UpdatesNow } from './control';

/** How updates stand, and how fresh that leaves the library of `days` at `now`, ms since the epoch. */
export async function readStanding(
  days: readonly DayEntry[],
  now: number,
): Promise<{ updates: UpdatesNow; freshness: Freshness | undefined }> {
  const updates = await readUpdates();
  return { updates, freshness: freshnessOf(days, updates, now) };
}
