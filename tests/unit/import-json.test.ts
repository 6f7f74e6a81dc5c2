import { expect, test } from 'vitest';
import type { EntryFields } from '../../data/reading-list/entry';
import { LONGEST_NOTE } from '../../data/reading-list/import/limits';
import { soundEntry } from '../../data/reading-list/sound-entry';
import { cleanTags, MOST_TAGS } from '../../data/reading-list/tags';
import { entryAt, NOW, ourFile, read } from './import-samples';

const DAY = 24 * 60 * 60 * 1000;
const whole: EntryFields = {
  saved: true,
  added: 5,
  copy: {
    title: '제목',
    authors: ['B', 'A'],
    votes: 3,
    image: 'https://example.com/x.png',
    sections: [{ label: "What's New", text: '요약' }, { text: 'no label' }],
    language: 'ko',
    source: 'daily-papers-ko',
    listing: { date: '2025-02-11' as never, votes: 3, votedOn: '2025-02-14' as never, rank: 1, of: 27 },
  },
  citation: { title: 'T', authors: ['Kim, Haru'], date: '2025/02/10', doi: '10.1/x', category: 'cs.CL' },
  title: 'T',
  status: 'reading',
  tags: ['a', '한국어'],
  note: '# note\n\n<b>as typed</b>\u0000',
  rating: 4,
  opened: { times: 2, last: 9 },
};

const readOne = async (entry: unknown) => {
  const { candidates, warnings } = await read(ourFile([entry]));
  return { entry: candidates[0]?.entry, warned: warnings.map(({ id }) => id) };
};

test('an entry is read as it was written, with tombstones and fields of newer versions', async () => {
  const entries = [
    { ...entryAt('2502.06394', whole, 7), highlights: { value: [{ page: 1 }], at: 8 } },
    entryAt('hep-th/9901001', { saved: false }, 3),
  ];
  const tagColors = { a: { value: 'red', at: 4 } };
  const { format, candidates, refused, warnings, tagColors: colors } = await read(ourFile(entries, { tagColors }));
  expect(format).toBe('json');
  expect(candidates.map(({ entry }) => entry)).toStrictEqual(entries);
  expect(candidates.map(({ line }) => line)).toEqual([6, expect.any(Number)]);
  expect([refused, warnings, colors]).toEqual([[], [], tagColors]);
});

test('a file of a newer version is read as far as it is understood, and says so', async () => {
  const text = ourFile([entryAt('2502.06394', { saved: true }, 1)], { version: 2, sessions: [{ entries: [1] }] });
  const { candidates, warnings } = await read(text);
  expect(candidates).toHaveLength(1);
  expect(warnings).toEqual([{ id: 'newer-version', line: 3, count: 1 }]);
});

test.each<[string, unknown]>([
  ['status', 'abandoned'],
  ['rating', 6],
  ['rating', 2.5],
  ['saved', 'true'],
  ['added', -1],
  ['added', '2025'],
  ['tags', 'a, b'],
  ['note', { html: 'x' }],
  ['citation', { authors: [] }],
  ['copy', { title: 'x', language: 'xx', source: 'daily-papers-ko' }],
  ['copy', { title: 'x', language: 'ko', source: 'elsewhere' }],
  ['opened', { times: 1 }],
  ['title', ''],
  ['newer', 'x'.repeat(100_001)],
])('a %s of %j is left out', async (name, value) => {
  expect(
    await readOne({
      id: '2502.06394',
      [name]: { value, at: 1 },
      note: { value: 'n', at: 1 },
      ...(name === 'note' && { note: { value, at: 1 } }),
    }),
  ).toEqual({
    entry: { id: '2502.06394', ...(name !== 'note' && { note: { value: 'n', at: 1 } }) },
    warned: ['left-out'],
  });
});

test.each([-1, 1.5, Number.MAX_VALUE, '1', null, undefined])('a field with the stamp %j is left out', async (at) => {
  expect(await readOne({ id: '2502.06394', note: { value: 'n', at } })).toEqual({
    entry: { id: '2502.06394' },
    warned: ['left-out'],
  });
});

test('a stamp from the future counts as now; clocks may differ by a day', async () => {
  const soon = NOW + DAY;
  const { entry } = await readOne({
    id: '2502.06394',
    note: { value: 'n', at: soon },
    rating: { value: 1, at: soon + 1 },
    added: { value: soon + 1, at: 1 },
    newer: { value: 1, at: Number.MAX_SAFE_INTEGER },
  });
  expect(entry).toEqual({
    id: '2502.06394',
    note: { value: 'n', at: soon },
    rating: { value: 1, at: NOW },
    added: { value: NOW, at: 1 },
    newer: { value: 1, at: NOW },
  });
  const { tagColors } = await read(ourFile([], { tagColors: { a: { value: 'red', at: soon + 1 } } }));
  expect(tagColors).toEqual({ a: { value: 'red', at: NOW } });
});

test.each([8.64e15, 8.64e15 + 1, Number.MAX_SAFE_INTEGER])(
  'what was written at %d, whether a date can name it or not, comes in as what is kept',
  async (at) => {
    const { entry } = await readOne(entryAt('2502.06394', { ...whole, added: at, opened: { times: 2, last: at } }, at));
    expect(Object.keys(entry ?? {}).toSorted()).toEqual(['id', ...Object.keys(whole)].toSorted());
    expect(entry && soundEntry(entry)).toBe(entry);
  },
);

