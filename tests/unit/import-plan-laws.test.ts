import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { type Entry, type EntryFields, isSaved, STATUSES } from '../../data/reading-list/entry';
import type { Candidate, ReadFile } from '../../data/reading-list/import/candidate';
import { type PlannedPaper, planImport } from '../../data/reading-list/import/plan';
import { merge } from '../../data/reading-list/merge';

const fileOf = (candidates: Candidate[]): ReadFile => ({ format: 'json', candidates, refused: [], warnings: [] });
const listOf = (entries: Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));

const stamped = <T>(value: fc.Arbitrary<T>) => fc.record({ value, at: fc.integer({ min: 0, max: 5 }) });
const values = {
  added: fc.integer({ min: 0, max: 3 }),
  citation: fc.record({ title: fc.constantFrom('A', 'B'), authors: fc.constantFrom(['x'], ['y', 'z']) }),
  title: fc.constantFrom('A', 'B'),
  status: fc.constantFrom(...STATUSES),
  tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  note: fc.constantFrom('', 'm', 'n'),
  rating: fc.constantFrom(0, 1, 5),
  opened: fc.record({ times: fc.integer({ min: 0, max: 2 }), last: fc.constant(1) }),
};
const ids = fc.constantFrom('2502.00001', '2502.00002');
const entries = fc.record(
  {
    id: ids,
    saved: stamped(fc.boolean()),
    newer: stamped(fc.integer({ min: 0, max: 2 })),
    ...(Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, stamped(value as fc.Arbitrary<unknown>)]),
    ) as object),
  },
  { requiredKeys: ['id'] },
) as unknown as fc.Arbitrary<Entry>;
const candidates: fc.Arbitrary<Candidate> = fc.oneof(
  entries.map((entry) => ({ line: 1, id: entry.id, entry })),
  fc
    .tuple(ids, fc.record(values, { requiredKeys: [] }))
    .map(([id, fields]) => ({ line: 1, id: id as ArxivId, fields: fields as unknown as Partial<EntryFields> })),
);
const files = fc.array(candidates, { maxLength: 4 }).map((given) => fileOf(given));
const lists = fc.array(entries, { maxLength: 2 }).map((given) => listOf(given));
const times = fc.integer({ min: 0, max: 8 });

describe('for any file and list', () => {
  const property = (check: (read: ReadFile, list: Map<ArxivId, Entry>, now: number) => void) =>
    fc.assert(fc.property(files, lists, times, check), { numRuns: 500 });
  const taken = (papers: PlannedPaper[], list: Map<ArxivId, Entry>) =>
    new Map([...list, ...papers.map(({ id, entry }): [ArxivId, Entry] => [id, merge(list.get(id) ?? { id }, entry)])]);

  test('merging gives exactly what was planned', () => {
    property((read, list, now) => {
      for (const { id, entry } of planImport(read, list, now).papers) {
        expect(merge(list.get(id) ?? { id }, entry)).toEqual(entry);
      }
    });
  });

  test('the same file again changes nothing, then or later', () => {
    property((read, list, now) => {
      const after = taken(planImport(read, list, now).papers, list);
      for (const later of [now, now + 3]) {
        const { papers } = planImport(read, after, later);
        expect(papers.filter(({ verdict }) => verdict !== 'unchanged')).toEqual([]);
      }
    });
  });

  test('nothing is removed, and what the file has as saved is saved', () => {
    property((read, list, now) => {
      for (const { id, entry } of planImport(read, list, now).papers) {
        if (isSaved(list.get(id))) expect(isSaved(entry)).toBe(true);
        if (read.candidates.some((given) => given.id === id && given.fields)) expect(isSaved(entry)).toBe(true);
        if (isSaved(entry)) expect(entry).toMatchObject({ saved: {} });
      }
    });
  });

  test('the verdict is what happens', () => {
    property((read, list, now) => {
      for (const { id, entry, verdict, what } of planImport(read, list, now).papers) {
        const before = list.get(id);
        expect(verdict === 'new').toBe(isSaved(entry) && !isSaved(before));
        if (verdict === 'unchanged') expect(what).toEqual([]);
        for (const name of what) expect(entry[name]?.value).not.toEqual(before?.[name]?.value);
      }
    });
  });

  test('without stamps nothing that is there is overwritten', () => {
    property((read, list, now) => {
      const bare = { ...read, candidates: read.candidates.filter(({ fields }) => fields) };
      for (const { id, entry } of planImport(bare, list, now).papers) {
        const { citation, title, status, opened, note, rating, tags } = list.get(id) ?? { id };
        const kept = {
          citation,
          title,
          status,
          opened,
          ...(note?.value && { note }),
          ...(rating?.value && { rating }),
        };
        const written = Object.entries(kept).filter(([, field]) => field !== undefined);
        expect(entry).toMatchObject(Object.fromEntries(written));
        expect(entry.tags?.value ?? []).toEqual(expect.arrayContaining(tags?.value ?? []));
      }
    });
  });
});
