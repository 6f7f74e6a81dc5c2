import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../data/reading-list/entry';
import { ris } from '../../data/reading-list/export/ris';
import { namesOf, type ReadBack, readBack } from './export-citations';
import { cited, citedAs, entry, flat, NASTY, namedAuthors, savedEntries, textOf } from './export-samples';

const read = (entries: readonly Entry[]) => readBack(textOf(ris, entries), '@ris/file');

test('a paper is lines of tags', () => {
  const given = cited(
    '2502.06394',
    { title: 'A Title', authors: ['Kim, Haru', 'The ATLAS Collaboration'], date: '2025/02/10' },
    { tags: ['읽기', 'two words'], note: 'first\n\nsecond' },
  );
  expect(textOf(ris, [given]).split('\r\n')).toEqual([
    'TY  - MANSCPT',
    'M3  - Preprint',
    'TI  - A Title',
    'AU  - Kim, Haru',
    'AU  - The ATLAS Collaboration',
    'PY  - 2025',
    'DA  - 2025/02/10',
    'DB  - arXiv',
    'AN  - arXiv:2502.06394',
    'DO  - 10.48550/arXiv.2502.06394',
    'UR  - https://arxiv.org/abs/2502.06394',
    'KW  - 읽기',
    'KW  - two words',
    'N1  - first second',
    'ER  - ',
    '',
  ]);
});

test('it is read back', () => {
  const given = cited('hep-th/9901001', {
    authors: ['van der Berg, Jan', 'ATLAS'],
    date: '1999/01/02',
    doi: '10.1103/x 10.1016/y',
  });
  const [paper] = read([given]) as [ReadBack];
  expect(paper).toMatchObject({
    type: 'manuscript',
    genre: 'Preprint',
    title: 'Title of hep-th/9901001',
    issued: { 'date-parts': [[1999, 1, 2]] },
    DOI: '10.1103/x',
    URL: 'https://arxiv.org/abs/hep-th/9901001',
  });
  expect(namesOf(paper)).toEqual(['van der Berg, Jan', 'ATLAS']);
});

test('of several DOIs the first one goes out', () => {
  expect(textOf(ris, [cited('2502.00001', { doi: ' 10.1103/x 10.1016/y' })])).toContain('\r\nDO  - 10.1103/x\r\n');
});

test('a paper without a citation has no authors; its number names its month', () => {
  const [paper] = read([entry('2502.06394')]);
  expect(paper).toMatchObject({ title: 'arXiv:2502.06394', issued: { 'date-parts': [[2025, 2]] } });
  expect(paper).not.toHaveProperty('author');
});

test.each(NASTY)('%j cannot break a record', (text) => {
  const entries = [
    cited('2502.00001', { title: text, authors: [text, 'Kim, Haru'] }, { note: text, tags: [text] }),
    cited('2502.00002', {}),
  ];
  for (const line of textOf(ris, entries).split('\r\n').slice(0, -1)) {
    expect(line).toMatch(/^(TY|M3|TI|AU|PY|DA|DB|AN|DO|UR|KW|N1|ER) {2}- [^\r\n\u0085\u2028\u2029]*$/);
  }
  expect(read(entries)).toHaveLength(2);
});

test('five thousand authors are read back in their order', () => {
  const authors = Array.from({ length: 5000 }, (_, at) => `Family${at}, Given`);
  expect(read([cited('2502.00001', { authors })]).map(namesOf)).toEqual([authors]);
});

test('what is put in is read back', () => {
  fc.assert(
    fc.property(savedEntries, (entries) => {
      const papers = entries.length ? read(entries) : [];
      expect(papers).toHaveLength(entries.length);
      papers.forEach((paper, at) => {
        const { id, note, tags } = entries[at] as Entry;
        expect(paper.URL).toBe(`https://arxiv.org/abs/${id}`);
        expect(paper.title).toBe(citedAs(entries[at] as Entry));
        expect(paper.note ?? '').toBe(flat(note?.value ?? ''));
        expect(paper.keyword ?? '').toBe((tags?.value ?? []).map(flat).join(','));
        expect(paper.author?.length ?? 0).toBe(namedAuthors(entries[at] as Entry));
      });
    }),
  );
});
