import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMAT_IDS } from '../../data/reading-list/export/export-format';
import { formatOf } from '../../data/reading-list/export/registry';
import { anyEntries, entry, filesOf } from './export-samples';

const FOLDER = 'data/reading-list/export';
const exportFormats = FORMAT_IDS.map(formatOf);

test('every format is known under the name of its file', () => {
  const written = readdirSync(FOLDER)
    .filter((file) => /^export const \w+: ExportFormat\b/m.test(readFileSync(`${FOLDER}/${file}`, 'utf8')))
    .map((file) => file.replace('.ts', ''));
  expect(exportFormats.map(({ id }) => id)).toEqual(FORMAT_IDS);
  expect(written.toSorted()).toEqual(FORMAT_IDS.toSorted());
});

test('the first one is the complete one', () => {
  expect(FORMAT_IDS[0]).toBe('json');
});

test.each(exportFormats)(
  '$id: nothing throws, and each file has a name of its own that every system accepts',
  (format) => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const names = filesOf(format, entries).map(({ name }) => name);
        for (const name of names) {
          expect(name).toMatch(/^[^\\/:*?"<>|\p{C}]+$/u);
          expect(name).not.toMatch(/^[.\s]|[.\s]$/);
          expect(name.endsWith(`.${format.extension}`)).toBe(true);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  },
);

test('no two exportFormats have the same name for a list', () => {
  const names = exportFormats.flatMap((format) => filesOf(format, [entry('2502.00001')])).map(({ name }) => name);
  expect(names).toContain('haru-papers-2025-02-12.json');
  expect(new Set(names).size).toBe(names.length);
});

test.each(exportFormats.filter(({ id }) => id !== 'json'))(
  '$id: only saved papers go out, in the order given',
  (format) => {
    const ids = ['2502.00003', 'hep-th/9901001', '2502.00001'];
    const entries = [
      entry(ids[0] ?? ''),
      entry('2501.99999', { saved: false }),
      entry(ids[1] ?? ''),
      { id: entry('2501.88888').id },
      entry(ids[2] ?? ''),
    ];
    const text = filesOf(format, entries)
      .map((file) => file.text)
      .join('');
    expect(text).not.toMatch(/2501\.(99999|88888)/);
    const places = ids.map((id) => text.indexOf(`arxiv.org/abs/${id}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  },
);

test.each(exportFormats.filter(({ id }) => id !== 'json'))(
  '$id: the shuffled authors of a digest never go out',
  (format) => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const text = filesOf(format, entries)
          .map((file) => file.text)
          .join('');
        expect(text).not.toContain('Shuffled');
      }),
    );
  },
);

test.each(exportFormats)('$id: an empty list is a file all the same, but for one file a paper', (format) => {
  expect(filesOf(format, [])).toHaveLength(format.id === 'obsidian' ? 0 : 1);
});
