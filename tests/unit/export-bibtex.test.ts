import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, PaperCopy } from '../../data/reading-list/entry';
import { bibtex, citeBibtex } from '../../data/reading-list/export/bibtex';
import { namesOf, type ReadBack, readBack } from './export-citations';
import { anyEntry, cited, entry, flat, NASTY, namedAuthors, savedEntries, textOf } from './export-samples';

const read = (entries: readonly Entry[]) => readBack(textOf(bibtex, entries), '@biblatex/text');
const readOne = (given: Entry) => read([given])[0] as ReadBack;

test('a paper is written as arXiv writes it, with what is the reader’s own', () => {
  const given = cited(
    '2502.06394',
    {
      title: 'SynthDetoxM: Modern LLMs are Annotators',
      authors: ['Moskovskiy, Daniil', 'Sushko, Nikita'],
      date: '2025/02/10',
      doi: '10.1/x_y',
      category: 'cs.CL',
    },
    { tags: ['읽기', 'R&D'], note: 'first\n\nsecond' },
  );
  expect(textOf(bibtex, [given])).toBe(
    [
      '@misc{moskovskiy2025synthdetoxm-2502.06394,',
      '  title = {{SynthDetoxM}: Modern {LLMs} are Annotators},',
      '  author = {Moskovskiy, Daniil and Sushko, Nikita},',
      '  year = {2025},',
      '  eprint = {2502.06394},',
      '  archivePrefix = {arXiv},',
      '  primaryClass = {cs.CL},',
      '  doi = {10.1/x_y},',
      '  url = {https://arxiv.org/abs/2502.06394},',
      '  keywords = {읽기, R\\&D},',
      '  annote = {first\n\nsecond},',
      '}\n',
    ].join('\n'),
  );
});

test('to paste, a paper is without tags and notes; without a citation there is nothing to paste', () => {
  const given = cited('2502.06394', {}, { tags: ['mine'], note: 'private' });
  expect(citeBibtex(given)).toMatch(/^@misc\{kim2025title-2502\.06394,\n(.|\n)+\n\}\n$/);
  expect(citeBibtex(given)).not.toMatch(/mine|private|keywords|annote/);
  expect(citeBibtex(entry('2502.06394'))).toBeUndefined();
});

test('a paper without a citation has its title and number, and no authors', () => {
  const copy: PaperCopy = {
    title: 'Only a Digest',
    authors: ['Nobody'],
    sections: [],
    language: 'ko',
    source: 'daily-papers-ko',
  };
  const { id, title, author, issued, URL, DOI } = readOne(entry('hep-th/9901001', { copy }));
  expect({ id, title, author, issued, URL, DOI }).toEqual({
    id: 'arxiv-hep-th-9901001',
    title: 'Only a Digest',
    issued: { 'date-parts': [[1999]] },
    URL: 'https://arxiv.org/abs/hep-th/9901001',
  });
});

test.each([
  ['On $\\nabla^2$ and $k$-means', 'On $\\nabla^2$ and $k$-means'],
  ['$\\sim$5 times, $ \\alpha $, $$x$$', '$\\sim$5 times, $ \\alpha $, $$x$$'],
  ['$a$$b$', '$a$$b$'],
  ['$p<0.05$ at 50% & more', '$p<0.05$ at 50\\% \\& more'],
  ['50$\\%$ or 50$%$', '50$\\%$ or 50$\\%$'],
  ['from $5 to $10', 'from \\$5 to \\$10'],
  ['$5 and $x$', '\\$5 and $x$'],
  ['a lone $ sign', 'a lone \\$ sign'],
  ['\\$5 and $x_1$', '\\$5 and $x_1$'],
  ['$x\\{$ is broken', '\\$x{\\textbraceleft}\\$ is broken'],
  ['Schr\\"odinger, Poincar\\\'{e}, \\^{I}le, \\c{c}', 'Schr\\"odinger, Poincar\\\'{e}, \\^{I}le, \\c{c}'],
  ['\\"ODINGER', '\\"O{DINGER}'],
  ['R\\&D and R&D', '{R}\\&{D} and {R}\\&{D}'],
  ['{\\bf SOME} \\emph{LLM} {LLM}', '{\\bf SOME} \\emph{LLM} {LLM}'],
  ['open { and LLM', 'open {\\textbraceleft} and {LLM}'],
  ['} both {', '{\\textbraceright} both {\\textbraceleft}'],
  ['set \\{x\\}', 'set \\{x\\}'],
  ['half \\{x', 'half {\\textbraceleft}x'],
  ['$a\\`$ and $x\\"y$', '\\$a{\\textbackslash}`\\$ and \\$x\\"y\\$'],
  ['$\\mathrm d x$ and \\textbf 3', '$\\mathrm{d} x$ and \\textbf{3}'],
  ['$a\\mathrm$ or \\textbf', '\\$a{\\textbackslash}mathrm\\$ or {\\textbackslash}textbf'],
  ['$\\bf x$ {\\bf y} $\\bfx$', `\${\\bf x}$ {\\bf y} $\\bfx$`],
  ['\\begin{a} and {\\c}', '{\\textbackslash}begin{a} and {{\\textbackslash}c}'],
  ['end \\', 'end {\\textbackslash}'],
  ['a_b c^d ~e #1', 'a\\_b c{\\textasciicircum}d {\\textasciitilde}e \\#1'],
  ['<think> | it', '{\\textless}think{\\textgreater} {\\textbar} it'],
  ['A GPT-4, iPhone, 3D, Q-Learning and 언어 모델', 'A {GPT}-4, {iPhone}, {3D}, {Q}-Learning and 언어 모델'],
])('the title %j is %j', (title, written) => {
  expect(textOf(bibtex, [cited('2502.00001', { title })])).toContain(`  title = {${written}},\n`);
});

