import { describe, expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { type Entry, type EntryFields, isSaved } from '../../data/reading-list/entry';
import { type Candidate, countRefused, type ReadFile, type Refused } from '../../data/reading-list/import/candidate';
import { type PlannedPaper, planImport } from '../../data/reading-list/import/plan';
import { entryAt, NOW } from './import-samples';

const ID = '2502.06394' as ArxivId;
const LATER = NOW + 1000;

function fileOf(...candidates: (Partial<Candidate> & { entry?: Entry })[]): ReadFile {
  const numbered = candidates.map((candidate, n) => ({ line: n + 1, id: ID, ...candidate }));
  return { format: 'json', candidates: numbered, refused: [], warnings: [] };
}
const listOf = (...entries: Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
const planOne = (candidate: Partial<Candidate>, current?: Entry): PlannedPaper => {
  const { papers } = planImport(fileOf(candidate), listOf(...(current ? [current] : [])), NOW);
  return papers[0] as PlannedPaper;
};

const citation = { title: 'T', authors: ['Kim, Haru'] };

describe('a paper without stamps', () => {
  test('that is not on the list comes onto it now, to be read', () => {
    expect(planOne({ fields: { citation, tags: ['a'] } })).toEqual({
      id: ID,
      line: 1,
      title: 'T',
      verdict: 'new',
      what: ['saved', 'added', 'citation', 'status', 'tags'],
      entry: entryAt(ID, { saved: true, added: NOW, citation, status: 'to-read', tags: ['a'] }, NOW),
    });
  });

  test.each([
    [1000, 1000],
    [0, NOW],
    [NOW + 1, NOW],
  ])('that says it was added at %j was added at %j', (given, added) => {
    expect(planOne({ fields: { added: given } }).entry.added).toEqual({ value: added, at: NOW });
  });

  test('that was removed keeps what it had', () => {
    const removed = entryAt(ID, { saved: false, added: 5, note: 'mine', status: 'done', rating: 2 }, NOW + 7);
    const { verdict, entry, what } = planOne({ fields: { note: 'theirs', status: 'reading', rating: 5 } }, removed);
    expect([verdict, what]).toEqual(['new', ['saved', 'added']]);
    expect(entry).toEqual({
      ...removed,
      saved: { value: true, at: NOW + 8 },
      added: { value: NOW, at: NOW + 8 },
    });
  });

  test('that is on the list gets what it lacks', () => {
    const ours = entryAt(ID, { saved: true, added: 5, status: 'done', tags: ['a'], note: '', rating: 0 }, 10);
    const { verdict, what, entry } = planOne(
      {
        fields: {
          added: 3,
          citation,
          status: 'reading',
          tags: ['b', 'a'],
          note: 'n',
          rating: 5,
          opened: { times: 1, last: 2 },
        },
      },
      ours,
    );
    expect([verdict, what]).toEqual(['changed', ['citation', 'tags', 'note', 'rating', 'opened']]);
    expect(entry.tags).toEqual({ value: ['a', 'b'], at: NOW });
    expect(entry).toMatchObject({
      added: { value: 5 },
      status: { value: 'done' },
      note: { value: 'n' },
      rating: { value: 5 },
    });
  });

  test('overwrites nothing', () => {
    const ours = entryAt(
      ID,
      { saved: true, citation, note: 'ours', rating: 1, status: 'done', opened: { times: 1, last: 1 } },
      10,
    );
    const fields: Partial<EntryFields> = {
      citation: { title: 'X', authors: [] },
      title: 'X',
      note: 'X',
      rating: 5,
      status: 'reading',
      opened: { times: 9, last: 9 },
    };
    expect(planOne({ fields }, ours)).toMatchObject({ verdict: 'unchanged', what: [], entry: ours });
  });

  test('gives a title only to a paper that has none', () => {
    expect(planOne({ fields: { title: 'X' } }).title).toBe('X');
    expect(planOne({ fields: { title: 'X' } }, entryAt(ID, { saved: true, citation }, 1)).entry.title).toBeUndefined();
  });

  test('whose tags find no room changes nothing', () => {
    const ours = entryAt(ID, { saved: true, status: 'done', tags: Array.from({ length: 100 }, (_, n) => `t${n}`) }, 1);
    expect(planOne({ fields: { tags: ['one more'] } }, ours).verdict).toBe('unchanged');
  });
});

describe('an entry of ours', () => {
  test('that is on the list on neither side stays removed', () => {
    const plan = planOne({ entry: entryAt(ID, { saved: false, note: 'n' }, 5) });
    expect(plan).toMatchObject({ verdict: 'unchanged', what: [] });
    expect(isSaved(plan.entry)).toBe(false);
  });

  test('that the list does not have comes onto it now, even against a later removal', () => {
    const given = entryAt(ID, { saved: true, added: 3, note: 'n' }, 5);
    expect(planOne({ entry: given })).toMatchObject({
      verdict: 'new',
      entry: { ...given, saved: { value: true, at: NOW } },
    });
    const removed = entryAt(ID, { saved: false, note: 'later' }, LATER);
    const { verdict, entry } = planOne({ entry: given }, removed);
    expect(verdict).toBe('new');
    expect(entry).toMatchObject({
      saved: { value: true, at: LATER + 1 },
      added: { value: 3 },
      note: { value: 'later' },
    });
  });

  test('that was removed elsewhere is not removed here', () => {
    const ours = entryAt(ID, { saved: true, note: 'ours' }, 5);
    const { verdict, what, entry } = planOne({ entry: entryAt(ID, { saved: false, note: 'newer' }, 9) }, ours);
    expect([verdict, what]).toEqual(['changed', ['note']]);
    expect(entry.saved).toEqual({ value: true, at: 5 });
  });

  test('wins where it was written later, and only there', () => {
    const ours = { ...entryAt(ID, { saved: true, note: 'ours' }, 5), ...entryAt(ID, { rating: 1 }, 20) };
    const { what, entry } = planOne({ entry: entryAt(ID, { saved: true, note: 'theirs', rating: 5 }, 10) }, ours);
    expect(what).toEqual(['note']);
    expect(entry).toMatchObject({ note: { value: 'theirs' }, rating: { value: 1 } });
  });

  test('with the same values under later stamps is unchanged; with a field of a newer version it is not', () => {
    const ours = entryAt(ID, { saved: true, tags: ['a'], citation }, 5);
    expect(planOne({ entry: entryAt(ID, { saved: true, tags: ['a'], citation }, 9) }, ours).verdict).toBe('unchanged');
    const newer = { ...ours, highlights: { value: [1], at: 5 } };
    expect(planOne({ entry: newer }, ours)).toMatchObject({ verdict: 'changed', what: [] });
    expect(planOne({ entry: newer }, newer).verdict).toBe('unchanged');
  });
});

test('the same paper twice is one', () => {
  const read = fileOf(
    { fields: { tags: ['a'], note: 'first' } },
    { fields: { tags: ['b', 'a'], note: 'second', rating: 3 } },
  );
  const { papers } = planImport(read, new Map(), NOW);
  expect(papers).toHaveLength(1);
  expect(papers[0]?.entry).toMatchObject({
    tags: { value: ['a', 'b'] },
    note: { value: 'first' },
    rating: { value: 3 },
  });
});

test('refused records are counted, listed or not', () => {
  const refused: Refused[] = [
    { line: 1, reason: 'broken', text: '' },
    { line: 2, reason: 'too-many', text: '', more: 40 },
  ];
  expect(countRefused(refused)).toBe(42);
});

test('ten thousand papers are planned well within a second', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `2502.${String(n + 1).padStart(5, '0')}` as ArxivId);
  const fields = { citation, tags: ['a', 'b', 'c'], note: 'note '.repeat(50), rating: 3 as const };
  const list = listOf(...many.map((id) => entryAt(id, { saved: true, ...fields, tags: ['c'] }, 1)));
  const read = fileOf(...many.map((id) => ({ id, entry: entryAt(id, { saved: true, ...fields }, 2) })));
  const start = performance.now();
  const { papers } = planImport(read, list, NOW);
  const took = performance.now() - start;
  expect(papers.filter(({ verdict }) => verdict === 'changed')).toHaveLength(10_000);
  expect(took).toBeLessThan(1000);
});

test('an import that was undone can be done again, with everything it brings', () => {
  const given = entryAt(ID, { saved: true, added: 5, status: 'done', tags: ['a'], note: 'n', rating: 3 }, 10);
  const undone = entryAt(ID, { saved: false, added: 5, status: 'to-read', tags: [], note: '', rating: 0 }, NOW - 1);
  const { verdict, entry } = planOne({ entry: given }, undone);
  expect(verdict).toBe('new');
  expect(entry).toMatchObject({
    saved: { value: true },
    status: { value: 'done' },
    tags: { value: ['a'] },
    note: { value: 'n' },
    rating: { value: 3 },
  });
});
