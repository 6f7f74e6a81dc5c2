import { expect } from 'vitest';
import { parseDigest } from '../../data/digest/parse';

export const DAY = '## Daily Papers (2025-02-11)';
export const PAPER = '### [A Title](https://arxiv.org/abs/2502.00001)';

/** The only paper of a day whose paper has this body; there must be no problem. */
export function paperWith(body: string, heading = PAPER) {
  const { days, problems } = parseDigest(`${DAY}\n\n${heading}\n\n${body}\n`);
  expect(problems.filter(({ kind }) => kind !== 'no_summary')).toEqual([]);
  expect(days.map(({ papers }) => papers.length)).toEqual([1]);
  return days[0]?.papers[0];
}
