import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import type { CompiledDay } from '../../data/digest/compile';
import { byVotes } from '../../data/library/ranking';
import { readDay, readDays } from '../../data/library/read-day';
import { seedBundledDays } from '../../data/library/seed';
import { storeDay } from '../../data/library/store-day';
import type { DigestDate, DigestPaper } from '../../data/paper';

const date = (text: string) => text as DigestDate;
const listed = (id: string, votes?: number): DigestPaper => ({
  id: id as ArxivId,
  title: `Title of ${id}`,
  ...(votes === undefined ? {} : { votes }),
  authors: [],
  sections: [],
});
const day = (when: string, ...papers: DigestPaper[]): CompiledDay => ({
  date: date(when),
  source: 'daily-papers-ko',
  language: 'ko',
  hash: `hash of ${when}`,
  papers,
});
const stored = async (key: string) => (await browser.storage.local.get(key))[key];

describe('a stored day', () => {
  const some = day('2025-02-11', listed('2502.00001', 5), listed('2411.00002'), listed('2502.00003', 9));

  test('is shown without a paper of which something is torn', async () => {
    await storeDay(some, 1234);
    const torn = { ...((await stored('paper:2502.00003')) as object), sections: [null] };
    await browser.storage.local.set({ 'paper:2502.00003': torn });
    expect((await readDay(date('2025-02-11'))).map(({ paper }) => paper.id)).toEqual(['2502.00001', '2411.00002']);
  });

  test('is there for every reader: papers, months, day and list of days', async () => {
    await storeDay(some, 1234);
    expect(await stored('paper:2502.00003')).toMatchObject({
      title: 'Title of 2502.00003',
      listings: [{ date: '2025-02-11', rank: 1, of: 3 }],
    });
    expect(await stored('index:2502')).toEqual({ '2502.00001': [5, '2025-02-11'], '2502.00003': [9, '2025-02-11'] });
    expect(await stored('index:2411')).toEqual({ '2411.00002': [null, '2025-02-11'] });
    expect(await stored('day:2025-02-11')).toMatchObject({ ids: ['2502.00001', '2411.00002', '2502.00003'] });
    expect(await readDays()).toEqual([
      { date: '2025-02-11', count: 3, votes: 14, source: 'daily-papers-ko', hash: 'hash of 2025-02-11' },
    ]);
    expect(await stored('months')).toEqual(['2411', '2502']);
  });

  test('is written in one call, so that an interruption leaves all of it or none', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    await storeDay(some, 0);
    expect(set).toHaveBeenCalledTimes(1);
  });

  test('is read by votes, with absent votes last and not as zero', async () => {
    await storeDay(day('2025-02-11', listed('2502.00001'), listed('2502.00002', 0), listed('2502.00003', 4)), 0);
    const papers = await readDay(date('2025-02-11'));
    expect(papers.map(({ listing }) => listing.votes)).toEqual([4, 0, undefined]);
    expect(papers.map(({ listing }) => listing.rank)).toEqual([1, 2, undefined]);
  });

  test('that is stored again stands once', async () => {
    await storeDay(some, 1);
    await storeDay(some, 2);
    expect(await readDays()).toHaveLength(1);
    expect(await stored('paper:2502.00001')).toMatchObject({ listings: [{ date: '2025-02-11' }] });
  });
});

test('ties keep the order of the file', () => {
  expect(byVotes([listed('a', 1), listed('b', 2), listed('c', 1), listed('d', 2)]).map(({ id }) => id)).toEqual([
    'b',
    'd',
    'a',
    'c',
  ]);
});

describe('a paper on two days', () => {
  const early = day('2025-02-10', listed('2502.00001', 3), listed('2502.00002', 8));
  const late = day('2025-02-11', listed('2502.00001', 20));

  test.each([
    ['in order', [early, late]],
    ['in the opposite order', [late, early]],
  ])('has the newest votes and both listings when they are stored %s', async (_order, both) => {
    for (const one of both) await storeDay(one, 0);
    expect(await stored('paper:2502.00001')).toMatchObject({
      votes: 20,
      listings: [
        { date: '2025-02-11', rank: 1, of: 1 },
        { date: '2025-02-10', rank: 2, of: 2 },
      ],
    });
    expect(await stored('index:2502')).toMatchObject({ '2502.00001': [20, '2025-02-11'] });
  });

  test('is shown on each day with that day’s rank', async () => {
    await storeDay(early, 0);
    await storeDay(late, 0);
    const papers = await readDay(date('2025-02-10'));
    expect(papers.map(({ paper, listing }) => [paper.id, listing.votes, listing.rank])).toEqual([
      ['2502.00002', 8, 1],
      ['2502.00001', 3, 2],
    ]);
  });
});

describe('seeding', () => {
  const assets: Record<string, unknown> = {
    '/digests/index.json': [{ date: '2025-02-10' }, { date: '2025-02-11' }],
    '/digests/2025-02-10.json': day('2025-02-10', listed('2502.00001', 3)),
    '/digests/2025-02-11.json': day('2025-02-11', listed('2502.00002', 5)),
  };
  const serve = (broken?: string) =>
    vi.stubGlobal('fetch', async (url: string) => {
      const path = new URL(url).pathname;
      if (path === broken) throw new Error('the worker died');
      return Response.json(assets[path]);
    });

  test('brings in every bundled day, and does nothing a second time', async () => {
    serve();
    await seedBundledDays(1);
    expect((await readDays())?.map(({ date }) => date)).toEqual(['2025-02-10', '2025-02-11']);
    const set = vi.spyOn(browser.storage.local, 'set');
    await seedBundledDays(2);
    expect(set).not.toHaveBeenCalled();
  });

  test('does not overwrite a day that arrives while it runs', async () => {
    const newer = { ...day('2025-02-11', listed('2502.00009', 1)), hash: 'newer' };
    vi.stubGlobal('fetch', async (url: string) => {
      const path = new URL(url).pathname;
      if (path === '/digests/2025-02-11.json') await storeDay(newer, 0);
      return Response.json(assets[path]);
    });
    await seedBundledDays(1);
    expect(await stored('day:2025-02-11')).toMatchObject({ ids: ['2502.00009'] });
  });

  test('that was interrupted goes on where it stopped', async () => {
    serve('/digests/2025-02-11.json');
    await expect(seedBundledDays(1)).rejects.toThrow('died');
    expect(await readDays()).toHaveLength(1);
    serve();
    await seedBundledDays(2);
    expect(await readDays()).toHaveLength(2);
  });

  test('leaves what the reader has as it is', async () => {
    serve();
    await storeDay({ ...day('2025-02-11', listed('2502.00009', 1)), hash: 'newer' }, 0);
    await browser.storage.local.set({ 'saved:2502.00009': { id: '2502.00009' }, 'setting:card-closed': true });
    await seedBundledDays(1);
    expect(await stored('day:2025-02-11')).toMatchObject({ ids: ['2502.00009'] });
    expect(await stored('saved:2502.00009')).toEqual({ id: '2502.00009' });
    expect(await stored('setting:card-closed')).toBe(true);
  });
});
