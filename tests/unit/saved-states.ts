/**
 * What versions of the extension left in the browser, as `tests/fixtures/saved-states` has it: one file for each change of
 * what is stored, named by its place in their order, the change and the day. A file is never edited; a new shape is a new file, and every test finds it.
 *
 * Made by the version's own code. At the commit (a1f2cb2, eb0fa99, 59932af, 45b24d6, b97acdf, 3559c8c, 0a679eb), a unit test stored two days by
 * `storeDay`; where there were any, also English days, a file's day, `refreshVotes`, `deleteDays`, marks and an interrupted
 * removal (`leaving`). It saved, removed, described, tagged, noted and rated papers by the verbs of `reading-list.ts`, kept a
 * snapshot, turned on sync, made the search index, and set the settings there were. Last came what is odd: a paper that an
 * interruption kept from the mirror, with a field that no version knows, and a mirror that is torn. Then everything in the
 * browser's storage was written down, and the backup that the version exports. The sixth began with what the fifth had left,
 * stored a day, chose every setting, and had requests logged, one of which was under way. The seventh is what the sixth had left, with
 * the backup that was then made of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import type { Entry } from '../../data/reading-list/entry';

interface Store {
  keyPath: string | null;
  autoIncrement: boolean;
  indexes: Record<string, string>;
  rows: [IDBValidKey, unknown][];
}

export interface SavedState {
  local: Record<string, unknown>;
  sync: Record<string, unknown>;
  databases: Record<string, { version: number; stores: Record<string, Store> }>;
  /** The file that the version exports to be read back; absent in those that had none. */
  backup?: string;
}

const FOLDER = 'tests/fixtures/saved-states';
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array } as const;

/** The versions there are, oldest first. */
export const GENERATIONS = readdirSync(FOLDER)
  .map((file) => file.replace('.json', ''))
  .toSorted();

/** What a version left. */
export function readState(generation: string): SavedState {
  return JSON.parse(readFileSync(`${FOLDER}/${generation}.json`, 'utf8'), (_key, value) =>
    value?.$array ? ARRAYS[value.$array as keyof typeof ARRAYS].from(value.values) : value,
  );
}

/** Puts there what a version left, in place of what is. */
export async function putState({ local, sync, databases }: SavedState): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.sync.clear();
  await browser.storage.local.set(structuredClone(local));
  await browser.storage.sync.set(sync);
  for (const name of ['reading-list', 'search']) await deleteDB(name);
  for (const [name, { version, stores }] of Object.entries(databases)) await makeDatabase(name, version, stores);
}

/** With the browser's own means: today's code is what is being tested. */
function makeDatabase(name: string, version: number, stores: Record<string, Store>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const [store, made] of Object.entries(stores)) makeStore(opening.result, store, made);
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

function makeStore(db: IDBDatabase, name: string, { keyPath, autoIncrement, indexes, rows }: Store): void {
  const made = db.createObjectStore(name, { keyPath, autoIncrement });
  for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
  for (const [key, value] of rows) made.put(value, keyPath === null ? key : undefined);
}

/** The entries that a version kept, removed papers' too. */
export function entriesOf({ databases }: SavedState): Entry[] {
  return (databases['reading-list']?.stores.entries?.rows ?? []).map(([, row]) => (row as { entry: Entry }).entry);
}

/** The values of `storage.local` under keys with a prefix, by what follows it. */
export function under<T>({ local }: Pick<SavedState, 'local'>, prefix: string): [string, T][] {
  return Object.entries(local).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value as T] as [string, T]] : [],
  );
}