test.each(NASTY)('a title, an author, a tag and a note like %j leave the next paper alone', (text) => {
  const papers = read([
    cited('2502.00001', { title: text, authors: [text, 'Kim, Haru'] }, { note: text, tags: [text] }),
    cited('2502.00002', { title: 'next' }),
  ]);
  expect(papers.map(({ URL }) => URL)).toEqual([
    'https://arxiv.org/abs/2502.00001',
    'https://arxiv.org/abs/2502.00002',
  ]);
  expect(flat(papers[0]?.annote ?? '')).toBe(flat(text));
  expect(papers[0]?.author?.at(-1)).toEqual({ family: 'Kim', given: 'Haru' });
});

test.each([
  ['Kim, Haru'],
  ['van der Berg, Jan'],
  ['Müller-Lüdenscheidt, Jean-Pierre'],
  ['Łukasz'],
  ['The ATLAS Collaboration'],
  ['DeepSeek-AI'],
  ['김, 하루'],
  ['Foo and Bar, X'],
  ['others'],
  ['and, And'],
  ['family=x, given=y'],
  ["O'Neil, Ed"],
  ['R&D {Lab}, A_b'],
  ['Kim, R&'],
])('the author %j is read back', (author) => {
  expect(namesOf(readOne(cited('2502.00001', { authors: ['First, A', author, 'Last, B'] })))).toEqual([
    'First, A',
    author,
    'Last, B',
  ]);
});

test('five thousand authors are read back in their order', () => {
  const authors = Array.from({ length: 5000 }, (_, at) => `Family${at}, Given`);
  expect(namesOf(readOne(cited('2502.00001', { authors })))).toEqual(authors);
});

test('what is put in is read back', () => {
  fc.assert(
    fc.property(savedEntries, (entries) => {
      const papers = read(entries);
      expect(papers).toHaveLength(entries.length);
      papers.forEach((paper, at) => {
        const { id, note, tags } = entries[at] as Entry;
        expect(paper.URL).toBe(`https://arxiv.org/abs/${id}`);
        expect(paper.id.endsWith(id.replace('/', '-'))).toBe(true);
        expect(flat(paper.annote ?? '')).toBe(flat(note?.value ?? ''));
        expect(paper.keyword?.split(',') ?? []).toEqual(tags?.value.map(flat).filter(Boolean) ?? []);
        expect(paper.author?.length ?? 0).toBe(namedAuthors(entries[at] as Entry));
      });
    }),
  );
});

/** Pieces of TeX, most often put together wrongly. */
const tornTitles = fc
  .array(
    fc.constantFrom(
      ...'$\\`\'"^_~=.{}cvx %&#-',
      ...'frac mathrm textbf bf c url href{a} strong mkbibbold sp begin{a}'.split(' ').map((name) => `\\${name}`),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))
  .filter((title) => title.trim() !== '');

test('a title of torn TeX leaves itself and the next paper readable', () => {
  fc.assert(
    fc.property(tornTitles, (title) => {
      expect(read([cited('2502.00001', { title }), cited('2502.00002', { title: 'next' })])).toHaveLength(2);
    }),
    { numRuns: 2000 },
  );
});

/** No backslashes and dollars, which are TeX in a title, nor what TeX joins. */
const plainTitles = fc
  .array(fc.constantFrom('{', '}', ...'%&#_^~<>|"/;,.:!? ', 'LLM', 'word', 'Q', '언어', 'é', '3D', '=', '@'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
  .filter((title) => title.trim() !== '');

test('a plain title is read back; braces that match are TeX’s', () => {
  fc.assert(
    fc.property(plainTitles, (title) => {
      const back = readOne(cited('2502.00001', { title })).title;
      const withoutGroups = flat(title.replace(/[{}]/g, ''));
      expect([flat(title), withoutGroups]).toContain(flat(back));
      if (/[{}]/.test(title) && flat(back) !== flat(title))
        expect(title.split('{').length).toBe(title.split('}').length);
    }),
  );
});

test('braces always match, as BibTeX counts them', () => {
  fc.assert(
    fc.property(anyEntry, (any) => {
      const text = textOf(bibtex, [{ ...any, saved: { value: true, at: 1 } }]);
      let depth = 0;
      for (const [at, char] of [...text].entries()) {
        if (char === '{') depth++;
        if (char === '}') depth--;
        if (depth <= 0 && char === '}') expect(at).toBe([...text].length - 2);
      }
      expect(depth).toBe(0);
    }),
  );
});
