import { getChoseong } from 'es-hangul';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { DigestDate, DigestDay, Paper } from '../../data/paper';
import { docOfPaper } from '../../data/search/doc';
import { createMatcher } from '../../data/search/match';
import { isEmptyQuery, parseQuery } from '../../data/search/query';
import type { LibrarySearch } from '../../data/search/search-library';
import { papersOf, sampleDays } from './search-samples';
import { forgetIndex, idsFound, searchOver } from './search-world';

/** The sample days as if they had been in other years: another layout of the index, with the same papers. */
const apart = (days: readonly DigestDay[]): DigestDay[] =>
  days.map(({ date, papers }, n) => ({ date: `${2019 + n * 2}${date.slice(4)}` as DigestDate, papers }));

let months: LibrarySearch;
let years: LibrarySearch;
const papers: readonly Paper[] = papersOf(sampleDays());

beforeEach(async () => {
  const days = sampleDays();
  await forgetIndex();
  months = await searchOver(days);
  months.close();
  await forgetIndex();
  years = await searchOver(apart(days));
});

/** Queries from the papers themselves: neighbouring words, written together or apart, as they stand or by their initials. */
const query = fc
  .record({ paper: fc.nat(), at: fc.nat(), words: fc.integer({ min: 1, max: 3 }), form: fc.nat(4), cut: fc.nat(3) })
  .map(({ paper, at, words, form, cut }) => {
    const { title, authors, sections } = papers[paper % papers.length] as Paper;
    const texts = [title, authors.join(' '), ...sections.map(({ text }) => text)];
    const all = (texts[at % texts.length] ?? '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const some = all.slice(at % all.length, (at % all.length) + words);
    const text =
      [some.join(' '), some.join(' '), some.join(''), `"${some.join(' ')}"`, getChoseong(some.join(''))][form] ?? '';
    return text.length > 6 ? text.slice(0, text.length - cut) : text;
  });

test('the index finds all that looking at every paper finds, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      if (isEmptyQuery(parseQuery(text))) return;
      const matches = createMatcher(parseQuery(text), years.pairs());
      const expected = papers.filter((paper) => matches(docOfPaper(paper)) !== undefined).map(({ id }) => id as string);
      // What only a typo explains is another matter.
      if (expected.length === 0) return;
      expect((await idsFound(years, text, 100)).sort()).toEqual(expected.sort());
    }),
    { numRuns: 150 },
  );
});

test('an answer does not depend on how the days are cut into segments', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      const ids = (await idsFound(months, text, 100)).sort();
      if (text === '강화') expect(ids).not.toEqual([]);
      expect(ids).toEqual((await idsFound(years, text, 100)).sort());
    }),
    { numRuns: 60, examples: [['강화']] },
  );
});
