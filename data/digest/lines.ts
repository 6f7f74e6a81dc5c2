import type { Report } from './problems';

/** The lines of a file without their ends. LF, CRLF and CR all end a line, as in Markdown; a byte order mark is no text. */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

/** Reports a file that is not the text its writer meant, once for each reason. True if it can be read as text at all. */
export function checkEncoding(lines: readonly string[], report: Report): boolean {
  const damaged = lines.findIndex((line) => line.includes('\uFFFD'));
  if (damaged >= 0) {
    report('warning', damaged + 1, 'This line has characters that are not UTF-8. Save the file as UTF-8.');
  }
  const binary = lines.findIndex((line) => line.includes('\0'));
  if (binary >= 0) {
    report('error', binary + 1, 'This line has NUL bytes, so the file is not plain text. Save it as UTF-8 text.');
  }
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
