import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { writeDays } from '../../data/library/day-list';
import type { DigestDate, DigestDay, DigestPaper } from '../../data/paper';
import { addTag, remove, save, setNote, setStatus } from '../../data/reading-list/reading-list';
import { loadSegments } from '../../data/search/index/index-store';
import { createLibrarySearch } from '../../data/search/search-library';
import { write } from '../../data/storage';
import { empty } from './list-world';
import { forgetIndex, idsFound, indexed, searchOver, storeDays } from './search-world';

beforeEach(async () => {
  await forgetIndex();
  await empty();
});

const listed = (id: string, title: string, text = ''): DigestPaper => ({
  id: id as ArxivId,
  title,
  votes: 1,
  authors: ['Ada Example'],
  sections: [{ text }],
});
const day = (date: string, ...papers: DigestPaper[]): DigestDay => ({ date: date as DigestDate, papers });
const DAYS = [
  day('2024-12-30', listed('2412.00001', 'Old Attention', '오래된 강화학습')),
  day('2025-02-11', listed('2502.00001', 'New Attention', '새로운 강화 학습'), listed('2502.00002', 'Other')),
];

describe('the search', () => {
  test('finds nothing in an empty library, and for an empty query', async () => {
    const search = createLibrarySearch();
    expect((await search.search('무엇', { limit: 5 })).papers).toEqual([]);
    expect((await search.search(' ', { limit: 5 })).papers).toEqual([]);
  });

  test('says what it indexes, and answers better when it has', async () => {
    await storeDays(DAYS);
    const search = createLibrarySearch();
    const first = await search.search('attention', { limit: 5 });
    expect(first.indexing).toEqual({ done: 0, total: 2 });
    await indexed(search);
    expect(await idsFound(search, 'attention')).toEqual(['2502.00001', '2412.00001']);
  });

  test('finds what is whole where a paper or a day is torn', async () => {
    await storeDays([...DAYS, day('2025-03-01', listed('2503.00001', 'Last Attention'))]);
    await browser.storage.local.set({
      'paper:2502.00002': { id: '2502.00002', title: 'Torn Attention', sections: [null], listings: [], authors: 7 },
      'day:2025-03-01': { date: '2025-03-01', ids: 'torn' },
    });
    const search = createLibrarySearch();
    await indexed(search);
    expect(await idsFound(search, 'attention')).toEqual(['2502.00001', '2412.00001']);
  });

  test('needs no second index in another page', async () => {
    await searchOver(DAYS);
    const read = vi.spyOn(browser.storage.local, 'get');
    const other = createLibrarySearch();
    await other.prepare();
    expect(read.mock.calls.flat(2).filter((key) => String(key).startsWith('day:'))).toEqual([]);
    const answer = await other.search('강화학습', { limit: 5 });
    expect(answer.papers.map(({ paper }) => paper.id)).toEqual(['2502.00001', '2412.00001']);
    expect(answer.indexing).toBeUndefined();
  });

  test('takes in new days, changed days and days that are gone', async () => {
    const search = await searchOver(DAYS);
    await storeDays(
      [...DAYS.slice(0, 1), day('2025-02-11', listed('2502.00003', 'Changed'), listed('2502.00004', ''))],
      'b',
    );
    await indexed(search);
    expect(await idsFound(search, 'changed')).toEqual(['2502.00003']);
    expect(await idsFound(search, 'other')).toEqual([]);

    await writeDays([]);
    await indexed(search);
    expect(await idsFound(search, 'attention')).toEqual([]);
    expect(await loadSegments()).toEqual([]);
  });

  test('only indexes again what has changed', async () => {
    const search = await searchOver(DAYS);
    const read = vi.spyOn(browser.storage.local, 'get');
    await storeDays([...DAYS, day('2025-02-12', listed('2502.00009', 'Newest'))]);
    await indexed(search);
    expect(await idsFound(search, 'newest')).toEqual(['2502.00009']);
    expect(read.mock.calls.flat(2)).not.toContain('day:2024-12-30');
  });

  test('makes the index again where it was lost or is none of ours', async () => {
    const search = await searchOver(DAYS);
    search.close();
    await forgetIndex();
    const database = await openDB('search', 7, { upgrade: (db) => void db.createObjectStore('other') });
    database.close();
    const other = createLibrarySearch();
    await indexed(other);
    expect(await idsFound(other, '강화학습')).toEqual(['2502.00001', '2412.00001']);
    expect(await loadSegments()).toHaveLength(2);
  });

  test('lists a paper of two days once, and by both of them', async () => {
    const again = listed('2412.00001', 'Old Attention');
    await storeDays([...DAYS, day('2025-02-12', again)]);
    const listings = ['2025-02-12', '2024-12-30'].map((date) => ({ date: date as DigestDate, of: 1 }));
    await write({ 'paper:2412.00001': { ...again, listings, language: 'ko', source: 'daily-papers-ko' } });
    const search = createLibrarySearch();
    await indexed(search);
    expect(await idsFound(search, 'old attention')).toEqual(['2412.00001']);
    expect(await idsFound(search, 'old date:2024')).toEqual(['2412.00001']);
    expect(await idsFound(search, 'old date:2025-02')).toEqual(['2412.00001']);
    expect(await idsFound(search, 'attention -date:2024')).toEqual(['2502.00001']);
  });

  test('gives as many as are asked for, and says whether there are more', async () => {
    const many = Array.from({ length: 130 }, (_, n) => listed(`2502.1${String(n).padStart(4, '0')}`, 'Same'));
    const search = await searchOver([day('2025-02-11', ...many)]);
    const lengths = async (limit: number) => {
      const { papers, more } = await search.search('same', { limit });
      return [papers.length, more];
    };
    expect(await lengths(10)).toEqual([10, true]);
    expect(await lengths(129)).toEqual([129, true]);
    expect(await lengths(130)).toEqual([130, false]);
    expect((await search.search('same -ada', { limit: 10 })).papers).toEqual([]);
  });

  test('opens what an identifier or an address names', async () => {
    const search = await searchOver(DAYS);
    expect(await idsFound(search, '2502.00002')).toEqual(['2502.00002']);
    expect(await idsFound(search, 'https://arxiv.org/abs/2502.00002v3')).toEqual(['2502.00002']);
  });

  test('gives up when nobody waits any more', async () => {
    const search = await searchOver(DAYS);
    const waiting = new AbortController();
    const answer = search.search('attention', { limit: 5, signal: waiting.signal });
    waiting.abort(new Error('typed on'));
    await expect(answer).rejects.toThrow('typed on');
  });

  test('forgives a typo, and a keyboard in the other language', async () => {
    const search = await searchOver(DAYS);
    const { papers, marker } = await search.search('atention', { limit: 5 });
    expect(papers.map(({ paper }) => paper.id)).toEqual(['2502.00001', '2412.00001']);
    expect(marker.marksOf('New Attention')).toEqual([{ start: 4, end: 13 }]);
    expect(await idsFound(search, 'rkdghkgkrtmq')).toEqual(['2502.00001', '2412.00001']);
  });
});

