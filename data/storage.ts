/** The adapter to `storage.local`: the one place that knows its keys and their types. */

import { browser } from 'wxt/browser';
import { type ArxivId, parseArxivId, yymmOf } from './arxiv-id';
import type { DayEntry, DayRecord, MonthIndex } from './library/records';
import type { RequestLine } from './library/sources/net';
import type { SourceMemory } from './library/sources/source';
import type { ArchiveJob, ArchiveProgress, RequestRecord, UpdateSettings, UpdateState } from './library/updates/state';
import type { DigestDate, Paper } from './paper';
import type { Entry } from './reading-list/entry';
import type { SnapshotInfo } from './reading-list/snapshots';
import type { SyncState } from './reading-list/sync/state';
import type { TagColors } from './reading-list/tags';
import type { Settings } from './settings/settings';
import type { MonthTriage } from './triage/triage';

/** Every key of `storage.local` and what it holds. */
export interface Stored extends Settings {
  [paper: `paper:${string}`]: Paper;
  [index: `index:${string}`]: MonthIndex;
  [day: `day:${string}`]: DayRecord;
  [saved: `saved:${string}`]: Entry;
  days: DayEntry[];
  /** The library's shape, see `data/schema/schema.ts`; absent in libraries of older versions. */
  schema: number;
  /** The arXiv months that have an index, `YYMM`; absent in libraries of older versions. */
  months: string[];
  /** Days that the reader deleted: neither the bundle nor an update brings them back. */
  'deleted-days': DigestDate[];
  /** Keys that a write to the library left for removal; while they are here, the removal was interrupted. */
  leaving: string[];
  'setting:updates': UpdateSettings;
  updates: UpdateState;
  /** When the reader last asked for an update by hand, ms since the epoch; until it is carried out. */
  'update-asked': number;
  archive: ArchiveJob;
  'archive-progress': ArchiveProgress;
  [source: `source:${string}`]: SourceMemory;
  [requests: `requests:${string}`]: RequestLine[];
  requests: RequestRecord;
  /** Requests that were begun and have no line yet; after an interruption the only trace of them. */
  'requests-open': RequestLine[];
  /** What the reader has done with papers of an arXiv month that are not saved. */
  [triage: `triage:${string}`]: MonthTriage;
  /** Days up to this one count as seen. */
  looked: DigestDate;
  /** Which version's settings are stored, see `data/settings/migrations.ts`; the first version wrote none. */
  'settings-version': number;
  'tag-colors': TagColors;
  /** The snapshots there are, oldest first; each one's body has a key of its own. */
  snapshots: SnapshotInfo[];
  [snapshot: `snapshot:${number}`]: string;
  /** Whether `saved:` keys mirror the whole reading list; absent where `storage.local` was emptied. */
  mirrored: true;
  /** How many papers were found when the reading list was rebuilt, and how many the newest snapshot had; only if fewer. */
  damage: { found: number; expected: number };
  /** Whether the reading list is synchronised, and how that went. */
  sync: SyncState;
  /** The other sites that the reader turned on. */
  sites: SiteEntry[];
  /** The first page: to be shown, or shown. Absent where it never was due: in profiles older than it. */
  welcome: 'due' | 'shown';
  [missing: `missing:${string}`]: MissingPlace;
}

/** A type of arXiv page, as the file of its site is named. */
export type PageType = 'abs' | 'html' | 'list' | 'search';

/** A page type on which nothing of ours had its place: since when and until when, ms since the epoch, and what was looked for. */
export interface MissingPlace {
  first: number;
  last: number;
  selectors: string[];
}

/** A site that is turned on; `granted` is false where the browser has taken the permission back. */
export interface SiteEntry {
  /** A match pattern: `*://news.ycombinator.com/*`. */
  pattern: string;
  granted: boolean;
}

export type StoredKey = keyof Stored & string;
/** What changed, as it lies in storage; `daysOfChange` and `savedEntriesIn` read it. */
export type Change = { [K in StoredKey]?: { newValue?: K extends 'days' ? unknown : Stored[K] } };

const SAVED = 'saved:';

export const snapshotKey = (at: number) => `snapshot:${at}` as const;

export const paperKey = (id: ArxivId) => `paper:${id}` as const;
export const savedKey = (id: ArxivId) => `saved:${id}` as const;
export const indexKey = (id: ArxivId) => `index:${yymmOf(id)}` as const;
export const triageKey = (id: ArxivId) => `triage:${yymmOf(id)}` as const;
export const dayKey = (date: DigestDate) => `day:${date}` as const;
export const isSavedKey = (key: string) => key.startsWith(SAVED);

/** All keys but that of the list of days, which has a form of its own: see `data/library/day-list.ts`. */
export type PlainKey = Exclude<StoredKey, 'days'>;
export type Values<Key extends PlainKey = PlainKey> = { [K in Key]?: Stored[K] } & { days?: never };

/** The values of `keys`, in one read; a key that is not there is absent from the answer. */
export async function read<K extends PlainKey>(keys: readonly K[]): Promise<{ [P in K]?: Stored[P] }> {
  return (await browser.storage.local.get([...keys])) as { [P in K]?: Stored[P] };
}

/** Writes all of `values` in one call: after an interruption either all of them are there or none. */
export function write<Key extends PlainKey>(values: Values<Key>): Promise<void> {
  return browser.storage.local.set(values);
}

/** Takes keys away. */
export function remove(keys: readonly StoredKey[]): Promise<void> {
  return browser.storage.local.remove([...keys] as string[]);
}

/** Writes the mirror of reading-list entries. */
export function writeSavedEntries(entries: readonly Entry[]): Promise<void> {
  return browser.storage.local.set(Object.fromEntries(entries.map((entry) => [savedKey(entry.id), entry])));
}

/**
 * Writes the list of snapshots and the body of the one of `at`, and empties those of `dropped`, in one call: the list never
 * names one that is not there, and none that it does not name takes room.
 */
export function writeSnapshot(
  snapshots: SnapshotInfo[],
  at: number,
  body: string,
  dropped: readonly number[],
): Promise<void> {
  const emptied = Object.fromEntries(dropped.map((one) => [snapshotKey(one), '']));
  return browser.storage.local.set({ snapshots, [snapshotKey(at)]: body, ...emptied });
}

/** Calls `listener` after each write, in every context of the extension; returns the way to stop. */
export function onStored(listener: (change: Change) => void): () => void {
  const heard = (change: object, area: string) => {
    if (area === 'local') listener(change as Change);
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

/** The reading-list entries that a change brings, removed papers' too. */
export function savedEntriesIn(change: Change): Entry[] {
  return Object.entries(change).flatMap(([key, changed]) =>
    isSavedKey(key) && changed?.newValue ? [changed.newValue as Entry] : [],
  );
}

/** A record as this version writes it; another one's, or a torn one, counts as absent rather than break the page. */
export function soundPaper(paper: Paper | undefined): Paper | undefined {
  return Array.isArray(paper?.sections) && Array.isArray(paper.listings) ? paper : undefined;
}

/** All reading-list entries that `storage.local` mirrors, by their keys. Reads everything, so only for recovery. */
export async function readSavedEntries(): Promise<Entry[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).flatMap(([key, value]) => {
    const id = isSavedKey(key) && parseArxivId(key.slice(SAVED.length))?.id;
    return id && value && typeof value === 'object' ? [{ ...value, id }] : [];
  });
}
