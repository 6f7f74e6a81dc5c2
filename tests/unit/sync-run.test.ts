import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { absorb } from '../../data/reading-list/absorb';
import { type Entry, withFields } from '../../data/reading-list/entry';
import { readAll } from '../../data/reading-list/list';
import { remove, save } from '../../data/reading-list/reading-list';
import { pack } from '../../data/reading-list/sync/pack';
import { bytesOf } from '../../data/reading-list/sync/quota';
import { noteChange } from '../../data/reading-list/sync/schedule';
import { clearRemote, readSyncState, syncNow, turnOffSync, turnOnSync } from '../../data/reading-list/sync/sync';
import { unpack } from '../../data/reading-list/sync/unpack';
import { readTagColors, setTagColor } from '../../data/reading-list/tag-colors';
import { account, inAccount, leaveRoom, limitAccount, theirs } from './sync-account';
import { NOW, yearOfReading } from './sync-samples';

const A = '2502.00001' as ArxivId;
const B = '2502.00002' as ArxivId;
const C = 'math/0309136' as ArxivId;
let writes: string[][];

beforeEach(async () => {
  await deleteDB('reading-list');
  writes = limitAccount().writes;
});

const saved = (id: ArxivId, at: number): Entry => withFields({ id }, { saved: true, added: at, status: 'to-read' }, at);

describe('turned off', () => {
  test('nothing is read into the list and nothing written', async () => {
    await theirs([saved(B, 1)]);
    writes.length = 0;
    await save(A, 1000);
    expect(await syncNow(2000)).toEqual({ on: false });
    expect((await readAll()).map(({ id }) => id)).toEqual([A]);
    expect(writes).toEqual([]);
  });

  test('again, the account keeps what it has until it is cleared', async () => {
    await save(A, 1000);
    await turnOnSync(2000);
    const before = await account();
    expect(await turnOffSync(3000)).toMatchObject({ on: false });
    await save(B, 4000);
    await syncNow(5000);
    expect(await account()).toEqual(before);
    await browser.storage.sync.set({ other: 1 });
    expect(await clearRemote()).toEqual({ on: false });
    expect(await account()).toEqual({ other: 1 });
    expect((await readAll()).map(({ id }) => id)).toEqual([A, B]);
  });

  test('by clearing, it does not write again what was cleared', async () => {
    await save(A, 1000);
    await turnOnSync(2000);
    await clearRemote();
    await syncNow(3000);
    expect(await account()).toEqual({});
  });
});

