/** A topic's result: cells as text, the first `left` columns words and the others numbers. */
export interface Table {
  title: string;
  head: string[];
  rows: string[][];
  left: number;
  /** What the figures are to be held against, and how they came about. */
  notes: string[];
}

/** The table in Markdown, its notes below. */
export function formatMarkdown({ head, rows, left, notes }: Table): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = head.map((_, column) => (column < left ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line), '', ...notes, ''].join('\n');
}

/** The table as plain text with aligned columns, to paste where there is a fixed-width font. */
export function formatTable({ title, head, rows, left, notes }: Table): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return column < left ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [title, '', line(head), rule, ...rows.map(line), '', ...notes, ''].join('\n');
}
