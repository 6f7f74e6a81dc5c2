import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { readListed } from '../../data/library/read-listed';
import { storeDay } from '../../data/library/store-day';
import type { DigestDate } from '../../data/paper';
import { save } from '../../data/reading-list/reading-list';

const id = (text: string) => text as ArxivId;
const A = id('2502.06394');
const B = id('2411.18676');
const set = (values: Record<string, unknown>) => browser.storage.local.set(values);
const saved = (value: boolean) => ({ saved: { value, at: 1 } });

test('has votes, day and saved state of the papers that the library has, and nothing of others', async () => {
  await set({
    'index:2502': { [A]: [69, '2025-02-11'] },
    'index:2411': { [B]: [null, '2025-02-10'] },
    'index:9901': { 'hep-th/9901001': [0, '2025-02-09'] },
    [`saved:${A}`]: saved(true),
    [`saved:${B}`]: saved(false),
    'saved:2502.00001': saved(true),
  });
  const found = await readListed([A, B, id('hep-th/9901001'), id('2502.00001'), id('1001.0001')]);
  expect([...found]).toEqual([
    [A, { votes: 69, date: '2025-02-11', saved: true }],
    [B, { date: '2025-02-10', saved: false }],
    ['hep-th/9901001', { votes: 0, date: '2025-02-09', saved: false }],
  ]);
});

test('reads what the library and the reading list write', async () => {
  const paper = { id: A, title: 'T', votes: 69, authors: [], sections: [] };
  const date = '2025-02-11' as DigestDate;
  await storeDay({ date, source: 'daily-papers-ko', language: 'ko', hash: 'h', papers: [paper] }, 1);
  await save(A, 2);
  expect([...(await readListed([A]))]).toEqual([[A, { votes: 69, date, saved: true }]]);
});

describe('however many papers there are', () => {
  const many = Array.from({ length: 2000 }, (_, n) => id(`2502.${10_000 + n}`));

  test('the months are read once, and the hits’ saved states once', async () => {
    await set({ 'index:2502': Object.fromEntries(many.map((one) => [one, [1, '2025-02-11']])) });
    const get = vi.spyOn(browser.storage.local, 'get');
    expect((await readListed([...many, B])).size).toBe(2000);
    expect(get.mock.calls).toEqual([[['index:2502', 'index:2411']], [many.map((one) => `saved:${one}`)]]);
  });

  test('a page without a hit costs one read', async () => {
    const get = vi.spyOn(browser.storage.local, 'get');
    expect((await readListed(many)).size).toBe(0);
    expect(get.mock.calls).toEqual([[['index:2502']]]);
  });
});

describe('in a month that is torn', () => {
  test.each([
    ['a line that is none', { [A]: 'torn', [B]: null }],
    ['a line without a day', { [A]: [69] }],
    ['a line whose day is no text', { [A]: [69, 20250211] }],
    ['no lines at all', 'torn'],
    ['a number', 7],
  ])('%s counts as absent, and the others are still there', async (_, torn) => {
    await set({ 'index:2502': torn, 'index:2411': { [B]: [1, '2025-02-10'] } });
    expect([...(await readListed([A, B])).keys()]).toEqual([B]);
  });

  test('votes that are no number count as absent', async () => {
    await set({ 'index:2502': { [A]: ['69', '2025-02-11'] } });
    expect((await readListed([A])).get(A)).toEqual({ date: '2025-02-11', saved: false });
  });

  test('nothing comes from JavaScript’s own names', async () => {
    await set({ 'index:2502': JSON.parse(`{"__proto__": [1, "2025-02-11"], "constructor": [2, "2025-02-11"]}`) });
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map(id);
    expect((await readListed([A, ...names])).size).toBe(0);
    const { votes } = (await readListed([A])).get(A) ?? {};
    expect(votes).toBeUndefined();
  });

  test('a torn saved state counts as not saved', async () => {
    await set({ 'index:2502': { [A]: [1, '2025-02-11'] }, [`saved:${A}`]: 'torn' });
    expect((await readListed([A])).get(A)?.saved).toBe(false);
  });
});
