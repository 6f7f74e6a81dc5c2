/** The papers that search is tested on. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseDigest } from '../../data/digest/parse';
import { rankDay } from '../../data/library/ranking';
import type { DigestDay, Paper } from '../../data/paper';
import type { SearchDoc } from '../../data/search/doc';
import { compareFound, createMatcher } from '../../data/search/match';
import type { Pairs } from '../../data/search/pairs';
import { isEmptyQuery, parseQuery } from '../../data/search/query';

/** The bundled day and the sample days. */
export function sampleDays(): DigestDay[] {
  const samples = readdirSync('tests/fixtures/search').filter((name) => name.endsWith('.md'));
  const files = ['data/digests/2025-02-11.md', ...samples.map((name) => `tests/fixtures/search/${name}`)];
  return files.flatMap((file) => parseDigest(readFileSync(file, 'utf8')).days);
}

/** The papers of days as the library would have them. */
export function papersOf(days: readonly DigestDay[]): Paper[] {
  return days.flatMap(({ date, papers }) => {
    const listings = rankDay(date, papers);
    return papers.map((paper): Paper => {
      const listing = listings.get(paper.id);
      return { ...paper, listings: listing ? [listing] : [], language: 'ko', source: 'daily-papers-ko' };
    });
  });
}

/** What a search without an index finds among documents, best first; undefined where nothing is asked for. */
export function findIn(docs: readonly SearchDoc[], text: string, pairs?: Pairs): SearchDoc[] | undefined {
  const query = parseQuery(text);
  if (isEmptyQuery(query)) return undefined;
  const find = (leniency: 'exact' | 'lenient') => {
    const matches = createMatcher(query, pairs, leniency);
    return docs
      .map((doc) => ({ doc, score: matches(doc) ?? Number.NaN }))
      .filter(({ score }) => !Number.isNaN(score))
      .sort((a, b) => compareFound(a.score, a.doc, b.score, b.doc))
      .map(({ doc }) => doc);
  };
  const exact = find('exact');
  return exact.length > 0 ? exact : find('lenient');
}
