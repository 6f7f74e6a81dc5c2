import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../data/reading-list/entry';
import { bibtexKey } from '../../data/reading-list/export/bibtex-key';
import { cslJson } from '../../data/reading-list/export/csl-json';
import { namesOf, readBack } from './export-citations';
import { cited, citedAs, entry, flat, namedAuthors, savedEntries, textOf } from './export-samples';

const read = (entries: readonly Entry[]) => readBack(textOf(cslJson, entries), '@else/json');

test('a paper is an article that is on arXiv', () => {
  const given = cited(
    '2502.06394',
    { title: 'A <think> $x^2$', authors: ['Kim, Haru', 'ATLAS'], date: '2025/02/10', category: 'cs.CL' },
    { tags: ['읽기', 'two words'], note: 'first\nsecond', rating: 4, status: 'done' },
  );
  expect(JSON.parse(textOf(cslJson, [given]))).toEqual([
    {
      id: 'kim2025think-2502.06394',
      type: 'article',
      genre: 'Preprint',
      title: 'A <think> $x^2$',
      author: [{ family: 'Kim', given: 'Haru' }, { literal: 'ATLAS' }],
      issued: { 'date-parts': [[2025, 2, 10]] },
      publisher: 'arXiv',
      archive: 'arXiv',
      number: 'arXiv:2502.06394',
      DOI: '10.48550/arXiv.2502.06394',
      URL: 'https://arxiv.org/abs/2502.06394',
      keyword: '읽기, two words',
      note: 'first\nsecond',
      custom: { arxiv: '2502.06394', category: 'cs.CL', status: 'done', rating: 4 },
    },
  ]);
});

test('a paper without a citation has a title, and no authors', () => {
  expect(read([entry('hep-th/9901001')])).toMatchObject([
    { title: 'arXiv:hep-th/9901001', author: [], issued: { 'date-parts': [[1999, 1]] } },
  ]);
});

test('five thousand authors are read back in their order', () => {
  const authors = Array.from({ length: 5000 }, (_, at) => `Family${at}, Given`);
  expect(read([cited('2502.00001', { authors })]).map(namesOf)).toEqual([authors]);
});

test('what is put in is read back', () => {
  fc.assert(
    fc.property(savedEntries, (entries) => {
      const papers = entries.length ? read(entries) : [];
      expect(papers.map(({ id }) => id)).toEqual(entries.map(bibtexKey));
      papers.forEach((paper, at) => {
        const { note, tags } = entries[at] as Entry;
        expect(paper.title).toBe(citedAs(entries[at] as Entry));
        expect(paper.note ?? '').toBe(note?.value ?? '');
        expect(paper.keyword ?? '').toBe((tags?.value ?? []).join(', '));
        expect(namesOf(paper).map(flat)).toHaveLength(namedAuthors(entries[at] as Entry));
      });
    }),
  );
});
