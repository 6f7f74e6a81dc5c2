import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalId, version } from './arxiv-samples';
import { read } from './import-samples';

const found = async (text: string) => (await read(text)).candidates.map(({ id, line }) => [id, line]);

test('every paper that a text names, with its line', async () => {
  const text = `2502.06394
https://arxiv.org/pdf/2502.06703v2, and hep-th/9901001
<a href="https://huggingface.co/papers/2502.00001">x</a>

https://arxiv.org/abs/hep-th?papernum=9901002
한국어arXiv:2502.00002입니다. 2502.06394`;
  expect(await found(text)).toEqual([
    ['2502.06394', 1],
    ['2502.06703', 2],
    ['hep-th/9901001', 2],
    ['2502.00001', 3],
    ['hep-th/9901002', 5],
    ['2502.00002', 6],
  ]);
});

test('a line that was meant to be a paper and is none is refused; words are not', async () => {
  const { refused, candidates } = await read(
    'My list\n2502.06394\n2513.00001\nhttps://openreview.net/forum?id=x\n<p>\nfoo/9901001\n',
  );
  expect(candidates).toHaveLength(1);
  expect(refused).toEqual([
    { line: 3, reason: 'no-arxiv-id', text: '2513.00001' },
    { line: 4, reason: 'no-arxiv-id', text: 'https://openreview.net/forum?id=x' },
    { line: 6, reason: 'no-arxiv-id', text: 'foo/9901001' },
  ]);
});

test('JSON that is nobody’s is a text, too', async () => {
  expect(await found('{"links": ["https://arxiv.org/abs/2502.06394"]}')).toEqual([['2502.06394', 1]]);
});

test('no id is lost where a text without lines is read in pieces', async () => {
  const ids = Array.from({ length: 15_000 }, (_, n) => `2502.${String(n + 1).padStart(5, '0')}`);
  expect((await found(ids.join(' '))).map(([id]) => id)).toEqual(ids);
  expect((await found(ids.join('\n'))).map(([id, line]) => [id, line])).toEqual(ids.map((id, n) => [id, n + 1]));
});

test('any ids, one a line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(canonicalId, { minLength: 1, maxLength: 20 }), version, async (ids, v) => {
      const text = ids.map((id) => `- ${id}${v ? `v${v}` : ''} title`).join('\n');
      expect(await found(text)).toEqual(ids.map((id, n) => [id, n + 1]));
    }),
  );
});