describe('the reading list', () => {
  const NOW = Date.parse('2025-03-01T00:00:00Z');
  const id = '2502.00002' as ArxivId;
  const elsewhere = '2301.00001' as ArxivId;

  beforeEach(async () => {
    await storeDays(DAYS);
    await save(id, NOW);
    await save(elsewhere, NOW, { title: 'Not in the Library', authors: ['Lee, Mina'] });
  });

  test('is searched by tag, status, note, and for papers that the library lacks', async () => {
    await addTag([id], NOW, '추론');
    await setNote(id, NOW, '발표 준비할 것');
    await setStatus([id], NOW, 'reading');
    const search = createLibrarySearch();
    await indexed(search);
    await search.search('tag:x', { limit: 1 });
    expect(await idsFound(search, 'tag:추론 ')).toEqual([id]);
    expect(await idsFound(search, 'status:reading')).toEqual([id]);
    expect(await idsFound(search, 'status:to-read')).toEqual([elsewhere]);
    expect(await idsFound(search, '발표준비')).toEqual([id]);
    // One word in the library's title, the other in the reader's note.
    expect(await idsFound(search, 'other 발표')).toEqual([id]);
    expect(await idsFound(search, 'not library')).toEqual([elsewhere]);
    expect(await idsFound(search, 'tag:추론 attention')).toEqual([]);
  });

  test('is heard when it changes', async () => {
    const search = createLibrarySearch();
    await indexed(search);
    expect(await idsFound(search, 'tag:나중')).toEqual([]);
    await addTag([id], NOW, '나중');
    const { papers } = await search.search('tag:나중', { limit: 5 });
    expect(papers.map(({ paper, entry }) => [paper.id, entry?.tags?.value])).toEqual([[id, ['나중']]]);
    await remove([id], NOW);
    expect(await idsFound(search, 'tag:나중')).toEqual([]);
  });
});
