import { compose, textMatch } from '../text-match';
import type { Row } from './row';

/** The rows that have every word of `query` in id, title, authors or summary, in their order; all for an empty query. */
export function filterRows(rows: readonly Row[], query: string): readonly Row[] {
  const matches = textMatch(query);
  if (!matches) return rows;
  const textsOf = ({ id, title, authors, sections }: Row) =>
    [id, title, ...authors, ...sections.map(({ text }) => text)].map(compose);
  return rows.filter((row) => matches(textsOf(row)));
}
