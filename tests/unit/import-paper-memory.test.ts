import { expect, test } from 'vitest';
import { NOW, PAPER_MEMORY, read } from './import-samples';

test('the arXiv papers of a memory, with tags, note, dates and visits', async () => {
  const { format, candidates, refused } = await read(PAPER_MEMORY);
  expect(format).toBe('paper-memory');
  expect(candidates).toEqual([
    {
      line: 12,
      id: '1703.10593',
      fields: {
        citation: {
          title: 'Unpaired Image-to-Image Translation using Cycle-Consistent Adversarial Networks',
          authors: ['Zhu, Jun-Yan', 'Park, Taesung', 'Isola, Phillip'],
          doi: '10.1109/ICCV.2017.244',
        },
        tags: ['gan', 'to read', 'favorite'],
        note: 'Accepted @ ICCV 2017 -- [dblp.org]',
        added: Date.parse('2022-08-29T08:35:02.977Z'),
        opened: { times: 3, last: Date.parse('2022-08-30T08:35:02.977Z') },
      },
    },
  ]);
  expect(refused).toEqual([
    {
      line: 2,
      reason: 'no-arxiv-id',
      text: 'ACL-ACL-2020_2020.acl-main.405 When do Word Embeddings Accurately Reflect Surve…',
    },
  ]);
});

test('a memory of an older version, and odd values in it', async () => {
  const paper = {
    pdfLink: 7,
    title: {},
    author: null,
    tags: 'x',
    note: 3,
    addDate: '3000-01-01T00:00:00Z',
    count: -1,
    favorite: 1,
  };
  const { candidates, refused } = await read(
    JSON.stringify({ 'Arxiv-2502.06394': paper, 'Arxiv-2502.00001': 5, __dataVersion: 3 }),
  );
  expect(candidates).toEqual([{ line: 1, id: '2502.06394', fields: { added: NOW } }]);
  expect(refused).toEqual([{ line: 1, reason: 'broken', text: 'Arxiv-2502.00001: 5' }]);
});

test('a paper that was never opened has no visits', async () => {
  const paper = { count: 0, lastOpenDate: '2025-02-12T00:00:00Z' };
  const { candidates } = await read(JSON.stringify({ 'Arxiv-2502.06394': paper, __dataVersion: 3 }));
  expect(candidates[0]?.fields).toEqual({});
});
