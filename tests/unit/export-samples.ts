import fc from 'fast-check';
import type { ArxivId } from '../../data/arxiv-id';
import type { Citation, Entry, EntryFields, Stamped } from '../../data/reading-list/entry';
import { STATUSES, titleOf } from '../../data/reading-list/entry';
import type { ExportedFile, ExportFormat } from '../../data/reading-list/export/export-format';
import { cleanTags } from '../../data/reading-list/tags';

/** Noon of a day, in whatever time zone the tests run. */
export const NOW = new Date(2025, 1, 12, 12).getTime();

const stamped = <T>(value: T): Stamped<T> => ({ value, at: 1 });

/** An entry with these fields, saved if nothing else is said. */
export function entry(id: string, fields: Partial<EntryFields> = {}): Entry {
  const stamps = Object.entries({ saved: true, ...fields }).map(([name, value]) => [name, stamped(value)]);
  return { id: id as ArxivId, ...Object.fromEntries(stamps) };
}

/** An entry whose citation is the given one; title and authors can be left out. */
export function cited(id: string, citation: Partial<Citation>, fields: Partial<EntryFields> = {}): Entry {
  return entry(id, { citation: { title: `Title of ${id}`, authors: ['Kim, Haru'], ...citation }, ...fields });
}

/** The files of a format, at a set time. */
export function filesOf(format: ExportFormat, entries: readonly Entry[]): ExportedFile[] {
  return format.write({ entries, tagColors: {} }, { now: NOW });
}

/** The text of a format's only file. */
export function textOf(format: ExportFormat, entries: readonly Entry[]): string {
  return filesOf(format, entries)
    .map(({ text }) => text)
    .join('');
}

/** A text as it stands on one line; what most formats keep of a text's blanks. */
export const flat = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The title that formats to read show. */
export const shown = (given: Entry) => flat(titleOf(given)) || `arXiv:${given.id}`;

/** The title that formats to cite by have. */
export const citedAs = (given: Entry) => flat(given.citation?.value.title ?? '') || shown(given);

/** How many of arXiv's authors have a name at all. */
export const namedAuthors = ({ citation }: Entry) =>
  (citation?.value.authors ?? []).filter((name) => /[^,\s\p{Cc}]/u.test(name)).length;

/** Texts that some format could take for syntax. */
export const NASTY = [
  '{\\}',
  '$^$',
  'Ein Käsebrot à la Łukasz, naïve façade',
  'Á decomposed',
  '한국어 제목: 언어 모델',
  'an unbalanced { brace',
  'an unbalanced } brace',
  '} both { ways',
  '100% of R&D #1 snake_case ~tilde ^caret',
  'a \\ backslash and \\\\ two \\',
  '"quoted", \'single\' and `ticks`',
  'a\nline\r\nbreak\rand\ttabs',
  '\n\nTY  - JOUR\nER  - \n',
  '@article{x, title={y}}',
  '<think> about <b>HTML</b> &amp; <!-- comments',
  '*stars* _under_ [link](https://evil.example) ![image](x) | pipe',
  'https://evil.example/a_b, www.evil.example and me@evil.example',
  '# heading',
  '- item\n- item',
  '1. first',
  '---',
  '```\nan open fence',
  '%%hidden%% ==marked== #tag ^block [[wiki|link]]',
  '=HYPERLINK("https://evil.example?"&A1,"click")',
  '+1',
  '-2+3',
  '@SUM(1)',
  '＝1+1',
  '\t=1',
  ' =1',
  'yes',
  'null',
  '~',
  '2025-02-11',
  'key: value # comment',
  "it's: a 'trap'",
  '\u0000\u0007\u0085\u2028\u2029\uFEFF\u007F',
  '😀 👩‍👩‍👧 emoji',
  "a -- b --- c ''d'' ``e``",
  'ends with dots...',
  'con/aux: a*b?"<>|',
  ' ',
] as const;

const texts = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.array(fc.constantFrom(...NASTY, ...'{}$\\%&#_^~<>|"\'`,;=- \n'), { maxLength: 6 }).map((parts) => parts.join('')),
);
const titles = texts.filter((text) => text.trim() !== '');

const digits = (width: number) =>
  fc.integer({ min: 1, max: 10 ** width - 1 }).map((n) => String(n).padStart(width, '0'));
const months = fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0'));
const years = (min: number, max: number) => fc.integer({ min, max }).map((year) => String(year % 100).padStart(2, '0'));
const ids = fc.oneof(
  fc.tuple(years(2015, 2030), months, digits(5)).map(([year, month, number]) => `${year}${month}.${number}`),
  fc.tuple(years(2008, 2014), months, digits(4)).map(([year, month, number]) => `${year}${month}.${number}`),
  fc
    .tuple(fc.constantFrom('hep-th', 'math', 'cs', 'cond-mat'), years(1992, 2006), months, digits(3))
    .map(([archive, year, month, number]) => `${archive}/${year}${month}${number}`),
);

const names = fc.oneof(
  fc.constantFrom(
    'Kim, Haru',
    'van der Berg, Jan',
    'Müller-Lüdenscheidt, Jürgen',
    'The ATLAS Collaboration',
    'DeepSeek-AI',
    '김, 하루',
    "O'Neil, Ed and Al",
    'and, And',
    'Smith Jr., John',
    'others',
    'family=x, y',
  ),
  texts,
);

const citations: fc.Arbitrary<Citation> = fc.record(
  {
    title: titles,
    authors: fc.array(names, { maxLength: 4 }),
    date: fc.tuple(fc.integer({ min: 1991, max: 2099 }), months).map(([year, month]) => `${year}/${month}/28`),
    doi: fc.oneof(
      fc.constantFrom('10.1103/PhysRevD.1 10.1016/x', '10.1/a_b%c<1:2>'),
      texts.map((text) => `10.1/${text}`),
    ),
    category: fc.constantFrom('cs.CL', 'hep-th', 'math.DG'),
  },
  { requiredKeys: ['title', 'authors'] },
);

const copies = fc.record({
  title: texts,
  authors: fc.constant(['Shuffled Author', 'Another Shuffled']),
  sections: fc.array(fc.record({ label: texts, text: texts }), { maxLength: 2 }),
  language: fc.constant('ko' as const),
  source: fc.constant('daily-papers-ko' as const),
});

const stamps = <T>(value: fc.Arbitrary<T>) => fc.record({ value, at: fc.nat() });

/** Any one entry, removed ones and such with fields of a newer version among them. */
export const anyEntry = fc.record(
  {
    id: ids,
    saved: stamps(fc.boolean()),
    added: stamps(fc.oneof(fc.integer({ min: 0, max: NOW }), fc.double())),
    copy: stamps(copies),
    citation: stamps(citations),
    title: stamps(texts),
    status: stamps(fc.constantFrom(...STATUSES)),
    tags: stamps(fc.array(texts, { maxLength: 4 }).map(cleanTags)),
    note: stamps(texts),
    rating: stamps(fc.constantFrom(0, 1, 2, 3, 4, 5)),
    opened: stamps(fc.record({ times: fc.nat(), last: fc.nat() })),
    fromANewerVersion: stamps(fc.jsonValue()),
  },
  { requiredKeys: ['id'] },
) as unknown as fc.Arbitrary<Entry>;

/** Any entries, each paper once. */
export const anyEntries = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 6 });

/** Any saved entries, each paper once. */
export const savedEntries = anyEntries.map((entries) =>
  entries.map((entry): Entry => ({ ...entry, saved: stamped(true) })),
);
