import { browser } from 'wxt/browser';
import type { CompiledDay } from '../digest/compile';
import { isOfNewerVersion } from '../schema/schema';
import { readSound } from '../sound-records';
import { readWithDays, writeDays } from './day-list';
import { changeLibrary, finishRemoval } from './edit';
import { LANGUAGE_OF } from './language-of';
import type { DayEntry } from './records';
import { isTorn, scanDays } from './scan-days';
import { storeDay } from './store-day';

/**
 * Adds the bundled days that the library lacks; days it has are the reader's and stay as they are, and days that the reader
 * deleted stay away. Compares what should be there with what is there each time, so an interrupted run heals at the next
 * start, and so does a removal that was interrupted. A library of a newer version stays as it is.
 */
export async function seedBundledDays(now: number): Promise<void> {
  if (await isOfNewerVersion()) return;
  await finishRemoval();
  const [bundled, known] = await Promise.all([readAsset<DayEntry[]>('/digests/index.json'), readKnown()]);
  // The bundle is Korean, and so has something to add to an English list.
  const korean = (known.days ?? []).filter(({ source }) => LANGUAGE_OF[source] !== 'en');
  const settled = new Set([...korean.map(({ date }) => date), ...(known['deleted-days'] ?? [])]);
  for (const { date } of bundled) {
    if (!settled.has(date))
      await storeDay(await readAsset<CompiledDay>(`/digests/${date}.json`), now, { ifAbsent: true });
  }
}

/** The days there are, and those that the reader deleted. A torn list of days is written anew: without it, nothing shows them. */
async function readKnown() {
  const keys = ['days', 'deleted-days'] as const;
  const known = await readSound(keys);
  if (!isTorn(known)) return known;
  await changeLibrary(async () => {
    if (isTorn(await readWithDays(['days']))) await writeDays(await scanDays());
  });
  return readSound(keys);
}

/** A file of the extension's own package; no request leaves the browser. */
async function readAsset<T>(path: `/digests/${string}.json`): Promise<T> {
  const answer = await fetch(browser.runtime.getURL(path));
  return answer.json();
}
