import { textMatch } from '../text-match';
import type { Row } from './row';

/** The rows that have every word of `query` in id, title, authors or summary, in their order; all for an empty query. */
export function filterRows(rows: readonly Row[], query: string): readonly Row[] {
  const matches = textMatch(query);
  return matches
    ? rows.filter(({ id, title, authors, sections }) =>
        matches([id, title, ...authors, ...sections.map((s) => s.text)]),
      )
    : rows;
}
