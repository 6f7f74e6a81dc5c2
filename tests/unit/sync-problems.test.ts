import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { absorb } from '../../data/reading-list/absorb';
import { type Entry, withFields } from '../../data/reading-list/entry';
import { readAll } from '../../data/reading-list/list';
import { save, setStatus } from '../../data/reading-list/reading-list';
import { checksum } from '../../data/reading-list/sync/hash';
import { pack } from '../../data/reading-list/sync/pack';
import { bytesOf, QUOTA_BYTES } from '../../data/reading-list/sync/quota';
import { clearRemote, readSyncState, syncNow, turnOnSync } from '../../data/reading-list/sync/sync';
import { account, inAccount, leaveRoom, limitAccount, theirs } from './sync-account';
import { NOW, noise, yearOfReading } from './sync-samples';

const A = '2502.00001' as ArxivId;
const B = '2502.00002' as ArxivId;
const MINUTE = 60_000;
let writes: string[][];

beforeEach(async () => {
  await deleteDB('reading-list');
  writes = limitAccount().writes;
});

const saved = (id: ArxivId, at: number): Entry => withFields({ id }, { saved: true, added: at, status: 'to-read' }, at);

describe('what does not fit', () => {
  test('is named, and the same is not written twice', async () => {
    await leaveRoom(6_000);
    const notes = yearOfReading(20).map((entry, n) => withFields(entry, { note: noise(200, n) }, NOW + n));
    await absorb(notes, NOW, 'sync');
    const state = await turnOnSync(NOW);
    const left = state.left?.notes ?? [];
    expect(left.length).toBeGreaterThan(2);
    expect(state.leftCount).toEqual({ entries: 0, notes: left.length, titles: 0 });
    // Another device, which lacks a note that has room there, writes an older one of those that had none here.
    const stale = (await inAccount()).map((entry) =>
      entry.id === left[0] ? withFields(entry, { note: '옛 메모' }, 5) : entry,
    );
    await theirs(stale);
    writes.length = 0;
    await syncNow(NOW + 1);
    await syncNow(NOW + 2);
    expect(writes).toEqual([]);
    await setStatus([notes[0]?.id as ArxivId], NOW + 99, 'done');
    await syncNow(NOW + 100);
    expect(writes.length).toBeGreaterThan(0);
  });

  test('is counted in full, and named up to 200', async () => {
    await leaveRoom(8_000);
    await absorb(yearOfReading(600), NOW, 'sync');
    const state = await turnOnSync(NOW);
    expect(state.left?.entries).toHaveLength(200);
    expect(state.leftCount?.entries).toBe(600 - (state.entries ?? 0));
    expect(bytesOf(await account())).toBeLessThanOrEqual(QUOTA_BYTES);
  });
});

describe('an item that is', () => {
  test('torn is replaced, with what it said before it tore', async () => {
    await save(A, 1000);
    await turnOnSync(2000);
    const whole = await account();
    const [[key, value] = ['', '']] = Object.entries(whole);
    await browser.storage.sync.set({ [key]: String(value).slice(0, -3), 'list.0101': 'haru' });
    const state = await syncNow(3000);
    expect(state.refused).toEqual([
      { key, reason: 'torn' },
      { key: 'list.0101', reason: 'torn' },
    ]);
    expect(await account()).toEqual(whole);
  });

  test('foreign is left alone and reported', async () => {
    await browser.storage.sync.set({ theme: 'dark' });
    await save(A, 1000);
    expect((await turnOnSync(2000)).refused).toEqual([{ key: 'theme', reason: 'foreign' }]);
    expect(await account()).toMatchObject({ theme: 'dark' });
  });

  test('of a newer version stops all writing, not reading; and goes not even when all is cleared', async () => {
    const newer = `haru2.${checksum('2.new')}.new`;
    const { items } = await pack([saved(B, 1)], {});
    await browser.storage.sync.set({ ...items, 'list.01': newer });
    writes.length = 0;
    await save(A, 1000);
    const state = await turnOnSync(2000);
    expect(state).toMatchObject({ on: true, problem: 'newer', refused: [{ key: 'list.01', reason: 'newer' }] });
    expect((await readAll()).map(({ id }) => id)).toEqual([A, B]);
    expect(writes).toEqual([]);
    await clearRemote();
    expect(await account()).toEqual({ 'list.01': newer });
  });
});

describe('a problem', () => {
  test.each([
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.', 'rate'],
    ['QUOTA_BYTES_PER_ITEM quota exceeded', 'quota'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'quota'],
    ['NetworkError when attempting to fetch resource.', 'offline'],
    ['An unexpected error occurred', 'unknown'],
  ])('%s is kept as %s and tried again, ever later', async (message, problem) => {
    await save(A, 1000);
    const set = vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error(message));
    expect(await turnOnSync(2000)).toMatchObject({ problem, failures: 1, retry: 2000 + MINUTE });
    expect(await syncNow(9000)).toMatchObject({ problem, failures: 2, retry: 9000 + 2 * MINUTE });
    for (let n = 0; n < 20; n++) await syncNow(10_000);
    expect((await readSyncState()).retry).toBe(10_000 + 360 * MINUTE);
    set.mockRestore();
    const state = await syncNow(NOW);
    expect([state.problem, state.failures, state.retry, state.dirty]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect((await inAccount()).map(({ id }) => id)).toEqual([A]);
  });

  test('with too many writes in a minute loses nothing', async () => {
    const limits = limitAccount();
    limits.most = 3;
    await turnOnSync(1000);
    for (let n = 0; n < 6; n++) {
      await save(`2502.0000${n + 1}` as ArxivId, 2000 + n);
      await syncNow(2000 + n);
    }
    expect(await readSyncState()).toMatchObject({ problem: 'rate' });
    limits.most = 120;
    await syncNow(NOW);
    expect(await inAccount()).toHaveLength(6);
  });
});
