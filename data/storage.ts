/** The adapter to `storage.local`: the one place that knows its keys and their types. */
import { browser } from 'wxt/browser';
import type { ArxivId } from './arxiv-id';
import type { DayEntry, DayRecord, MonthIndex } from './library/records';
import type { Paper } from './paper';
import type { Entry } from './reading-list/entry';
import type { Settings } from './settings';

/** Every key of `storage.local` and what it holds. */
export interface Stored {
  [paper: `paper:${string}`]: Paper;
  [index: `index:${string}`]: MonthIndex;
  [day: `day:${string}`]: DayRecord;
  [saved: `saved:${string}`]: Entry;
  days: DayEntry[];
  settings: Settings;
}

export type StoredKey = keyof Stored & string;
export type Change = { [K in StoredKey]?: { newValue?: Stored[K] } };

export const paperKey = (id: ArxivId) => `paper:${id}` as const;
export const savedKey = (id: ArxivId) => `saved:${id}` as const;

/** The values of `keys`, in one read; a key that is not there is absent from the answer. */
export async function read<K extends StoredKey>(keys: readonly K[]): Promise<{ [P in K]?: Stored[P] }> {
  return (await browser.storage.local.get([...keys])) as { [P in K]?: Stored[P] };
}

/** Writes all of `values` in one call: after an interruption either all of them are there or none. */
export async function write(values: { [K in StoredKey]?: Stored[K] }): Promise<void> {
  await browser.storage.local.set(values);
}

/** Writes the mirror of one reading-list entry. */
export function writeSavedEntry(entry: Entry): Promise<void> {
  return browser.storage.local.set({ [savedKey(entry.id)]: entry });
}

/** Calls `listener` after each write, in every context of the extension; returns the way to stop. */
export function onStored(listener: (change: Change) => void): () => void {
  const heard = (change: object, area: string) => {
    if (area === 'local') listener(change as Change);
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

/** All reading-list entries that `storage.local` mirrors. Reads everything, so only for recovery. */
export async function readSavedEntries(): Promise<Entry[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith('saved:') ? [value as Entry] : []));
}
