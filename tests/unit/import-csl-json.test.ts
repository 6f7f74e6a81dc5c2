import { expect, test } from 'vitest';
import { fieldsIn, read, ZOTERO_CSL } from './import-samples';

test('what Zotero exports', async () => {
  const { format, candidates, refused } = await read(ZOTERO_CSL);
  expect(format).toBe('csl-json');
  expect(candidates).toEqual([
    {
      line: 2,
      id: '2502.06394',
      fields: {
        citation: {
          title: 'SynthDetoxM: <i>Modern</i> LLMs',
          authors: ['Moskovskiy, Daniil', 'van der Berg, Jan', 'LG AI Research'],
          date: '2025/02/10',
        },
        tags: ['detox', '읽기'],
        note: 'Read it twice',
      },
    },
  ]);
  expect(refused).toEqual([
    {
      line: ZOTERO_CSL.slice(0, ZOTERO_CSL.indexOf('"id": "x"')).split('\n').length - 1,
      reason: 'no-arxiv-id',
      text: 'Deep learning',
    },
  ]);
});

const item = { id: 'a', type: 'article', title: 'T', author: [{ literal: 'A' }], number: 'arXiv:2502.06394' };

test.each([
  ['a list', [item]],
  ['a list under a name', { items: [item] }],
  ['one item', item],
])('%s', async (_, value) => {
  expect(await fieldsIn(JSON.stringify(value))).toEqual({ '2502.06394': { citation: { title: 'T', authors: ['A'] } } });
});

test('what our own export adds', async () => {
  const custom = { arxiv: '2502.06394', category: 'cs.CL', status: 'done', rating: 4 };
  const fields = await fieldsIn(JSON.stringify([{ ...item, custom }]));
  expect(fields['2502.06394']).toMatchObject({ citation: { category: 'cs.CL' }, status: 'done', rating: 4 });
});

test('fields of any other type are passed over', async () => {
  const odd = {
    ...item,
    title: 7,
    author: [null, 'x', { family: {} }],
    issued: { 'date-parts': 'x' },
    keyword: ['a'],
    note: {},
    custom: [],
    DOI: null,
  };
  expect(
    await fieldsIn(JSON.stringify([odd, { ...item, number: 'arXiv:2502.00001', custom: { status: 'x', rating: 9 } }])),
  ).toEqual({
    '2502.06394': {},
    '2502.00001': { citation: { title: 'T', authors: ['A'] } },
  });
});

test('items that are none are refused, and the file is read on', async () => {
  const { candidates, refused } = await read(`[\n{"a": 1},\n7,\n{"title": x},\n${JSON.stringify(item)}]`);
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'no-arxiv-id'],
    [3, 'broken'],
    [4, 'broken'],
  ]);
  expect(candidates).toHaveLength(1);
});

test('a paper that a note speaks of is another one', async () => {
  const { candidates, refused } = await read(
    JSON.stringify([{ type: 'book', title: 'T', note: 'Extends arXiv:2502.06394' }]),
  );
  expect([candidates.length, refused.length]).toEqual([0, 1]);
});
