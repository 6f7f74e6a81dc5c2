import { describe, expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { DigestDate } from '../../data/paper';
import type { SearchDoc } from '../../data/search/doc';
import { createMatcher, fittingEntries } from '../../data/search/match';
import { countPairs, pairsFrom } from '../../data/search/pairs';
import { parseQuery } from '../../data/search/query';
import { savedEntry } from './panel-sample';
import { findIn } from './search-samples';

const doc = (given: Partial<SearchDoc>): SearchDoc => ({
  id: '2502.00001' as ArxivId,
  title: '',
  authors: [],
  sections: [],
  dates: [],
  ...given,
});
const inSummary = (text: string) => doc({ sections: [{ text }] });
const fits = (query: string, given: SearchDoc) => createMatcher(parseQuery(query))(given) !== undefined;

describe('a summary is found', () => {
  test.each([
    ['by its words, whatever follows them', '강화학습으로 추론을', '추론에는 강화학습이 쓰입니다'],
    ['by a verb in another form', '제안합니다 ', '새 방법을 제안하고'],
    ['with a blank more', '강화 학습 ', '강화학습을'],
    ['with a blank less', '언어모델 ', '큰 언어 모델을'],
    ['with a hyphen less', 'fewshot ', 'few-shot'],
    ['by initials', 'ㄱㅎㅎㅅ', '심층 강화 학습을'],
    ['while a syllable is being typed', '강호', '강화'],
    ['while the next one is', '강화ㅎ', '강화학습'],
    ['by a part of a Hangul word', '학습 ', '강화학습을'],
    ['by the beginning of a Latin word', 'transf', 'Transformer를'],
    ['by an English word in another form', 'scaling ', 'scaled'],
    ['without its accents', 'nunez ', 'Núñez'],
    ['by a phrase', '"강화 학습"', '강화 학습을'],
  ])('%s', (_how, query, text) => {
    expect(fits(query, inSummary(text))).toBe(true);
  });

  test.each([
    ['where a word is missing', '강화 추론 ', '강화학습'],
    ['where only a syllable begins alike', '가 ', '강화'],
    ['where a half of a word that is complete does', '강호 ', '강화'],
    ['in the middle of Latin words, if it is short', 'rl ', 'curly'],
    ['where an excluded word is', '강화 -학습', '강화 학습'],
    ['by another form of a phrase', '"강화학습을"', '강화학습이'],
    ['where a word only ends, and the next begins, like it', '의해 ', '저자의 해석을'],
    ['where the last syllable begins another word', '학습모 ', '학습 모델을'],
    ['by signs alone', '.*', '무엇이든'],
  ])('not %s', (_where, query, text) => {
    expect(fits(query, inSummary(text))).toBe(false);
  });
});

test('title counts more than author, and author more than summary', () => {
  const score = (given: Partial<SearchDoc>) => createMatcher(parseQuery('example '))(doc(given)) ?? 0;
  const [title, author, summary] = [
    score({ title: 'Example' }),
    score({ authors: ['Ada Example'] }),
    score({ sections: [{ text: 'example' }] }),
  ];
  expect(title).toBeGreaterThan(author);
  expect(author).toBeGreaterThan(summary);
  expect(summary).toBeGreaterThan(score({ sections: [{ text: 'xxexamplexx' }] }));
});

const found = (docs: SearchDoc[], query: string) => findIn(docs, query)?.map(({ id }) => id);

test('what fits alike is in the order of votes, then of days', () => {
  const at = (id: string, votes: number | undefined, date: string) =>
    doc({ id: id as ArxivId, title: 'Same', votes, dates: [date as DigestDate] });
  const docs = [
    at('a', undefined, '2025-03-01'),
    at('b', 3, '2025-01-01'),
    at('c', 3, '2025-02-01'),
    at('d', 9, '2024-01-01'),
  ];
  expect(found(docs, 'same')).toEqual(['d', 'c', 'b', 'a']);
  expect(found(docs, '  ')).toBeUndefined();
});

test('a typo is forgiven where nothing fits without', () => {
  const exact = doc({ id: '1' as ArxivId, title: 'attention' });
  const near = doc({ id: '2' as ArxivId, title: 'attentions attention' });
  expect(found([near], 'atention ')).toEqual(['2']);
  expect(found([exact, doc({ id: '3' as ArxivId, title: 'atention' })], 'atention ')).toEqual(['3']);
  expect(found([doc({ title: 'cats' })], 'bats ')).toEqual([]);
});

test('only the author operator looks for authors alone', () => {
  const [byAda, onAda] = [doc({ id: '1' as ArxivId, authors: ['Ada Lee'] }), doc({ id: '2' as ArxivId, title: 'Ada' })];
  expect(found([byAda, onAda], 'author:ada')).toEqual(['1']);
  expect(found([byAda, onAda], 'author:"lee ada"')).toEqual(['1']);
  expect(found([byAda, onAda], 'ada -author:ada')).toEqual(['2']);
});

test('filters let pass what they say', () => {
  const one = doc({
    votes: 20,
    dates: ['2025-02-11', '2025-01-03'] as DigestDate[],
    tags: ['추론', 'LLM'],
    status: 'reading',
  });
  for (const query of [
    'votes:20',
    'votes:>19',
    'date:2025-01',
    'tag:추론 ',
    'tag:llm ',
    'status:reading',
    '-tag:다른',
  ]) {
    expect([query, fits(query, one)]).toEqual([query, true]);
  }
  for (const query of ['votes:>20', 'date:2024', 'tag:추 ', '-tag:추론', 'status:done', '-date:2025-01']) {
    expect([query, fits(query, one)]).toEqual([query, false]);
  }
  expect(fits('votes:<5', doc({}))).toBe(false);
});

test('a name finds the other names that the digests give for it', () => {
  const counts = new Map<string, number>();
  countPairs(
    '새로운 강화 학습(Reinforcement Learning; RL)과 대규모 언어 모델(LLMs)을 씁니다. GNN(그래프 신경망)도.',
    counts,
  );
  const pairs = pairsFrom(counts);
  const finds = (query: string, text: string) => createMatcher(parseQuery(query), pairs)(inSummary(text)) !== undefined;
  expect(finds('RL ', '강화학습을')).toBe(true);
  expect(finds('reinforcement learning ', '강화 학습을')).toBe(true);
  expect(finds('강화학습을 ', 'deep reinforcement learning')).toBe(true);
  expect(finds('강화 학습 ', 'RL로')).toBe(true);
  expect(finds('강화 학습 ', 'URL이')).toBe(false);
  expect(finds('대규모 언어 모델 ', 'LLM을')).toBe(true);
  expect(finds('그래프 신경망 ', 'GNN을')).toBe(true);
  expect(finds('"강화 학습"', 'RL로')).toBe(false);
  expect(finds('새로운 ', 'RL로')).toBe(false);
});

test('examples in a parenthesis are no names', () => {
  const counts = new Map<string, number>();
  countPairs('최신 모델(GPT-4o, SDXL)과 예(e.g., one)', counts);
  expect([...counts.keys()]).toEqual([]);
});

test('reading-list entries are found by title, author, summary, tag and note', () => {
  const entry = savedEntry('2502.00001', 0, { tags: ['추론'], note: '다시 볼 것' });
  for (const query of [
    'title',
    'haru kim',
    '새로운 방법을',
    '추론',
    '다시볼',
    '2502.00001',
    'tag:추론 다시',
    'ㅅㄹㅇ',
  ]) {
    expect([query, fittingEntries([entry], query)?.fits.size]).toEqual([query, 1]);
  }
  expect(fittingEntries([entry], '없는 말')?.fits.size).toBe(0);
});
