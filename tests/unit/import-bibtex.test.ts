import { describe, expect, test } from 'vitest';
import { fieldsIn, read, SEARCH_BIB, ZOTERO_BIB } from './import-samples';

const titleOf = async (tex: string) => {
  const { candidates } = await read(`@misc{a, author = {A, B}, eprint = {2502.06394}, title = ${tex}}`);
  return candidates[0]?.fields?.citation?.title;
};

test('what Zotero exports', async () => {
  const { format, candidates, refused, warnings } = await read(ZOTERO_BIB);
  expect(format).toBe('bibtex');
  expect(candidates).toEqual([
    {
      line: 2,
      id: '2502.06394',
      fields: {
        citation: {
          title: 'SynthDetoxM: Modern LLMs are Few-Shot Parallel Detoxification Data Annotators',
          authors: ['Moskovskiy, Daniil', 'Sushko, Nikita', 'Pletenev, Sergey'],
        },
        tags: ['Computer Science - Computation and Language', '읽기'],
        note: 'Comment: Accepted to NAACL 2025\nMain Conference',
      },
    },
  ]);
  expect(refused).toEqual([{ line: 19, reason: 'no-arxiv-id', text: 'Deep learning' }]);
  expect(warnings).toEqual([]);
});

test('what Google Scholar, DBLP and arXiv write', async () => {
  expect(await fieldsIn(SEARCH_BIB)).toEqual({
    '1706.03762': { citation: { title: 'Attention is all you need', authors: ['Vaswani, Ashish', 'Shazeer, Noam'] } },
    '1810.04805': {
      citation: {
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: ['Devlin, Jacob', 'Chang, Ming-Wei'],
      },
    },
    '1512.03385': {
      citation: {
        title: 'Deep Residual Learning for Image Recognition',
        authors: ['He, Kaiming', 'Zhang, Xiangyu'],
        category: 'cs.CV',
      },
    },
  });
});

test.each([
  ['eprint = {2502.06394v2}'],
  ['eprint = {arXiv:2502.06394}, archivePrefix = {arXiv}'],
  ['eprint = 2502.06394, eprinttype = "arxiv"'],
  ['arxivId = {2502.06394}'],
  ['doi = {10.48550/arXiv.2502.06394}'],
  ['doi = {https://doi.org/10.48550/ARXIV.2502.06394}'],
  ['url = {https://arxiv.org/abs/2502.06394v1}'],
  ['url = {\\url{https://arxiv.org/pdf/2502.06394}}'],
  ['howpublished = {\\url{https://arxiv.org/abs/2502.06394}}'],
  ['howpublished = {arXiv preprint 2502.06394}'],
  ['journal = {arXiv preprint arXiv:2502.06394}'],
  ['journal = {CoRR}, volume = {abs/2502.06394}'],
  ['number = {arXiv:2502.06394}, publisher = {arXiv}'],
  ['note = {arXiv:2502.06394 [cs.CL]}'],
  ['note = {\\url{https://arxiv.org/abs/2502.06394}}'],
])('the paper is known by %s, and that is no note', async (fields) => {
  expect(await fieldsIn(`@misc{a,\n${fields}\n}`)).toEqual({ '2502.06394': {} });
});

test.each([
  ['eprint = {2502.06394}, eprinttype = {jstor}'],
  ['note = {Extends arXiv:2502.06394}'],
  ['title = {On arXiv:2502.06394}'],
  ['abstract = {See arXiv:2502.06394}'],
  ['url = {https://example.com/2502.06394}'],
  ['doi = {10.1000/2502.06394}'],
])('another paper that is only mentioned is not taken for it: %s', async (fields) => {
  const { candidates, refused } = await read(`\n@misc{a,\n${fields}\n}`);
  expect(candidates).toEqual([]);
  expect(refused).toMatchObject([{ line: 2, reason: 'no-arxiv-id' }]);
});

test.each([
  ['{A {Title} in {{Braces}}}', 'A Title in Braces'],
  ['"In {"}quotes{"}, with {B}races"', 'In "quotes", with Braces'],
  ['"G{\\"o}del"', 'Gödel'],
  ['{Over\n   two lines}', 'Over two lines'],
  ['"One" # " and " # {two}', 'One and two'],
  ['{Math $x^{2}_{i}$ stays, {$\\alpha$} too}', 'Math $x^{2}_{i}$ stays, $\\alpha$ too'],
  ['{R\\&D for 5\\$ to 10\\$, 100\\%, \\#1, a\\_b}', 'R&D for 5$ to 10$, 100%, #1, a_b'],
  ['{One dollar $ alone}', 'One dollar $ alone'],
  ["{Pages 1--2 --- ``quoted''}", 'Pages 1–2 — “quoted”'],
  ['{\\emph{Very} \\textbf{bold} {\\it old}}', 'Very bold old'],
  ['{An \\unknown{command}}', 'An \\unknowncommand'],
  ['{Escaped \\{braces\\}}', 'Escaped {braces}'],
  ['{One \\{ alone}', 'One { alone'],
  ['{<script>alert(1)</script> &amp;}', '<script>alert(1)</script> &amp;'],
])('a title: %s', async (tex, expected) => {
  expect(await titleOf(tex)).toBe(expected);
});

