/** What we export we can import. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Entry } from '../../data/reading-list/entry';
import { bibtex } from '../../data/reading-list/export/bibtex';
import { cslJson } from '../../data/reading-list/export/csl-json';
import type { ExportFormat } from '../../data/reading-list/export/export-format';
import { json } from '../../data/reading-list/export/json';
import { ris } from '../../data/reading-list/export/ris';
import { TAG_COLORS } from '../../data/reading-list/tags';
import { canonicalId } from './arxiv-samples';
import { filesOf, flat, NASTY } from './export-samples';
import { entryAt, NOW, read } from './import-samples';

const tally = { entries: 0, lost: 0 };
afterAll(() => {
  console.log(`import round trips: ${tally.entries.toLocaleString('en')} entries, ${tally.lost} lost`);
});

const plain = [
  'Deep',
  'LLMs',
  'of',
  '언어',
  'R&D',
  '100%',
  'a_b',
  '#1',
  '<b>',
  'C++',
  '~',
  '^',
  '$x_{1}^{2}$',
  "it's",
  '“q”',
  'é',
];
const line = (words: string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((given) => given.join(' '));
// arXiv's titles are TeX: braces that match are not seen in them, and two hyphens are a dash.
const title = line(plain);
const prose = line([...plain, '{x}', '{', '--', '``', '5$']);
const nasty = fc.constantFrom(...NASTY.map(flat).filter((text) => text && !/^[\s\p{C}]*$/u.test(text)));
const names = fc.constantFrom(
  'Kim, Haru',
  'van der Berg, Jan',
  'LG AI Research',
  'Müller-L., J.',
  '김, 하루',
  'Barnes and Noble',
  'O_Neil, R&D',
  'Aristotle',
);
const tag = fc.constantFrom('a', '한국어 태그', 'R&D', 'c_d', '100%', '{x}', 'x;y', '#1');
const notes = fc.oneof(
  prose,
  fc.constantFrom(
    '# Title\n\n- a\n- b\n\n`code`',
    'a\n\n  b',
    '@misc{x,\n  title = {y}\n}',
    'TY  - JOUR\nER  - ',
    '$x_1$ and \\emph{y}',
  ),
  nasty,
);

const entries = fc.uniqueArray(
  fc
    .record({
      id: canonicalId,
      title,
      authors: fc.array(names, { minLength: 1, maxLength: 4 }),
      tags: fc.uniqueArray(tag, { maxLength: 4 }),
      note: notes,
      rating: fc.constantFrom(0 as const, 3 as const),
    })
    .map(({ id, title, authors, ...own }) =>
      entryAt(id, { saved: true, added: 1, status: 'done', ...own, citation: { title, authors } }, 5),
    ),
  { minLength: 1, maxLength: 5, selector: ({ id }) => id },
);

async function roundTrip(format: ExportFormat, given: Entry[]) {
  const [file] = filesOf(format, given);
  const result = await read(file?.text ?? '');
  tally.entries += given.length;
  tally.lost += given.length - result.candidates.length;
  expect([result.refused, result.warnings]).toEqual([[], []]);
  return result;
}

test('our JSON loses nothing, whatever it holds', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NASTY));
  const colors = fc.dictionary(tag, fc.record({ value: fc.constantFrom(...TAG_COLORS), at: fc.nat(9) }));
  const unknown = fc.record({
    value: fc.jsonValue({ maxDepth: 4 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
    at: fc.nat(9),
  });
  await fc.assert(
    fc.asyncProperty(entries, text, unknown, colors, fc.boolean(), async (given, note, newer, tagColors, saved) => {
      const whole = given.map((entry) => ({
        ...entry,
        newer,
        note: { value: note, at: 7 },
        saved: { value: saved, at: 8 },
      }));
      const [file] = json.write({ entries: whole, tagColors }, { now: NOW });
      const result = await read(file?.text ?? '');
      tally.entries += given.length;
      tally.lost += given.length - result.candidates.length;
      expect(result.candidates.map(({ entry }) => entry)).toEqual(whole);
      expect(result.tagColors).toEqual(tagColors);
      expect([result.refused, result.warnings, result.problem]).toEqual([[], [], undefined]);
    }),
    { numRuns: 200 },
  );
});

test.each([
  { format: bibtex, note: (text: string) => text.split('\n').map(flat).join('\n').trim() },
  { format: ris, note: flat },
  { format: cslJson, note: (text: string) => text.trim() },
])('$format.id keeps id, title, authors, tags and note', async ({ format, note }) => {
  await fc.assert(
    fc.asyncProperty(entries, async (given) => {
      const { candidates } = await roundTrip(format, given);
      expect(candidates.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
      for (const [n, { citation, tags, note: written }] of given.entries()) {
        const fields = candidates[n]?.fields;
        expect(fields?.citation).toMatchObject({ title: citation?.value.title, authors: citation?.value.authors });
        expect(fields?.tags ?? []).toEqual(tags?.value);
        expect((fields?.note ?? '').trim()).toBe(note(written?.value ?? ''));
      }
    }),
    { numRuns: 300 },
  );
});

test('status and rating come back from CSL-JSON; a paper without a citation gets no made-up title', async () => {
  const given = entryAt('2502.06394', { saved: true, status: 'set-aside', rating: 5 }, 1);
  expect((await roundTrip(cslJson, [given])).candidates[0]?.fields).toEqual({ status: 'set-aside', rating: 5 });
  for (const format of [bibtex, ris]) expect((await roundTrip(format, [given])).candidates[0]?.fields).toEqual({});
});
