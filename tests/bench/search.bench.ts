import type { TestBrowser } from '../e2e/setup/browser';
import { qualityOf } from '../fixtures/search/quality';
import { KINDS, LABELLED } from '../fixtures/search/queries';
import { papersOf, sampleDays } from '../unit/search-samples';
import { BUNDLED } from './library';
import { measureSearch } from './search-core';
import { rivals } from './search-rivals';
import { format, quantile, spread } from './statistics';
import type { Table } from './table';
import type { Topic } from './topic';

const SIZES = [BUNDLED, 5500, 100_000];

/** How well the labelled queries are answered, by ours and by what could have been used instead. */
function compareQuality(): Table {
  const papers = papersOf(sampleDays());
  const rows = rivals(papers).map(({ name, find }) => {
    const found = LABELLED.map(({ query }) => find(query));
    const { recallAt1, recallAt5, reciprocalRank } = qualityOf(LABELLED, found);
    const byKind = KINDS.map((kind) => {
      const own = LABELLED.flatMap((query, n) => (query.kind === kind ? [{ query, ids: found[n] ?? [] }] : []));
      return qualityOf(
        own.map(({ query }) => query),
        own.map(({ ids }) => ids),
      ).recallAt5;
    });
    return [name, ...[recallAt1, recallAt5, reciprocalRank, ...byKind].map((share) => format(share, 2))];
  });
  return {
    title: `Search: ${LABELLED.length} labelled queries over ${papers.length} papers`,
    head: ['', 'recall@1', 'recall@5', 'MRR', ...KINDS],
    rows,
    left: 1,
    notes: ['By kind: recall@5. MiniSearch with prefixes, one typo in words of five, all words, titles first.'],
  };
}

async function measureCosts(browsers: readonly TestBrowser[]): Promise<Table> {
  const costs = await measureSearch(browsers);
  return {
    title: 'Search in a page of the extension: first 20 papers of each letter typed, ms, median (quartiles)',
    head: ['papers', 'a letter', '95 %', 'index built', 'longest task', 'index read', 'index, MB', 'heap, MB'],
    rows: costs.map(({ keys, build, longest, load, bytes, heap }, index) => [
      format(SIZES[index] ?? Number.NaN, 0),
      spread(keys),
      format(quantile(keys, 0.95)),
      format(build, 0),
      format(longest, 0),
      format(load, 0),
      format(bytes / 1e6),
      format(heap / 1e6),
    ]),
    left: 0,
    notes: ['Budget: 16 ms a letter at 5,500 papers, 100 ms at 100,000; index ≤ 40 MB. No task of 50 ms: 0.'],
  };
}

/** How well, and how fast, papers are found. */
export const search: Topic = {
  name: 'search',
  async run({ library }) {
    const browsers: TestBrowser[] = [];
    for (const size of SIZES) browsers.push(await library(size));
    return { tables: [compareQuality(), await measureCosts(browsers)] };
  },
};
