import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDay } from '../../data/local-day';
import type { Entry } from '../../data/reading-list/entry';
import { csv } from '../../data/reading-list/export/csv';
import { cited, entry, NASTY, NOW, savedEntries, shown, textOf } from './export-samples';

function rowsOf(entries: readonly Entry[]): Record<string, string>[] {
  return parse(textOf(csv, entries), { bom: true, columns: true, record_delimiter: '\r\n' });
}

/** What must not start a cell. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** The cell of a text: what would be a formula has an apostrophe before it, and nothing else has. */
const cellOf = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

test('a row says it all', () => {
  const given = cited(
    'hep-th/9901001',
    { title: 'A, "B"', authors: ['Kim, Haru', 'ATLAS'], date: '1999/01/02', doi: '10.1/x', category: 'hep-th' },
    {
      status: 'done',
      tags: ['읽기', 'to cite'],
      rating: 4,
      note: 'a\r\nb',
      added: NOW,
      opened: { times: 2, last: NOW },
    },
  );
  expect(rowsOf([given])).toEqual([
    {
      id: 'hep-th/9901001',
      title: 'A, "B"',
      authors: 'Haru Kim; ATLAS',
      published: '1999-01-02',
      category: 'hep-th',
      doi: '10.1/x',
      url: 'https://arxiv.org/abs/hep-th/9901001',
      status: 'done',
      tags: '읽기, to cite',
      rating: '4',
      note: 'a\r\nb',
      added: localDay(NOW),
      opened: '2',
      last_opened: localDay(NOW),
    },
  ]);
});

test('a paper of which little is known has its cells, and empty ones', () => {
  expect(rowsOf([entry('2502.00001')])).toMatchObject([
    {
      title: 'arXiv:2502.00001',
      authors: '',
      published: '2025-02',
      status: 'to-read',
      rating: '',
      added: '',
      opened: '',
    },
  ]);
});

test('it is bytes as Excel and RFC 4180 want them', () => {
  const text = textOf(csv, [entry('2502.00001')]);
  expect(text).toMatch(/^\uFEFFid,title,/);
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text.endsWith('\r\n')).toBe(true);
});

test.each(NASTY)('no cell is a formula: %j', (text) => {
  const [row] = rowsOf([cited('2502.00001', { title: text, authors: [text] }, { note: text, tags: [text] })]);
  for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(FORMULA);
  expect(row?.note).toBe(cellOf(text));
});

test('whatever is put in is read back', () => {
  fc.assert(
    fc.property(savedEntries, (entries) => {
      const rows = rowsOf(entries);
      expect(rows.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
      rows.forEach((row, at) => {
        const { note, tags, opened } = entries[at] as Entry;
        expect(row.note).toBe(cellOf(note?.value ?? ''));
        expect(row.title).toBe(cellOf(shown(entries[at] as Entry)));
        expect(row.tags).toBe(cellOf((tags?.value ?? []).join(', ')));
        expect(row.opened).toBe(String(opened?.value.times ?? ''));
      });
    }),
  );
});
