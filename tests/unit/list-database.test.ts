/** The database in the hands of other versions, and torn: what is there is kept, what is missing is said. */
import { deleteDB, openDB } from 'idb';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { undoAct } from '../../data/reading-list/acts';
import { openDatabase } from '../../data/reading-list/database';
import type { Entry } from '../../data/reading-list/entry';
import { countSaved, listSaved, readAll } from '../../data/reading-list/list';
import { problemOf } from '../../data/reading-list/problem';
import * as list from '../../data/reading-list/reading-list';
import { previewRestore, restoreSnapshot } from '../../data/reading-list/restore';
import { savedAmong } from '../../data/reading-list/saved-ids';
import { takeSnapshot } from '../../data/reading-list/snapshots';
import { soundEntry } from '../../data/reading-list/sound-entry';
import { writing } from '../../data/reading-list/writing';
import { empty, expectMirrored, idOf, look, seen } from './list-world';
import { paper } from './samples';

const NOW = Date.UTC(2025, 1, 20);
const IDS = [0, 1, 2, 3, 4].map(idOf);

let torn = 0;
afterAll(() => console.log(`torn: ${torn} mirrors, of which all that was sound came back`));

beforeEach(empty);
afterEach(() => {
  vi.useRealTimers();
});

async function saveFive(): Promise<void> {
  for (const [n, id] of IDS.entries()) {
    await browser.storage.local.set({ [`paper:${id}`]: paper({ id }) });
    await list.save(id, NOW + n, { title: `Cited ${id}`, authors: ['Kim, Haru'], date: '2025/02/10' });
  }
  await list.setStatus([idOf(1)], NOW + 10, 'reading');
  await list.setNote(idOf(2), NOW + 11, '메모');
  await list.remove([idOf(4)], NOW + 12);
}

/** The database as version 1 made it, with what version 1 wrote. Never to be edited: readers have it. */
async function versionOne(entries: readonly Entry[], unmirrored: readonly string[] = []): Promise<void> {
  const db = await openDB('reading-list', 1, {
    upgrade(created) {
      created.createObjectStore('entries', { keyPath: 'id' }).createIndex('added', 'added');
      created.createObjectStore('unmirrored');
      created.createObjectStore('state');
    },
  });
  for (const entry of entries) {
    const added = entry.saved?.value ? { added: entry.added?.value } : {};
    await db.put('entries', { id: entry.id, entry, ...added });
  }
  for (const id of unmirrored) await db.put('unmirrored', id, id);
  await db.put('state', true, 'complete');
  db.close();
}

describe('a database of version 1', () => {
  test('is upgraded with everything kept, and can be written and undone', async () => {
    await saveFive();
    const { entries, local } = await look();
    await deleteDB('reading-list');
    await versionOne(entries);
    expect(await readAll()).toEqual(entries);
    expect((await listSaved()).map(({ id }) => id)).toEqual([idOf(3), idOf(2), idOf(1), idOf(0)]);
    expect((await look()).local).toEqual(local);
    await list.remove([idOf(0)], NOW + 20);
    await undoAct(NOW + 21);
    expect(seen(await readAll())).toBe(seen(entries));
  });

  test('interrupted before its mirror was written is completed', async () => {
    await saveFive();
    const { entries } = await look();
    await deleteDB('reading-list');
    await browser.storage.local.remove(`saved:${idOf(3)}`);
    await versionOne(entries, [idOf(3)]);
    await list.recover();
    expectMirrored(await look());
  });

  test('that a hanging page keeps open is waited for, for five seconds', async () => {
    await saveFive();
    const { entries } = await look();
    await deleteDB('reading-list');
    await versionOne(entries);
    const hanging = await openDB('reading-list', 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opened = openDatabase().then(
      () => 'opened',
      (error) => problemOf(error),
    );
    const turns = async (count: number) => {
      for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    await turns(10);
    vi.advanceTimersByTime(4999);
    expect(await Promise.race([opened, turns(10)])).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(await opened).toBe('blocked');

    // What opens after that, for nobody, is closed.
    hanging.close();
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    await turns(20);
    expect(close).toHaveBeenCalledTimes(1);
  });
});

test('a database of a newer version is left alone', async () => {
  await saveFive();
  const newer = await openDB('reading-list', 3);
  const rows = await newer.getAll('entries');
  newer.close();
  const local = await browser.storage.local.get(null);
  for (const act of [() => readAll(), () => list.save(idOf(9), NOW), () => list.recover(), () => undoAct(NOW)]) {
    expect(await act().then(() => 'done', problemOf)).toBe('newer');
  }
  const still = await openDB('reading-list', 3);
  expect(await still.getAll('entries')).toEqual(rows);
  still.close();
  expect(await browser.storage.local.get(null)).toEqual(local);
});

describe('problems', () => {
  test.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new Error('Resource::kQuotaBytes quota exceeded'), 'full'],
    [new Error('QUOTA_BYTES quota exceeded'), 'full'],
    [new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.'), 'full'],
    [new Error('IO error: .../000003.log: No space left on device'), 'full'],
    [new DOMException('', 'AbortError'), 'unknown'],
    [undefined, 'unknown'],
    ['a text', 'unknown'],
  ])('%s is %s', (error, problem) => expect(problemOf(error)).toBe(problem));
});

