import { describe, expect, test } from 'vitest';
import { facetsOf } from '../../data/panel/facets';
import { createFind } from '../../data/panel/find';
import { linesOf, papersOf } from '../../data/panel/lines';
import { ALL, type View } from '../../data/panel/view';
import { copyOf, titleOf } from '../../data/reading-list/entry';
import { NO_PAIRS } from '../../data/search/pairs';
import { savedEntry } from './panel-sample';
import { paper } from './samples';

const entries = [
  savedEntry('2502.00001', 0, { status: 'reading', tags: ['추론'], note: '다시 볼 것', rating: 2 }),
  savedEntry('2501.00002', 3, { status: 'done', tags: ['추론', 'LLM'], rating: 5 }),
  savedEntry('2503.00003', 40, {
    citation: { title: 'Zebra paper', authors: ['Park, Mina'], date: '2025/03/01', category: 'cs.CV' },
  }),
];
const find = createFind({ prepare: async () => undefined, pairs: () => NO_PAIRS });
const shown = (view: Partial<View>) =>
  linesOf(entries, { ...ALL, ...view }, find.fitting(entries, view.query ?? '')?.fits).map((line) =>
    line.kind === 'paper' ? line.entry.id : `# ${line.value} ${line.count}`,
  );

describe('the list shows', () => {
  test('the newest saved first', () => {
    expect(shown({})).toEqual(['2502.00001', '2501.00002', '2503.00003']);
  });

  test.each([
    ['a status', { status: 'done' as const }, ['2501.00002']],
    ['a tag', { tag: '추론' }, ['2502.00001', '2501.00002']],
    ['a month', { month: '2025-02' }, ['2503.00003']],
    ['a word of the note', { query: '다시' }, ['2502.00001']],
    ['a word of an author’s name, whatever the case', { query: 'mina ZEBRA' }, ['2503.00003']],
    ['a word of the summary', { query: '새로운 방법을' }, ['2502.00001', '2501.00002', '2503.00003']],
    ['characters that patterns know', { query: '.*' }, []],
    ['decomposed Hangul as composed', { query: '추론'.normalize('NFD') }, ['2502.00001', '2501.00002']],
    ['everything at once', { status: 'done' as const, tag: '추론', query: 'llm' }, ['2501.00002']],
  ])('only what has %s', (_what, view, expected) => {
    expect(shown(view)).toEqual(expected);
  });

  test.each([
    ['rating', ['2501.00002', '2502.00001', '2503.00003']],
    ['published', ['2503.00003', '2502.00001', '2501.00002']],
    ['title', ['2501.00002', '2502.00001', '2503.00003']],
    ['changed', ['2502.00001', '2501.00002', '2503.00003']],
  ] as const)('in the order of %s', (sort, expected) => {
    expect(shown({ sort })).toEqual(expected);
  });

  test('titles in the order of the interface’s language, whatever the browser’s own', () => {
    const titled = ['Apple', '사과', '나무'].map((title, nth) =>
      savedEntry(`2502.0000${nth}`, nth, { copy: copyOf(paper({ id: `2502.0000${nth}`, title })) }),
    );
    const lines = linesOf(titled, { ...ALL, sort: 'title' }, undefined);
    expect(papersOf(lines).map(titleOf)).toEqual(['나무', '사과', 'Apple']);
  });

  test('groups under headings, those being read first', () => {
    expect(shown({ group: 'status' })).toEqual([
      '# reading 1',
      '2502.00001',
      '# to-read 1',
      '2503.00003',
      '# done 1',
      '2501.00002',
    ]);
  });

  test('papers without a category last', () => {
    expect(shown({ group: 'category' })).toEqual([
      '# cs.CV 1',
      '2503.00003',
      '# undefined 2',
      '2502.00001',
      '2501.00002',
    ]);
  });

  test('months from now back', () => {
    expect(shown({ group: 'month' }).filter((line) => line.startsWith('#'))).toEqual(['# 2025-03 2', '# 2025-02 1']);
  });
});

test('a list knows what it can be narrowed by, and what was read lately', () => {
  const now = entries[0]?.added?.value ?? 0;
  const { statuses, tags, months, read } = facetsOf(entries, now);
  expect(statuses).toEqual({ 'to-read': 1, reading: 1, done: 1, 'set-aside': 0 });
  expect(tags).toEqual([
    { tag: '추론', count: 2 },
    { tag: 'LLM', count: 1 },
  ]);
  expect(months).toEqual([
    { month: '2025-03', count: 2 },
    { month: '2025-02', count: 1 },
  ]);
  expect(read).toHaveLength(28);
  expect(read.at(-4)).toBe(1);
  expect(read.reduce((sum, one) => sum + one, 0)).toBe(1);
});
