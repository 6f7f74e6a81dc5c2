import { expect, test } from 'vitest';
import { fieldsIn, read, ZOTERO_RIS } from './import-samples';

test('what Zotero exports', async () => {
  const { format, candidates, refused } = await read(ZOTERO_RIS);
  expect(format).toBe('ris');
  expect(candidates).toEqual([
    {
      line: 1,
      id: '2502.06394',
      fields: {
        citation: {
          title: 'SynthDetoxM: Modern LLMs are Few-Shot Parallel Detoxification Data Annotators',
          authors: ['Moskovskiy, Daniil', 'Sushko, Nikita'],
          date: '2025/02/10',
        },
        tags: ['Computer Science - Computation and Language', '읽기'],
        note: '<p>My note</p>\nsecond line',
      },
    },
  ]);
  expect(refused).toEqual([{ line: 20, reason: 'no-arxiv-id', text: 'Deep learning' }]);
});

test.each(['\r\n', '\r'])('line ends %j', async (end) => {
  expect(await read(ZOTERO_RIS.replaceAll('\n', end))).toEqual(await read(ZOTERO_RIS));
});

test('records without an end, with one blank, without a title', async () => {
  const text =
    'TY - JOUR\nT1 - First\nA1 - A, B\nUR - https://arxiv.org/abs/2502.00001\nTY  - JOUR\nAN  - arXiv:hep-th/9901001\nER  -';
  expect(await fieldsIn(text)).toEqual({
    '2502.00001': { citation: { title: 'First', authors: ['A, B'] } },
    'hep-th/9901001': {},
  });
});

test('a paper that a note speaks of is another one', async () => {
  const { candidates, refused } = await read('TY  - JOUR\nTI  - T\nN1  - compare arXiv:2502.06394\nER  - \n');
  expect([candidates.length, refused.length]).toEqual([0, 1]);
});

test('what stands outside of records is passed over', async () => {
  const { candidates } = await read(
    'Exported\nTI  - x\nTY  - GEN\nDO  - 10.48550/arXiv.2502.06394\nER  - \nUR  - https://arxiv.org/abs/2502.00001\n',
  );
  expect(candidates.map(({ id }) => id)).toEqual(['2502.06394']);
});
