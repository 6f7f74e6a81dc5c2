import { browser } from 'wxt/browser';
import { readSound } from '../sound-records';
import type { DayEntry } from './records';

const DAY = 'day:';

/** The keys alone where the browser can give them (Chrome from 130); else everything is read. */
export async function readKeys(): Promise<string[]> {
  const local = browser.storage.local as { getKeys?: () => Promise<string[]> };
  return local.getKeys ? local.getKeys() : Object.keys(await browser.storage.local.get(null));
}

/** Whether there is a list of days, but none that can be read. */
export function isTorn(found: { days?: DayEntry[] }): boolean {
  return 'days' in found && !found.days;
}

/**
 * The list of days as the days themselves tell it, oldest first, for where it is torn. Of each day's file they do
 * not know the hash, so that the next update compares it.
 */
export async function scanDays(): Promise<DayEntry[]> {
  const keys = (await readKeys()).filter((key) => key.startsWith(DAY)) as `day:${string}`[];
  const found = await readSound(keys);
  return keys
    .flatMap((key) => found[key] ?? [])
    .map(({ date, source, ids }) => ({ date, count: ids.length, source, hash: '' }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
