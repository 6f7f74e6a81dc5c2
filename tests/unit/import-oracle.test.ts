/** What we read of a bibliography against what an independent reader, citation-js, reads. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOf, readBack } from './export-citations';
import { read, SEARCH_BIB, ZOTERO_BIB, ZOTERO_RIS } from './import-samples';

interface Seen {
  title: string;
  authors: string[];
}

/** Spaces that do not break, and the tags for words whose capitals stay, are citation-js's own. */
const plain = (text = '') =>
  text
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

async function ours(text: string): Promise<Seen[]> {
  const { candidates } = await read(text);
  return candidates.map(({ fields }) => ({
    title: fields?.citation?.title ?? '',
    authors: fields?.citation?.authors ?? [],
  }));
}

function theirs(text: string, format: '@biblatex/text' | '@ris/file'): Seen[] {
  return readBack(text, format).map((item) => ({ title: plain(item.title), authors: namesOf(item).map(plain) }));
}

const bib = (title: string, author: string, n = 1) =>
  `@misc{k${n},\n  title = ${title},\n  author = ${author},\n  eprint = {2502.${String(n).padStart(5, '0')}},\n}\n`;

describe('BibTeX', () => {
  test.each([
    ['what search engines write', SEARCH_BIB.replace(' and others', '')],
    ['what Zotero exports', ZOTERO_BIB.slice(0, ZOTERO_BIB.indexOf('@article'))],
  ])('%s', async (_, text) => {
    expect(await ours(text)).toEqual(theirs(text, '@biblatex/text'));
  });

  test.each([
    ['{A {Title} in {{Braces}}}', '{Kim, Haru and Park, Mina}'],
    ['"In {Q}uotes"', '"Kim, Haru"'],
    ['{Over\n  two   lines}', '{Kim,\n Haru\n and\n Park, Mina}'],
    ['"One" # { and } # "two"', '"Kim, " # {Haru}'],
    [
      "{Erd\\H{o}s, G{\\\"o}del, \\'Etale, {\\'e}t{\\'e}, \\`a la fa\\c{c}on}",
      "{Erd{\\H o}s, P{\\'a}l and {\\L}ukasiewicz, Jan}",
    ],
    ['{Stra{\\ss}e, {\\o}re, {\\ae}on}', '{Sm{\\o}rebr{\\o}d, {\\O}ystein}'],
    ['{\\v{C}ech and Ho\\v{r}ava, \\u{g}, \\k{a}, \\r{u}, \\~n, \\=a, \\.z, \\d{t}}', '{{\\v C}ech, Eduard}'],
    ['{R\\&D: 100\\%, \\#1, a\\_b}', '{Smith \\& Sons, X}'],
    ['{Pages 1--2 and more --- dashes}', '{M{\\"u}ller-L{\\"u}denscheidt, J{\\"u}rgen}'],
    ['{T}', '{Haru Kim and Jean Claude Martin}'],
    ['{T}', '{Ludwig van Beethoven and Vincent van Gogh}'],
    ['{T}', '{van der Berg, Jan and de la Cruz, Ana}'],
    ['{T}', '{{LG AI Research} and {Barnes and Noble}}'],
    ['{T}', '{Aristotle and Plato}'],
    ['{T}', '{Ming{-}Wei Chang}'],
    ['{한국어 제목}', '{김, 하루}'],
    ['{日本語}', '{山田, 太郎}'],
    ['{Less {\\textless} more {\\textgreater}, a {\\textasciitilde} b}', '{A, B}'],
  ])('%s by %s', async (title, author) => {
    expect(await ours(bib(title, author))).toEqual(theirs(bib(title, author), '@biblatex/text'));
  });

  const word = fc.constantFrom(
    'Deep',
    'learning',
    '{BERT}',
    'G{\\"o}del',
    "caf\\'e",
    'R\\&D',
    '{\\o}re',
    '언어',
    'fa\\c{c}ade',
    '3D',
    'of',
    '{{X}y}',
  );
  const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const part = fc.constantFrom(
    'Kim',
    'M{\\"u}ller',
    "O'Neil",
    '{\\L}ukasz',
    'J.',
    'Ming{-}Wei',
    '박',
    '{de Tal}',
    'Jean-Luc',
  );
  // citation-js takes a word that begins with a command for one in lower case, and Hangul for one of neither.
  const given = part.filter((name) => !/^\{\\|박/.test(name));
  const author = fc.oneof(
    fc.tuple(part, part).map(([family, first]) => `${family}, ${first}`),
    fc.tuple(given, given).map((names) => names.join(' ')),
    fc.tuple(given, fc.constantFrom('van', 'de la'), given).map((names) => names.join(' ')),
  );
  const authors = fc.array(author, { minLength: 1, maxLength: 4 }).map((names) => names.join(' and '));
  const delimited = (text: fc.Arbitrary<string>) =>
    fc.tuple(text, fc.boolean()).map(([tex, quoted]) => (quoted && !tex.includes('\\"') ? `"${tex}"` : `{${tex}}`));

  test('records at random', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(delimited(title), delimited(authors)), { minLength: 1, maxLength: 4 }),
        async (given) => {
          const text = given.map(([tex, names], n) => bib(tex, names, n + 1)).join('\n');
          expect(await ours(text)).toEqual(theirs(text, '@biblatex/text'));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('RIS', () => {
  test('what Zotero exports', async () => {
    const text = ZOTERO_RIS.slice(0, ZOTERO_RIS.indexOf('TY  - JOUR'));
    expect(await ours(text)).toEqual(theirs(text, '@ris/file'));
  });

  const line = fc.constantFrom('Deep learning', '언어 모델', 'A - B: C', 'R&D {x} \\y', 'ER', 'TY - x');
  const name = fc.constantFrom('Kim, Haru', 'van der Berg, Jan', 'O’Neil, Ed', '김, 하루');

  test('records at random', async () => {
    const record = fc.tuple(line, fc.array(name, { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (given) => {
        const text = given
          .map(([title, names], n) =>
            [
              'TY  - GEN',
              `TI  - ${title}`,
              ...names.map((author) => `AU  - ${author}`),
              `DO  - 10.48550/arXiv.2502.0000${n + 1}`,
              'ER  - ',
              '',
            ].join('\n'),
          )
          .join('\n');
        expect(await ours(text)).toEqual(theirs(text, '@ris/file'));
      }),
    );
  });
});
