import { type Freshness, freshnessOf } from '../library/freshness';
import type { DayEntry } from '../library/records';
import { readUpdates, type Updates } from '../library/updates/control';

/** How updates stand, and how old that leaves the library at `now`, ms since the epoch. */
export async function readFreshness(
  days: readonly DayEntry[],
  now: number,
): Promise<{ updates: Updates; freshness: Freshness | undefined }> {
  const updates = await readUpdates();
  const { settings, state } = updates;
  const standing = { updatesOn: settings.sources.length > 0, lastUpdate: state.last?.at, now };
  return { updates, freshness: freshnessOf({ days, ...standing }) };
}
