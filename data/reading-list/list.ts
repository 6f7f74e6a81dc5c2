import type { ArxivId } from '../arxiv-id';
import type { LastAct } from './act';
import { reading } from './connection';
import type { Row } from './database';
import { type Entry, isSaved } from './entry';
import { isSoundAct } from './sound-act';
import { soundRow } from './sound-row';

/** The saved entries, newest first: all of them, or the newest `most`. */
export function listSaved(most = Number.POSITIVE_INFINITY): Promise<Entry[]> {
  return reading(async (db) => {
    if (most === Number.POSITIVE_INFINITY) {
      return soundOf(await db.getAllFromIndex('entries', 'added')).reverse();
    }
    const newest: Row[] = [];
    let cursor = await db.transaction('entries').store.index('added').openCursor(null, 'prev');
    while (cursor && newest.length < most) {
      newest.push(cursor.value);
      cursor = await cursor.continue();
    }
    return soundOf(newest);
  });
}

/** How many papers are saved. */
export function countSaved(): Promise<number> {
  return reading((db) => db.countFromIndex('entries', 'added'));
}

/** Everything that is remembered, removed papers too, by id. */
export function readAll(): Promise<Entry[]> {
  return reading(async (db) => soundOf(await db.getAll('entries')));
}

/** What is remembered of `ids`; those that were never saved are absent. */
export function readEntries(ids: readonly ArxivId[]): Promise<Entry[]> {
  return reading(async (db) => {
    const { store } = db.transaction('entries');
    const rows = await Promise.all(ids.map((id) => store.get(id)));
    return soundOf(rows.flatMap((row) => row ?? []));
  });
}

/** All saved entries, some at a time and in no order of use, so that a page stays alive while it takes in thousands. */
export async function readSavedInSlices(slice: number, onSlice: (entries: Entry[]) => void): Promise<void> {
  let after: ArxivId | undefined;
  for (;;) {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const rows = await reading((db) => db.getAll('entries', range, slice));
    onSlice(soundOf(rows).filter(isSaved));
    if (rows.length < slice) return;
    after = rows.at(-1)?.id;
  }
}

/** What the reader did last and can still undo; saves are passed over. */
export async function readLastAct(): Promise<LastAct | undefined> {
  return reading(async (db) => {
    let cursor = await db.transaction('acts').store.openCursor(null, 'prev');
    while (cursor) {
      const { key, value } = cursor;
      if (isSoundAct(value)) {
        const { kind, at, changes } = value;
        if (kind !== 'save') return { key, kind, at, papers: changes.length };
      }
      cursor = await cursor.continue();
    }
    return undefined;
  });
}

/** What is sound in rows. */
function soundOf(rows: readonly Row[]): Entry[] {
  return rows.flatMap((row) => soundRow(row) ?? []);
}