test('what is too long is cut, and said to be', async () => {
  const tags = Array.from({ length: 1_000_000 }, (_, n) => `t${n}`);
  const note = `${'x'.repeat(LONGEST_NOTE - 1)}😀`;
  const { entry, warned } = await readOne(entryAt('2502.06394', { tags, note }, 1));
  expect(entry?.tags?.value).toEqual(cleanTags(tags.slice(0, MOST_TAGS)));
  expect(entry?.note?.value).toBe('x'.repeat(LONGEST_NOTE - 1));
  expect(warned).toEqual(['left-out']);
});

test('names of prototypes are names', async () => {
  const text = ourFile([{ id: '2502.06394', constructor: { value: 1, at: 1 }, toString: { value: 2, at: 1 } }]).replace(
    '"id"',
    '"__proto__": {"value": {"saved": true}, "at": 9}, "saved": {"value": {"__proto__": true}, "at": 9}, "id"',
  );
  const { candidates } = await read(text);
  const entry = candidates[0]?.entry;
  expect(Object.keys(entry ?? {}).toSorted()).toEqual(['constructor', 'id', 'toString']);
  expect(Object.getPrototypeOf(entry)).toBe(Object.prototype);
  expect(entry?.saved).toBeUndefined();

  const colors =
    '{"__proto__": {"value": "red", "at": 1}, "constructor": {"value": "blue", "at": 1}, "x": {"value": "pink", "at": 1}}';
  const { tagColors } = await read(ourFile([]).replace('"entries"', `"tagColors": ${colors}, "entries"`));
  expect(Object.entries(tagColors ?? {})).toEqual([['constructor', { value: 'blue', at: 1 }]]);
  expect(({} as { value?: unknown }).value).toBeUndefined();
});

test('records that are no entries are refused, with their lines', async () => {
  const text = `{"format": "haru-papers", "version": 1, "entries": [
    {"id": "2502.06394"},
    {"id": "no"},
    {"note": {"value": "x", "at": 1}},
    7,
    {"id": 2502.06394},
    {"id": "2502.00001" "x"},
    {"id": "2502.00002", "x": ${'['.repeat(50)}${']'.repeat(50)}},
    {"id": "2502.00003"}
  ]}`;
  const { candidates, refused } = await read(text);
  expect(candidates.map(({ line, id }) => [line, id])).toEqual([
    [2, '2502.06394'],
    [9, '2502.00003'],
  ]);
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'no-arxiv-id'],
    [4, 'no-arxiv-id'],
    [5, 'broken'],
    [6, 'no-arxiv-id'],
    [7, 'broken'],
    [8, 'broken'],
  ]);
});

test('of a file that ends early, what is whole is read', async () => {
  const text = ourFile(['2502.00001', '2502.00002', '2502.00003'].map((id) => entryAt(id, { saved: true }, 1)));
  const { candidates, refused, warnings, problem } = await read(text.slice(0, text.indexOf('2502.00003') + 20));
  expect(candidates.map(({ id }) => id)).toEqual(['2502.00001', '2502.00002']);
  expect([refused.length, warnings[0]?.id, problem]).toEqual([1, 'incomplete', undefined]);
});

test.each([
  ['no entries', '{"format": "haru-papers", "version": 1}'],
  ['entries that are no list', '{"format": "haru-papers", "entries": {}}'],
  ['an end before the first', '{"format": "haru-papers", "entries": [{"id": "2502'],
])('a file with %s is broken', async (_, text) => {
  expect(await read(text)).toMatchObject({ format: 'json', problem: 'broken', candidates: [] });
});

test('a file without papers is no problem', async () => {
  expect(await read(ourFile([]))).toEqual({ format: 'json', candidates: [], refused: [], warnings: [] });
});

test('the same paper twice is one, as devices merge', async () => {
  const { candidates, warnings } = await read(
    ourFile([entryAt('2502.06394', { note: 'old', rating: 1 }, 1), entryAt('2502.06394', { note: 'new' }, 2)]),
  );
  expect(candidates).toMatchObject([{ line: 6, entry: { note: { value: 'new' }, rating: { value: 1 } } }]);
  expect(warnings).toMatchObject([{ id: 'repeated', count: 1 }]);
});

test('keys in any order, and the format’s name in another file', async () => {
  const sorted = '{"entries": [{"id": "2502.06394"}], "exported": "", "format" : "haru-papers", "version": 1}';
  expect(await read(sorted)).toMatchObject({ format: 'json', candidates: [{ id: '2502.06394' }] });
  const quoting = JSON.stringify({ 'Arxiv-2502.06394': { note: '"format": "haru-papers"' }, __dataVersion: 1 });
  expect((await read(quoting)).format).toBe('paper-memory');
});

test.each([{ toString: 1 }, [[{ valueOf: null, toString: null }]], null, 'soon'])(
  'a version that is none (%j) changes nothing',
  async (version) => {
    const { candidates, warnings } = await read(ourFile([entryAt('2502.06394', { saved: true }, 1)], { version }));
    expect([candidates.length, warnings]).toEqual([1, []]);
  },
);

test('fields that no version has are not kept by the thousand', async () => {
  const fields = Array.from({ length: 1000 }, (_, n) => [`field${n}`, { value: n, at: 1 }]);
  const { entry, warned } = await readOne({ id: '2502.06394', ...Object.fromEntries(fields) });
  expect(Object.keys(entry ?? {})).toHaveLength(51);
  expect(warned).toEqual(['left-out']);
});
