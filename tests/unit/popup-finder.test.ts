import { expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { DigestDate, Paper } from '../../data/paper';
import { createFinder } from '../../data/popup/finder';
import type { Entry } from '../../data/reading-list/entry';
import { createMarker } from '../../data/search/marks';
import { NO_PAIRS } from '../../data/search/pairs';
import { parseQuery } from '../../data/search/query';
import type { FoundPaper, LibrarySearch } from '../../data/search/search-library';
import { paper } from './samples';

const listed = paper({
  id: '2502.00001',
  title: 'Reinforcement learning at scale',
  sections: [{ text: '새로운 방법을 제안합니다. 강화 학습으로 훈련합니다.' }],
  listings: [{ date: '2025-02-11' as DigestDate, of: 9, rank: 1 }],
});
const entry = (id: string, title: string, note?: string): Entry => ({
  id: id as ArxivId,
  saved: { value: true, at: 1 },
  citation: { value: { title, authors: ['Kim, Haru'] }, at: 1 },
  ...(note && { note: { value: note, at: 1 } }),
});

function searching(papers: FoundPaper[]): LibrarySearch {
  return {
    prepare: async () => undefined,
    pairs: () => NO_PAIRS,
    search: async (text) => {
      const query = parseQuery(text);
      return { papers, more: false, query, marker: createMarker(query) };
    },
    onProgress: () => () => undefined,
    close: () => undefined,
  };
}

const signal = new AbortController().signal;
const marked = (text: string, marks: readonly { start: number; end: number }[]) =>
  marks.map(({ start, end }) => text.slice(start, end));

test('a found paper has its day, and shows where it was found: in the title and in the summary', async () => {
  const finder = createFinder(searching([{ paper: listed, score: 1 }]));
  const [row] = (await finder.findInLibrary('learning 강화', signal))?.rows ?? [];
  expect(row).toMatchObject({ from: '2025-02-11', listing: undefined });
  expect(marked(listed.title, row?.found?.title ?? [])).toEqual(['learning']);
  const { text = '', marks = [] } = row?.found?.snippet ?? {};
  expect(marked(text, marks)).toEqual(['강화']);
});

test('a saved paper that no digest has is found with what its page said', async () => {
  const saved = entry('2401.00001', 'A saved paper', '강화 학습 메모');
  const made: Paper = { ...paper({ id: '2401.00001', title: 'A saved paper', sections: [] }), listings: [] };
  const finder = createFinder(searching([{ paper: made, score: 1, entry: saved }]));
  const [row] = (await finder.findInLibrary('메모', signal))?.rows ?? [];
  expect(row).toMatchObject({ id: '2401.00001', authors: ['Haru Kim'] });
  expect(row?.found?.snippet?.text).toContain('메모');
});

test.each(['', '   ', 'author:'])('“%s” asks for nothing', async (text) => {
  const finder = createFinder(searching([{ paper: listed, score: 1 }]));
  expect(await finder.findInLibrary(text, signal)).toBeUndefined();
  expect(finder.findInList([entry('2401.00001', 'A')], text)).toBeUndefined();
});

test('the list keeps its order, and is found in by words of Korean as they are typed', () => {
  const entries = [
    entry('2401.00001', '확산 모델'),
    entry('2401.00002', '강화학습'),
    entry('2401.00003', '강화학습 강화학습'),
  ];
  const found = createFinder(searching([])).findInList(entries, '강화 학습을');
  expect(found?.rows.map(({ id }) => id)).toEqual(['2401.00002', '2401.00003']);
});
