import type { Report } from './problems';

/** The lines of a file without their ends. LF, CRLF and CR all end a line, as in Markdown; a byte order mark is no text. */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

/** Reports a file that is not the text its writer meant, once for each reason. True if it can be read as text at all. */
export function checkEncoding(lines: readonly string[], report: Report): boolean {
  const damaged = lines.findIndex((line) => line.includes('\uFFFD'));
  if (damaged >= 0) report('warning', damaged + 1, 'not_utf8');
  const binary = lines.findIndex((line) => line.includes('\0'));
  if (binary >= 0) report('error', binary + 1, 'not_text');
  return binary < 0;
}

/** Blank lines at both ends taken off; those in the middle are part of the text. */
export function withoutBlankEnds(lines: readonly string[]): string[] {
  const first = lines.findIndex(isText);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}

function isText(line: string): boolean {
  return line.trim() !== '';
}
