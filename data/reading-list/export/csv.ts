import { absUrl } from '../../arxiv-url';
import { localDay } from '../../local-day';
import { type Entry, isSaved, statusOf } from '../entry';
import { citedAuthors, givenNameFirst } from './author-name';
import { publishersDoi } from './doi';
import type { ExportFormat } from './export-format';
import { oneFile } from './one-file';
import { publishedDay, publishedOf } from './published';
import { shownTitle } from './titles';

type Cell = string | number | undefined;

const COLUMNS: Record<string, (entry: Entry) => Cell> = {
  id: ({ id }) => id,
  title: shownTitle,
  authors: (entry) => citedAuthors(entry).map(givenNameFirst).join('; '),
  published: (entry) => publishedDay(publishedOf(entry)),
  category: ({ citation }) => citation?.value.category,
  doi: publishersDoi,
  url: ({ id }) => absUrl(id),
  status: statusOf,
  tags: ({ tags }) => tags?.value.join(', '),
  rating: ({ rating }) => rating?.value || undefined,
  note: ({ note }) => note?.value,
  added: ({ added }) => localDay(added?.value),
  opened: ({ opened }) => opened?.value.times,
  last_opened: ({ opened }) => (opened?.value.times ? localDay(opened.value.last) : undefined),
};

// A byte order mark, without which Excel reads a CSV in the machine's old code page and spoils Korean.
const MARK = '\uFEFF';

/** A table with a head, as RFC 4180 has it: commas, CRLF, quotes doubled within quotes. Days are the reader's own. */
export const csv: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  write({ entries }, { now }) {
    const rows = entries.filter(isSaved).map((entry) => Object.values(COLUMNS).map((read) => read(entry)));
    const text = [Object.keys(COLUMNS), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
    return oneFile(MARK + text, csv, now);
  },
};

function cell(value: Cell = ''): string {
  const text = inert(String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets run a cell that starts like a formula (`=HYPERLINK(…)` in a title from elsewhere can send the whole table
 * away), quoted or not; in East Asian settings the full-width signs do it, too. An apostrophe says: this is text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function inert(text: string): string {
  return /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text;
}