describe('turned on', () => {
  test('merges what the account has before it writes', async () => {
    const removed = withFields(saved(A, 500), { saved: false }, 1500);
    await theirs([removed, withFields(saved(B, 10), { note: '메모' }, 20), saved(C, 30)]);
    await save(A, 1000);
    await save(B, 1000);
    await setTagColor('추론', 'teal', 1000);
    const state = await turnOnSync(2000);
    const list = new Map((await readAll()).map((entry) => [entry.id, entry]));
    expect(list.get(A)?.saved).toEqual({ value: false, at: 1500 });
    expect(list.get(B)?.note?.value).toBe('메모');
    expect(list.get(C)?.saved?.value).toBe(true);
    expect(await inAccount()).toEqual(await readAll());
    expect((await unpack(await account())).tagColors).toEqual({ 추론: { value: 'teal', at: 1000 } });
    expect(state).toMatchObject({ on: true, last: 2000, entries: 3, bytes: bytesOf(await account()), refused: [] });
    expect(state.problem).toBeUndefined();
    expect(await readSyncState()).toEqual(state);
  });

  test('takes colours in, too', async () => {
    await browser.storage.sync.set((await pack([], { 비전: { value: 'red', at: 7 } })).items);
    await turnOnSync(2000);
    expect(await readTagColors()).toEqual({ 비전: { value: 'red', at: 7 } });
  });

  test('writes nothing where the account says it already', async () => {
    await save(A, 1000);
    await turnOnSync(2000);
    writes.length = 0;
    for (let n = 0; n < 3; n++) await syncNow(3000 + n);
    expect(writes).toEqual([]);
  });

  test('writes again what another device, which did not know it, wrote over', async () => {
    await save(A, 1000);
    await turnOnSync(2000);
    const before = await account();
    await theirs([saved(A, 10)]);
    await syncNow(3000);
    expect(await account()).toEqual(before);
  });

  test('does not forget a change that comes while it runs', async () => {
    await turnOnSync(2000);
    await save(A, 3000);
    const { sync } = browser.storage;
    const get = sync.get.bind(sync);
    const slow = vi.spyOn(sync, 'get').mockImplementation(async () => {
      const items = await get(null);
      await readAll().then(() => noteChange(4000));
      return items;
    });
    expect(await syncNow(4000)).toMatchObject({ last: 4000, dirty: 4000 });
    slow.mockRestore();
    expect((await syncNow(5000)).dirty).toBeUndefined();
  });

  test('names papers for other devices, which a citation still can describe', async () => {
    await theirs([{ ...saved(A, 10), citation: { value: { title: 'From elsewhere', authors: ['K'] }, at: 10 } }]);
    await turnOnSync(2000);
    const [entry] = await readAll();
    expect(entry).toMatchObject({ title: { value: 'From elsewhere', at: 10 } });
    expect(entry?.citation).toBeUndefined();
    expect(entry?.copy).toBeUndefined();
    writes.length = 0;
    await save(A, 3000, { title: 'In full', authors: ['Kim'] });
    await syncNow(4000);
    expect((await readAll())[0]?.citation?.value.title).toBe('In full');
    expect(writes).toEqual([]);
  });

  test('tells its own title to nobody who has it, and itself nothing', async () => {
    await save(A, 1000, { title: 'In full', authors: ['Kim'] });
    const before = await readAll();
    await turnOnSync(2000);
    await syncNow(3000);
    expect(await readAll()).toEqual(before);
    expect((await inAccount())[0]?.title).toEqual({ value: 'In full', at: 1000 });
  });

  test('a change writes one item in one call', async () => {
    await absorb(yearOfReading(600), NOW, 'sync');
    await turnOnSync(NOW);
    expect(Object.keys(await account()).length).toBeGreaterThan(2);
    writes.length = 0;
    await save(A, NOW);
    await syncNow(NOW + 1);
    expect(writes).toHaveLength(1);
    expect(writes[0]).toHaveLength(1);
  });

  test('chunks of another layout go in one call after the new ones are there', async () => {
    await theirs([saved(A, 1)]);
    writes.length = 0;
    await absorb(yearOfReading(600), NOW, 'sync');
    await turnOnSync(NOW);
    expect(writes).toHaveLength(2);
    expect(writes[1]).toEqual(['list.']);
  });

  test('room is made first where the account is full', async () => {
    const entries = yearOfReading(300);
    await theirs(entries.slice(0, 230));
    expect(Object.keys(await account())).toEqual(['list.']);
    await leaveRoom(12_000 - bytesOf(await account()));
    await absorb(entries, NOW, 'sync');
    writes.length = 0;
    const state = await turnOnSync(NOW);
    expect(state).toMatchObject({ entries: 300, left: { entries: [] } });
    expect(writes).toEqual([['list.'], ['list.0', 'list.1']]);
  });
});

test('a removal on one device and a later note on another both stay', async () => {
  await save(A, 1000);
  await turnOnSync(2000);
  await theirs((await inAccount()).map((entry) => withFields(entry, { note: '늦은 메모' }, 5000)));
  await remove([A], 4000);
  await syncNow(6000);
  const [entry] = await inAccount();
  expect(entry).toMatchObject({ saved: { value: false, at: 4000 }, note: { value: '늦은 메모', at: 5000 } });
  expect(await readAll()).toEqual([entry]);
});
