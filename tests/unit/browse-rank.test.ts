import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import { rankAll, rankIds, readIds } from '../../data/browse/rank';
import { readPapers } from '../../data/library/read-papers';
import type { DigestDate } from '../../data/paper';
import { storeLibrary as store } from './browse-sample';

const id = (text: string) => text as ArxivId;
const d = (text: string) => text as DigestDate;

const ranked = async (order: 'votes' | 'days', ...dates: string[]) =>
  (await rankIds(await readIds(dates.map(d)), order)).map((one) => one.id);

describe('papers of some days', () => {
  test('stand by votes, whatever month arXiv has them in; those without votes come last', async () => {
    await store({
      '2025-02-10': [
        ['2502.00001', 5],
        ['2412.00002', 30],
        ['2502.00003', null],
      ],
      '2025-02-11': [['2501.00004', 12]],
    });
    expect(await ranked('votes', '2025-02-10', '2025-02-11')).toEqual([
      '2412.00002',
      '2501.00004',
      '2502.00001',
      '2502.00003',
    ]);
  });

  test('with as many votes stand by date, the newest first, and then as in the file', async () => {
    await store({
      '2025-02-10': [
        ['2502.00002', 7],
        ['2502.00001', 7],
      ],
      '2025-02-11': [['2502.00003', 7]],
    });
    expect(await ranked('votes', '2025-02-10', '2025-02-11')).toEqual(['2502.00003', '2502.00002', '2502.00001']);
  });

  test('stand day after day where that is asked for, and each once, on its newest day', async () => {
    await store({
      '2025-02-10': [
        ['2502.00002', 70],
        ['2502.00001', 7],
      ],
      '2025-02-11': [
        ['2502.00003', 1],
        ['2502.00002', 70],
      ],
    });
    expect(await ranked('days', '2025-02-10', '2025-02-11')).toEqual(['2502.00002', '2502.00003', '2502.00001']);
  });

  test('are those of the other days where one is torn', async () => {
    await store({ '2025-02-10': [['2502.00001', 5]], '2025-02-11': [['2502.00002', 9]] });
    await fakeBrowser.storage.local.set({ 'day:2025-02-11': { date: '2025-02-11', ids: 7 } });
    expect(await ranked('votes', '2025-02-10', '2025-02-11')).toEqual(['2502.00001']);
  });

  test('are none for days that the library does not have', async () => {
    await store({});
    expect(await ranked('votes', '2025-02-10')).toEqual([]);
  });
});

describe('the best of all', () => {
  test('are those with the most votes of every month, no more than asked for', async () => {
    const votes = Array.from({ length: 40 }, (_, n) => (n * 17) % 40);
    const days = Object.fromEntries(
      votes.map((count, n) => [
        `2025-01-${String((n % 28) + 1).padStart(2, '0')}x${n}`,
        [[`${String(2001 + n).padStart(4, '0')}.00001`, count]] as const,
      ]),
    );
    await store(days);
    const best = await rankAll(10);
    expect(best.map((one) => one.votes)).toEqual([39, 38, 37, 36, 35, 34, 33, 32, 31, 30]);
  });

  test('with as many votes are the newer ones', async () => {
    await store({ '2025-02-10': [['2502.00001', 7]], '2025-02-11': [['2501.00003', 7]] });
    expect((await rankAll(1)).map((one) => one.id)).toEqual(['2501.00003']);
  });

  test('leave out what nobody voted on, and torn lines', async () => {
    await store({
      '2025-02-10': [
        ['2502.00001', null],
        ['2502.00002', 1],
      ],
    });
    await fakeBrowser.storage.local.set({ 'index:2502': { '2502.00002': [1, '2025-02-10'], '2502.00009': null } });
    expect((await rankAll(5)).map((one) => one.id)).toEqual(['2502.00002']);
  });
});

test('papers that are not there are absent', async () => {
  await store({ '2025-02-10': [['2502.00001', 1]] });
  expect([...(await readPapers([id('2502.00001'), id('2502.00009')])).keys()]).toEqual(['2502.00001']);
});
