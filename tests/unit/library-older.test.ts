import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readMonths } from '../../data/library/months';
import { refreshVotes } from '../../data/library/refresh-votes';
import { storeDay } from '../../data/library/store-day';
import { readUsage } from '../../data/library/usage';
import { A, B, DAY, date, expectSound, korean, LATER, listed, look, stored, THEN, votesOf } from './library-world';

describe('a library of an older version', () => {
  const old = {
    days: [{ date: DAY, count: 1, source: 'daily-papers-ko', hash: 'h' }],
    [`day:${DAY}`]: { date: DAY, source: 'daily-papers-ko', fetchedAt: 1, ids: [A] },
    [`paper:${A}`]: {
      ...listed(A, 5),
      listings: [{ date: DAY, of: 1, votes: 5, rank: 1 }],
      language: 'ko',
      source: 'daily-papers-ko',
    },
    'index:2502': { [A]: [5, DAY] },
  };

  test('tells its months, and gets a list of them with the next write', async () => {
    await browser.storage.local.set(old);
    expect(await readMonths()).toEqual(['2502']);
    await storeDay(korean('2024-11-20', listed('2411.00004')), THEN);
    expect(await stored('months')).toEqual(['2411', '2502']);
    await refreshVotes(date(DAY), votesOf([A, 20]), date('2025-02-20'), LATER);
    expectSound(await look());
  });

  test('tells its months by its keys alone where the browser can list them', async () => {
    await browser.storage.local.set(old);
    Object.assign(browser.storage.local, { getKeys: async () => Object.keys(old) });
    const get = vi.spyOn(browser.storage.local, 'get');
    expect(await readMonths()).toEqual(['2502']);
    expect(get).toHaveBeenCalledTimes(1);
    Object.assign(browser.storage.local, { getKeys: undefined });
  });

  test('that is empty has no months', async () => {
    expect(await readMonths()).toEqual([]);
  });
});

test('the library’s size is told without reading a paper', async () => {
  await storeDay(korean('2025-02-10', listed(A), listed('hep-th/9901001')), THEN);
  await storeDay(korean(DAY, listed(A), listed(B)), THEN);
  const get = vi.spyOn(browser.storage.local, 'get');
  Object.assign(browser.storage.local, { getBytesInUse: async () => 1234 });
  expect(await readUsage()).toMatchObject({ days: 2, papers: 3, bytes: 1234 });
  expect(JSON.stringify(get.mock.calls)).not.toContain('paper:');
  Object.assign(browser.storage.local, { getBytesInUse: undefined });
  expect(await readUsage()).not.toHaveProperty('bytes');
});
