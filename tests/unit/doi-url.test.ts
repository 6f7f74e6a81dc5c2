import { expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { doiUrl } from '../../data/reading-list/export/doi';

test.each([
  ['10.1000/182', 'https://doi.org/10.1000/182'],
  ['10.1/a#b?c', 'https://doi.org/10.1/a%23b%3Fc'],
  ['10.1/first 10.1/second', 'https://doi.org/10.1/first'],
  ['10.1/\ud800x', 'https://doi.org/10.1/%EF%BF%BDx'],
])('the DOI %j leads to %s', (doi, url) => {
  const citation = { value: { title: 'T', authors: [], doi }, at: 0 };
  expect(doiUrl({ id: '2502.00001' as ArxivId, citation })).toBe(url);
});
