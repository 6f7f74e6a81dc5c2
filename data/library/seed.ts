import { browser } from 'wxt/browser';
import type { CompiledDay } from '../digest/compile';
import { readDays } from './read-day';
import type { DayEntry } from './records';
import { storeDay } from './store-day';

/**
 * Adds the bundled days that the library lacks; days it has are the reader's and stay as they are.
 * Compares what should be there with what is there each time, so an interrupted run heals at the next start.
 */
export async function seedBundledDays(now: number): Promise<void> {
  const [bundled, known = []] = await Promise.all([readAsset<DayEntry[]>('/digests/index.json'), readDays()]);
  const present = new Set(known.map(({ date }) => date));
  for (const { date } of bundled) {
    if (!present.has(date))
      await storeDay(await readAsset<CompiledDay>(`/digests/${date}.json`), now, { ifAbsent: true });
  }
}

/** A file of the extension's own package; no request leaves the browser. */
async function readAsset<T>(path: `/digests/${string}.json`): Promise<T> {
  const answer = await fetch(browser.runtime.getURL(path));
  return answer.json();
}
