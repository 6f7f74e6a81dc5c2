/** All that is stored of the reading list, to be put there, looked at and compared as a whole. */
import { deleteDB } from 'idb';
import { expect } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import type { Act } from '../../data/reading-list/act';
import { type Database, openDatabase } from '../../data/reading-list/database';
import { type Entry, isSaved } from '../../data/reading-list/entry';
import { listSnapshots, readSnapshot } from '../../data/reading-list/snapshots';

export interface World {
  /** Whether there is no database at all. */
  deleted: boolean;
  entries: Entry[];
  unmirrored: ArxivId[];
  acts: { key: number; act: Act }[];
  local: Record<string, unknown>;
}

/** The n-th of the papers that tests save. */
export const idOf = (n: number) => `2502.${String(10001 + n)}` as ArxivId;

async function withDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

/** Forgets everything. */
export async function empty(): Promise<void> {
  await deleteDB('reading-list');
  await browser.storage.local.clear();
}

/** What is stored, as it is: nothing is repaired by looking. */
export async function look(): Promise<World> {
  if ((await indexedDB.databases()).every(({ name }) => name !== 'reading-list')) {
    return { deleted: true, entries: [], unmirrored: [], acts: [], local: await browser.storage.local.get(null) };
  }
  return withDatabase(async (db) => {
    const tx = db.transaction(['entries', 'unmirrored', 'acts']);
    const [rows, unmirrored, keys, acts, local] = await Promise.all([
      tx.objectStore('entries').getAll(),
      tx.objectStore('unmirrored').getAllKeys(),
      tx.objectStore('acts').getAllKeys(),
      tx.objectStore('acts').getAll(),
      browser.storage.local.get(null),
    ]);
    return {
      deleted: false,
      entries: rows.map(({ entry }) => entry),
      unmirrored,
      acts: acts.flatMap((act, n) => keys.slice(n, n + 1).map((key) => ({ key, act }))),
      local,
    };
  });
}

/** Puts a world there that was looked at, in place of what is. */
export async function put({ deleted, entries, unmirrored, acts, local }: World): Promise<void> {
  await empty();
  await browser.storage.local.set(local);
  if (deleted) return;
  await withDatabase(async (db) => {
    const tx = db.transaction(['entries', 'unmirrored', 'acts', 'state'], 'readwrite');
    for (const entry of entries) {
      const added = isSaved(entry) ? { added: entry.added?.value ?? 0 } : {};
      void tx.objectStore('entries').put({ id: entry.id, entry, ...added });
    }
    for (const id of unmirrored) void tx.objectStore('unmirrored').put(id, id);
    for (const { key, act } of acts) void tx.objectStore('acts').put(act, key);
    void tx.objectStore('state').put(true, 'complete');
    await tx.done;
  });
}

/** The list and what can be undone, as one text to compare. */
export const told = ({ entries, acts }: World) => JSON.stringify([entries, acts.map(({ act }) => act)]);

/** What the reader sees of each paper: without stamps, and the same whether a field is blank or was never written. */
export function seen(entries: readonly Entry[]): string {
  const papers = entries.filter(isSaved).map(({ id, added, status, tags, note, rating }) => ({
    id,
    added: added?.value,
    status: status?.value ?? 'to-read',
    tags: tags?.value ?? [],
    note: note?.value ?? '',
    rating: rating?.value ?? 0,
  }));
  return JSON.stringify(papers);
}

/** Asserts that the mirror says what the database says; what was torn of it and is in no database stays torn. */
export function expectMirrored({ entries, unmirrored, local }: World, torn: readonly ArxivId[] = []): void {
  expect(unmirrored).toEqual([]);
  const mirrored = Object.keys(local).filter((key) => key.startsWith('saved:') && !torn.some((id) => key.endsWith(id)));
  expect(JSON.stringify(mirrored.toSorted().map((key) => local[key]))).toBe(JSON.stringify(entries));
  expect(local.mirrored).toBe(true);
}

/** Asserts that there are no more snapshots than ten, in order, and that each can be read and has what it says. */
export async function expectSnapshotsReadable(
  { local }: World,
  unchanged: Record<string, unknown> = {},
): Promise<void> {
  const snapshots = await listSnapshots();
  expect(snapshots.length).toBeLessThanOrEqual(10);
  expect(snapshots).toEqual(snapshots.toSorted((a, b) => b.at - a.at));
  for (const { at, papers } of snapshots) {
    const key = `snapshot:${at}`;
    if (key in unchanged && local[key] === unchanged[key]) continue;
    expect((await readSnapshot(at)).filter(isSaved)).toHaveLength(papers);
  }
}
