import { freshnessOf } from '../../data/library/freshness';
import type { DayEntry } from '../../data/library/records';
import { readUpdates } from '../../data/library/updates/control';

/** How updates stand, and how fresh the library of these days is. */
export async function readStanding(days: readonly DayEntry[]) {
  const updates = await readUpdates();
  const { settings, state } = updates;
  const standing = { updatesOn: settings.sources.length > 0, lastUpdate: state.last?.at, now: Date.now() };
  return { updates, freshness: freshnessOf({ days, ...standing }) };
}
