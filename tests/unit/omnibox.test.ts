import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedFor } from '../../data/omnibox/asked';
import { lineOf, type Stretch } from '../../data/omnibox/description';
import { createOmnibox, type OmniboxPorts } from '../../data/omnibox/omnibox';
import type { DigestDate, Paper } from '../../data/paper';
import { NO_MARKS } from '../../data/search/marks';
import { parseQuery } from '../../data/search/query';
import type { Answer } from '../../data/search/search-library';
import { gate, paper } from './samples';

const papers = Array.from({ length: 20 }, (_, n) =>
  paper({
    id: `2502.${String(n + 1).padStart(5, '0')}`,
    title: `RL & <safety> ${n + 1}`,
    votes: 50 - n,
    listings: [{ date: '2025-02-11' as DigestDate, of: 20 }],
  }),
);
/** What XML minds, and what it does not. */
const SIGNS = ['<', '>', '&', '"', "'", '/', 'a', '가', '😀', ' ', '\n', '\0', '\u0085', '\uFFFE', '\uD83D', '\uDE00'];
/** Highlights "RL". */
const marker = {
  ...NO_MARKS,
  marksOf: (text: string) => (text.startsWith('RL') ? [{ start: 0, end: 2 }] : []),
};

function answer(query: string, found: readonly Paper[], limit: number): Answer {
  const shown = found.slice(0, limit).map((one) => ({ paper: one, score: 1 }));
  return { papers: shown, more: found.length > limit, query: parseQuery(query), marker };
}

function open(given: Partial<OmniboxPorts> = {}) {
  return createOmnibox({
    style: 'xml',
    search: async (query, { limit }) => answer(query, query === '없음' ? [] : papers, limit),
    readPaper: async (id) => papers.find((one) => one.id === id),
    texts: {
      hint: () => '찾기',
      all: (query) => `‘${query}’ 모두`,
      none: (query) => `‘${query}’ 없음`,
      indexing: (_query, done, total) => `색인 ${done}/${total}`,
      open: () => '열기',
    },
    ...given,
  });
}

describe('what is typed', () => {
  test.each([
    '2502.06394',
    'arXiv:2502.06394v2',
    'https://arxiv.org/abs/2502.06394',
    'arxiv.org/pdf/2502.06394',
    'huggingface.co/papers/2502.06394',
  ])('%s means a paper', (text) => {
    expect(askedFor(text)).toEqual({ kind: 'paper', id: '2502.06394' });
  });

  test.each(['강화 학습', 'date:2025-02', '2025-02-11', 'example.org/2502.06394', 'math'])(
    '%s is searched for',
    (text) => {
      expect(askedFor(` ${text} `)).toEqual({ kind: 'best', query: text });
    },
  );
});

describe('suggestions', () => {
  test('are the best results with title, first sentence, votes and day, and the way to all of them', async () => {
    const suggested = await open().suggest('RL');
    expect(suggested?.first).toBe(
      '<match>RL</match> &amp; &lt;safety&gt; 1 — <dim>새로운 방법을 제안합니다. · ▲ 50 · 2025-02-11</dim>',
    );
    expect(suggested?.others.map(({ content }) => content)).toEqual([
      ...papers.slice(1, 7).map(({ id }) => `https://arxiv.org/abs/${id}`),
      '? RL',
    ]);
  });

  test('are plain text for a browser that shows it as it is', async () => {
    const suggested = await open({ style: 'plain' }).suggest('RL');
    expect(suggested?.first).toBeUndefined();
    expect(suggested?.others[0]).toEqual({
      content: 'https://arxiv.org/abs/2502.00001',
      description: 'RL & <safety> 1 — 새로운 방법을 제안합니다. · ▲ 50 · 2025-02-11',
    });
    expect(suggested?.others).toHaveLength(8);
  });

  test('name the paper whose number is typed, known or not', async () => {
    expect((await open().suggest('2502.00003'))?.first).toMatch(/^열기: <match>2502\.00003<\/match> · RL/);
    expect((await open().suggest('2401.00001'))?.first).toBe('열기: <match>2401.00001</match>');
  });

  test('say when nothing is found, and when the index is still being built', async () => {
    expect((await open().suggest('없음'))?.first).toBe('<dim>‘없음’ 없음</dim>');
    const indexing = { done: 3, total: 24 };
    const early = open({ search: async (query) => ({ ...answer(query, [], 1), indexing }) });
    expect((await early.suggest('RL'))?.first).toBe('<dim>색인 3/24</dim>');
  });

  test('for a text that has been typed over are dropped, and no longer searched for', async () => {
    const slow = gate();
    const signals: (AbortSignal | undefined)[] = [];
    const omnibox = open({
      async search(query, { limit, signal }) {
        signals.push(signal);
        if (query === 'R') await slow.opened;
        return answer(query, papers, limit);
      },
    });
    const first = omnibox.suggest('R');
    expect((await omnibox.suggest('RL'))?.others).toHaveLength(7);
    slow.open();
    expect(await first).toBeUndefined();
    expect(signals[0]?.aborted).toBe(true);
  });
});

describe('a text that is entered', () => {
  test.each([
    ['a suggestion', 'https://arxiv.org/abs/2502.00002', { url: 'https://arxiv.org/abs/2502.00002' }],
    ['a number', '2401.00001v3', { url: 'https://arxiv.org/abs/2401.00001' }],
    ['words', 'RL', { url: 'https://arxiv.org/abs/2502.00001' }],
    ['words that nothing has', '없음', { find: '없음' }],
    ['the way to all results', '? RL', { find: 'RL' }],
    ['nothing', ' ', { find: '' }],
  ])('%s opens what was shown for it, and never another’s search', async (_what, text, address) => {
    expect(await open().addressFor(text)).toEqual(address);
  });
});

test('whatever a title says, the line is well-formed XML that says it', () => {
  const stretch = fc.record({
    text: fc.string({ unit: fc.constantFrom(...SIGNS) }),
    as: fc.constantFrom('match', 'dim', undefined),
  });
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 4 }), (stretches) => {
      const given = stretches.map(({ text, as }) => (as ? { text, as } : { text })) as Stretch[];
      const line = lineOf(given, 'xml');
      const inner = line.replace(/<(match|dim)>([^<]*)<\/\1>/g, '$2');
      expect(inner).not.toMatch(/[<>\p{Cc}\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot|apos);)/u);
      expect(inner.isWellFormed()).toBe(true);
      const plain = inner.replace(
        /&(\w+);/g,
        (_all, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name as 'lt'],
      );
      expect(plain).toBe(lineOf(given, 'plain'));
    }),
  );
});
