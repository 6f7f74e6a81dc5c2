/** The papers that search is tested on. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseDigest } from '../../data/digest/parse';
import { rankDay } from '../../data/library/ranking';
import type { DigestDay, Paper } from '../../data/paper';

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