describe('a broken record loses itself and no other', () => {
  const good = (n: number) => `@misc{k${n},\n  title = {T${n}},\n  eprint = {2502.0000${n}}\n}\n`;

  test.each([
    ['a missing brace', '@misc{bad,\n  title = {Open {brace},\n  eprint = {2502.00009}\n}\n'],
    ['a missing quote', '@misc{bad,\n  title = "Open,\n  eprint = "2502.00009"\n}\n'],
    ['a missing value', '@misc{bad,\n  title = ,\n  eprint = {2502.00009}\n}\n'],
    ['a missing equals sign', '@misc{bad,\n  title {x}\n}\n'],
    ['an end that is missing', '@misc{bad,\n  title = {x},\n'],
  ])('%s', async (_, bad) => {
    const { candidates, refused } = await read(good(1) + bad + good(2) + good(3));
    expect(candidates.map(({ id, line }) => [id, line])).toEqual([
      ['2502.00001', 1],
      ['2502.00002', 5 + bad.split('\n').length - 1],
      ['2502.00003', 9 + bad.split('\n').length - 1],
    ]);
    expect(refused).toEqual([{ line: 5, reason: 'broken', text: expect.stringMatching(/^@misc\{bad, title/) }]);
  });

  test('a brace too many further down does not hide the records between', async () => {
    const bad = '@misc{bad,\n  title = {{Open {brace},\n}\n';
    const { candidates } = await read(`${bad}${good(1)}${good(2)}}}\n${good(3)}`);
    expect(candidates).toHaveLength(3);
  });

  test('BibTeX that a reader pasted into a note is a note', async () => {
    const text = `@misc{a,\n  eprint = {2502.06394},\n  annote = {cites\n${good(1)}}\n}\n${good(2)}`;
    const fields = await fieldsIn(text);
    expect(Object.keys(fields)).toEqual(['2502.06394', '2502.00002']);
    expect(fields['2502.06394']?.note).toContain('@misc');
  });
});

test('macros, comments, parentheses, missing commas and text between records', async () => {
  const text = `Written to me@example.com (by hand)
@string{cl = "Computation"}
@STRING(both = cl # " and Language")
@comment{jabref-meta: @misc{no, eprint = {2502.00008}} }
@preamble{ "\\newcommand{\\x}{y}" }
@MISC ( key, TITLE = both, AUTHOR = {A, B}
  eprint = 2502.06394
  month = feb # "~10", year = 2025,, )`;
  expect(await fieldsIn(text)).toEqual({
    '2502.06394': { citation: { title: 'Computation and Language', authors: ['A, B'], date: '2025/02/10' } },
  });
});

test.each([
  ['date = {2025-02-10}', '2025/02/10'],
  ['date = {2025-01-31}', '2025/01/31'],
  ['year = 2025, month = {February}, day = 9', '2025/02/09'],
  ['year = 2025, month = 2, day = 9', '2025/02/09'],
  ['year = 2025, month = feb', undefined],
  ['date = {2025-06-01}', undefined],
  ['date = {2025-02-31}', undefined],
])('the day of submission, and no journal’s: %s', async (fields, date) => {
  const found = await fieldsIn(`@misc{a, title={T}, author={A, B}, eprint={2502.06394}, ${fields}}`);
  expect(found['2502.06394']?.citation?.date).toBe(date);
});

test.each([
  ['{one, two ; three}', ['one', 'two ; three']],
  ['{one; two}', ['one', 'two']],
  ['{C++;Rust}', ['C++;Rust']],
  ['{{one, and two}, three, three}', ['one and two', 'three']],
  ['{R\\&D, 한국어}', ['R&D', '한국어']],
])('keywords: %s', async (tex, tags) => {
  expect(await fieldsIn(`@misc{a, eprint={2502.06394}, keywords = ${tex}}`)).toEqual({ '2502.06394': { tags } });
});

test('notes of all kinds are one note; a publisher’s DOI is kept', async () => {
  const text = `@article{a, title={T}, author={A, B}, eprint={2502.06394}, doi={https://doi.org/10.1145/1\\_2},
    note={Best paper}, annote={ first\n\nsecond }, comment={Best paper}}`;
  expect(await fieldsIn(text)).toEqual({
    '2502.06394': {
      citation: { title: 'T', authors: ['A, B'], doi: '10.1145/1_2' },
      note: 'Best paper\n\nfirst\n\nsecond',
    },
  });
});

test('of a field that is there twice the first counts; a title without authors is no citation', async () => {
  expect(await fieldsIn('@misc{a, title={First}, title={Second}, eprint={2502.06394}}')).toEqual({
    '2502.06394': { title: 'First' },
  });
});

test('a note that names another paper is a note', async () => {
  expect(await fieldsIn('@misc{a, eprint={2502.06394}, note={arXiv:1706.03762}}')).toEqual({
    '2502.06394': { note: 'arXiv:1706.03762' },
  });
});

test('a note that quotes our format does not make it one', async () => {
  const { format } = await read('@misc{a, eprint={2502.06394}, note={"format": "haru-papers"}}');
  expect(format).toBe('bibtex');
});
