import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { deleteDays } from '../../data/library/delete-days';
import { finishRemoval } from '../../data/library/edit';
import { readDays } from '../../data/library/read-day';
import { seedBundledDays } from '../../data/library/seed';
import { storeDay } from '../../data/library/store-day';
import { A, B, DAY, date, expectSound, korean, LATER, listed, look, paperOf, stored, THEN } from './library-world';

describe('deleted days', () => {
  test('take with them what only they list; saved papers stay', async () => {
    await storeDay(korean('2025-02-10', listed(A, 3, '옛 글'), listed('2411.00004')), THEN);
    await storeDay(korean(DAY, listed(A, 5, '새 글'), listed(B, 9)), THEN);
    await browser.storage.local.set({ [`saved:${B}`]: { id: B } });
    expect(await deleteDays([date(DAY), date('2025-02-12')])).toBe(1);
    expect(await paperOf(A)).toMatchObject({ title: '새 글', votes: 3, listings: [{ date: '2025-02-10' }] });
    expect(await paperOf(B)).toBeUndefined();
    expect(await stored(`saved:${B}`)).toEqual({ id: B });
    expect(await stored('deleted-days')).toEqual([DAY]);
    await deleteDays([date('2025-02-10')]);
    expect(await look()).toEqual({
      days: '[]',
      schema: 1,
      months: [],
      'deleted-days': ['2025-02-10', DAY],
      [`saved:${B}`]: { id: B },
    });
  });

  test('stay away from the bundle and from updates, until the reader asks for them again', async () => {
    const bundled = korean(DAY, listed(A, 5));
    const assets: Record<string, unknown> = {
      '/digests/index.json': [{ date: DAY }],
      [`/digests/${DAY}.json`]: bundled,
    };
    vi.stubGlobal('fetch', async (url: string) => Response.json(assets[new URL(url).pathname]));
    await seedBundledDays(THEN);
    await deleteDays([date(DAY)]);
    const fetch = vi.spyOn(globalThis, 'fetch');
    await seedBundledDays(LATER);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(await storeDay(bundled, LATER)).toBe('kept');
    expect(await readDays()).toEqual([]);
    expect(await storeDay(bundled, LATER, { again: true })).toBe('stored');
    expect(await stored('deleted-days')).toEqual([]);
    expect(await readDays()).toHaveLength(1);
  });

  test('leave the text of what another day lists, until that day comes again', async () => {
    await storeDay(korean('2025-02-10', listed(A, 3, '옛 글')), THEN);
    await storeDay(korean(DAY, listed(A, 5, '새 글')), THEN);
    await deleteDays([date(DAY)]);
    await storeDay(korean('2025-02-10', listed(A, 3, '고친 글')), LATER);
    expect(await paperOf(A)).toMatchObject({ title: '고친 글' });
    expect(await paperOf(A)).not.toHaveProperty('textOf');
  });

  test('that come back after an interrupted deletion are there to stay', async () => {
    const day = korean(DAY, listed(A, 5));
    await storeDay(day, THEN);
    const remove = vi.spyOn(browser.storage.local, 'remove').mockRejectedValueOnce(new Error('killed'));
    await expect(deleteDays([date(DAY)])).rejects.toThrow('killed');
    remove.mockRestore();
    await storeDay(day, LATER, { again: true });
    await finishRemoval();
    expect(await paperOf(A)).toMatchObject({ votes: 5 });
    expectSound(await look());
  });

  test('can be thousands, with progress, and the reader can stop between', async () => {
    const many = Array.from({ length: 45 }, (_, n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    for (const [n, when] of many.entries()) await storeDay(korean(when, listed(`2401.${10_001 + n}`)), THEN);
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      if (done === 40) stop.abort();
    };
    await expect(deleteDays(many.map(date), { signal: stop.signal, onProgress })).rejects.toThrow('abort');
    expect(told).toEqual([20, 40]);
    expect(await readDays()).toHaveLength(5);
    expectSound(await look());
  });
});