describe('a database that was deleted', () => {
  test('while pages are open is rebuilt for the next who asks', async () => {
    await saveFive();
    const { entries } = await look();
    const open = await openDatabase();
    await deleteDB('reading-list');
    open.close();
    const [all, count] = await Promise.all([readAll(), countSaved(), list.recover()]);
    expect(all).toEqual(entries);
    expect(count).toBe(4);
    expectMirrored(await look());
  });

  test('is no damage where papers were only taken off the list since the last snapshot', async () => {
    await saveFive();
    await writing((db) => takeSnapshot(db, 'schedule', NOW + 20));
    await list.remove([idOf(0)], NOW + 30);
    await deleteDB('reading-list');
    await list.recover();
    expect((await look()).local.damage).toBeUndefined();
  });

  test('with a part of its mirror is told, even if as many were saved since, and a snapshot has the rest', async () => {
    await saveFive();
    await writing((db) => takeSnapshot(db, 'schedule', NOW + 20));
    const whole = seen(await readAll());
    await list.save(idOf(8), NOW + 30);
    await browser.storage.local.remove(`saved:${idOf(1)}`);
    await browser.storage.local.set({
      [`saved:${idOf(2)}`]: { saved: { value: 'yes' }, note: { value: '메모', at: 3 } },
    });
    await deleteDB('reading-list');
    expect(await countSaved()).toBe(3);
    expect((await look()).local.damage).toEqual({ found: 2, expected: 4 });
    expectMirrored(await look());
    expect(await previewRestore(NOW + 20, true)).toMatchObject({ back: [idOf(1), idOf(2)], changed: [] });
    await restoreSnapshot(NOW + 20, false, NOW + 40);
    expect(seen(await readAll())).toBe(whole);
  });

  test('with the mirror and the body of the snapshot is told all the same', async () => {
    await saveFive();
    await writing((db) => takeSnapshot(db, 'schedule', NOW + 20));
    await browser.storage.local.remove([
      ...IDS.slice(1).map((id) => `saved:${id}`),
      `snapshot:${NOW + 20}`,
      'mirrored',
    ]);
    await deleteDB('reading-list');
    expect(await countSaved()).toBe(1);
    expect((await look()).local.damage).toEqual({ found: 1, expected: 4 });
  });
});

describe('a torn mirror', () => {
  const fields = ['saved', 'added', 'copy', 'citation', 'status', 'note'] as const;
  const junk: unknown[] = [null, 7, 'text', [], {}, { value: true }, { at: 5 }, { value: true, at: null }];
  junk.push({ value: 7, at: '5' }, { value: {}, at: -1 }, { value: [null], at: 1e300 }, { value: null, at: 5 });

  test('in whole records gives back the others, and breaks nothing', async () => {
    await saveFive();
    const { entries } = await look();
    for (const record of [...junk, undefined]) {
      await browser.storage.local.remove(`saved:${idOf(1)}`);
      if (record !== undefined) await browser.storage.local.set({ [`saved:${idOf(1)}`]: record });
      await deleteDB('reading-list');
      expect(await readAll()).toEqual(entries.filter(({ id }) => id !== idOf(1)));
      expect([...(await savedAmong([idOf(0), idOf(1)])).keys()]).toEqual([idOf(0)]);
      torn++;
    }
    await list.save(idOf(1), NOW + 50);
    expect(await countSaved()).toBe(4);
  });

  test('in one field gives back the others, and the paper can be changed as ever', async () => {
    await saveFive();
    const { entries, local } = await look();
    const [whole] = entries.slice(2, 3);
    for (const name of fields) {
      for (const field of junk) {
        await empty();
        await browser.storage.local.set({ ...local, [`saved:${idOf(2)}`]: { ...whole, [name]: field } });
        const { [name]: _torn, ...others } = whole ?? { id: idOf(2) };
        expect((await readAll())[2]).toEqual(others);
        await list.save(idOf(2), NOW + 50);
        await list.setStatus([idOf(2)], NOW + 51, 'done');
        await list.remove(IDS, NOW + 52);
        await undoAct(NOW + 53);
        expect((await listSaved()).map(({ id }) => id)).toContain(idOf(2));
        expectMirrored(await look());
        torn++;
      }
    }
  });

  test('that is gone altogether is written anew', async () => {
    await saveFive();
    const { local } = await look();
    await browser.storage.local.remove(['mirrored', ...IDS.map((id) => `saved:${id}`)]);
    await list.recover();
    expect((await look()).local).toEqual(local);
    expectMirrored(await look());
  });

  test('is not touched where nothing is wrong with it', async () => {
    await saveFive();
    for (const entry of await readAll()) expect(soundEntry(entry)).toBe(entry);
  });
});
