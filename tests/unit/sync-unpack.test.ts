import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { encodeChunk } from '../../data/reading-list/sync/chunk-format';
import { checksum } from '../../data/reading-list/sync/hash';
import { pack } from '../../data/reading-list/sync/pack';
import { seal } from '../../data/reading-list/sync/seal';
import { toText } from '../../data/reading-list/sync/text-bytes';
import { unpack } from '../../data/reading-list/sync/unpack';
import { yearOfReading } from './sync-samples';

const { items } = await pack(yearOfReading(400), {});
const [key, value] = Object.entries(items)[0] as [string, string];
const others = await unpack({ ...items, [key]: undefined });

test('a chunk that is cut anywhere is refused, and the others are read', async () => {
  for (let length = 0; length < value.length; length += length < 20 ? 1 : 197) {
    expect(await unpack({ ...items, [key]: value.slice(0, length) })).toEqual({
      ...others,
      refused: [{ key, reason: 'torn' }],
    });
  }
});

test('a chunk with a letter changed is refused, wherever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(value.length - 1),
      fc.constantFrom('1', '9', 'a', '.', ' ', '~', '가'),
      async (at, letter) => {
        fc.pre(value[at] !== letter);
        const broken = { [key]: value.slice(0, at) + letter + value.slice(at + 1) };
        expect(await unpack(broken)).toEqual({ entries: [], tagColors: {}, refused: [{ key, reason: 'torn' }] });
      },
    ),
    { numRuns: 300, examples: Array.from({ length: 16 }, (_, at) => [at, '9'] as [number, string]) },
  );
});

test('what is not ours is refused as such', async () => {
  const foreign = { theme: 'dark', 'list.x': 'haru', 'list.0110': { a: 1 }, 'list.1110': null, n: 7 };
  const { entries, refused } = await unpack({ ...foreign, ...items });
  expect(entries).toHaveLength(400);
  expect(refused).toEqual(
    Object.keys(foreign)
      .sort()
      .map((name) => ({ key: name, reason: 'foreign' })),
  );
});

test('a chunk of a newer format is known as such under any key, and only if it is whole', async () => {
  const framed = '2.something {} new';
  const newer = `haru2.${checksum(framed)}.something {} new`;
  const torn = newer.replace('new', 'old');
  expect((await unpack({ 'list.0': newer, other: newer, 'list.1': torn })).refused).toEqual([
    { key: 'list.0', reason: 'newer' },
    { key: 'list.1', reason: 'torn' },
    { key: 'other', reason: 'newer' },
  ]);
});

test('a whole frame around nonsense is refused or read, but ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      const { refused } = await unpack({ 'list.': seal(toText(bytes)) });
      expect(refused.every(({ reason }) => reason === 'torn')).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect((await unpack({ 'list.': seal('"') })).refused).toEqual([{ key: 'list.', reason: 'torn' }]);
});

test.each(['2502.6394', '../x', '2502.06394v2', 'math.GT/0309136'])('no entry gets in under the id %s', async (id) => {
  const chunk = { entries: [{ id: id as ArxivId, saved: { value: true, at: 1 } }], colors: [] };
  const { entries } = await unpack({ 'list.': seal(toText(encodeChunk(chunk))) });
  expect(entries.map((entry) => entry.id).filter((found) => found !== '2502.06394')).toEqual([]);
});
