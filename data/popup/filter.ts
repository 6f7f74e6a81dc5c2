import type { Row } from './row';

/** The rows that have every word of `query` in title, authors or summary, in their order; all for an empty query. */
export function filterRows(rows: readonly Row[], query: string): readonly Row[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = fold([row.id, row.title, ...row.authors, ...row.sections.map((section) => section.text)].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** Hangul may arrive decomposed, as file names and some input methods give it; NFC makes both forms equal. */
function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
