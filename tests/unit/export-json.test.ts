import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '../../data/reading-list/export/json';
import type { TagColor } from '../../data/reading-list/tags';
import { anyEntries, entry, NOW } from './export-samples';

test('nothing of the list is lost: stamps, removals, fields of newer versions and colours come back as they were', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const stored = JSON.parse(JSON.stringify(entries)) as typeof entries;
      const tagColors = { 'a tag': { value: 'teal' as TagColor, at: 7 } };
      const [file] = json.write({ entries: stored, tagColors }, { now: Date.UTC(2025, 1, 12, 3) });
      expect(JSON.parse(file?.text ?? '')).toEqual({
        format: 'haru-papers',
        version: 1,
        exported: '2025-02-12T03:00:00.000Z',
        tagColors,
        entries: stored,
      });
    }),
  );
});

test('a removed paper stays in its place', () => {
  const entries = [
    entry('2502.00002', { saved: false }),
    entry('2502.00001'),
    entry('hep-th/9901001', { saved: false }),
  ];
  const [file] = json.write({ entries, tagColors: {} }, { now: NOW });
  expect(JSON.parse(file?.text ?? '').entries).toEqual(entries);
});
