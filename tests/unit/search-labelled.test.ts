import { beforeAll, describe, expect, test } from 'vitest';
import type { LibrarySearch } from '../../data/search/search-library';
import { qualityOf } from '../fixtures/search/quality';
import { LABELLED } from '../fixtures/search/queries';
import { sampleDays } from './search-samples';
import { idsFound, searchOver } from './search-world';

/** The first papers that a search gives for each labelled query. */
async function answers(search: LibrarySearch): Promise<string[][]> {
  const found: string[][] = [];
  for (const { query } of LABELLED) found.push(await idsFound(search, query));
  return found;
}

describe('what readers type', () => {
  let found: string[][] = [];
  beforeAll(async () => {
    found = await answers(await searchOver(sampleDays()));
  });

  test('is found among the first five', () => {
    const { recallAt1, recallAt5, reciprocalRank } = qualityOf(LABELLED, found);
    const missed = LABELLED.flatMap(({ kind, query, expected }, n) => {
      const top = found[n]?.slice(0, 5) ?? [];
      return expected.every((id) => top.includes(id)) ? [] : [`${kind}: ${query} gives ${top.join(' ')}`];
    });
    const measured = [recallAt1, recallAt5, reciprocalRank].map((share) => share.toFixed(3)).join(' / ');
    console.log(`${LABELLED.length} queries, recall@1 / recall@5 / MRR: ${measured}`, missed);
    expect(LABELLED.length).toBeGreaterThanOrEqual(60);
    expect(recallAt5).toBeGreaterThanOrEqual(0.95);
    expect(reciprocalRank).toBeGreaterThanOrEqual(0.85);
  });
});
