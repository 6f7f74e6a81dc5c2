/** What comes from elsewhere: merged, all of it or nothing, whatever the order, however much. */
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { absorb } from '../../data/reading-list/absorb';
import { undoAct } from '../../data/reading-list/acts';
import type { Entry, Status } from '../../data/reading-list/entry';
import { countSaved, listSaved, readLastAct } from '../../data/reading-list/list';
import * as list from '../../data/reading-list/reading-list';
import { listSnapshots } from '../../data/reading-list/snapshots';
import { absorbTagColors, readTagColors, setTagColor } from '../../data/reading-list/tag-colors';
import { cleanTag, cleanTags, LONGEST_TAG, MOST_TAGS, TAG_COLORS } from '../../data/reading-list/tags';
import { live } from './list-fault-lives';
import { empty, expectMirrored, idOf, look } from './list-world';

const NOW = Date.UTC(2025, 1, 20);
beforeEach(empty);

let absorbed = 0;
afterAll(() => console.log(`absorbed: ${absorbed} lists, in whatever order, twice`));

const stamped = <T>(value: fc.Arbitrary<T>) => fc.record({ value, at: fc.integer({ min: 0, max: 6 }) });
const entries = fc.array(
  fc.record(
    {
      id: fc.nat(3).map(idOf),
      saved: stamped(fc.boolean()),
      added: stamped(fc.nat(9)),
      status: stamped(fc.constantFrom<Status>('to-read', 'reading', 'done')),
      tags: stamped(fc.array(fc.constantFrom('a', 'b', '__proto__', 'constructor'), { maxLength: 2 })),
      note: stamped(fc.constantFrom('', '메모')),
      fromANewerVersion: stamped(fc.oneof(fc.string(), fc.integer())),
    },
    { requiredKeys: ['id', 'saved'] },
  ),
  { maxLength: 6 },
) as fc.Arbitrary<Entry[]>;

/** The list as text, whatever the order in which a paper's fields came. */
const sorted = async () =>
  (await look()).entries.map((entry) => JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1))));

describe('absorbing', () => {
  test('ends the same in whatever order and however often', async () => {
    await fc.assert(
      fc.asyncProperty(entries, entries, entries, async (a, b, c) => {
        await empty();
        for (const given of [a, b, c]) await absorb(given, NOW, 'sync');
        const once = await sorted();
        for (const given of [c, a, b]) expect(await absorb(given, NOW, 'sync')).toEqual({ changed: 0 });
        expect(await sorted()).toEqual(once);
        await empty();
        await absorb([...c, ...b], NOW, 'sync');
        await absorb(a.toReversed(), NOW, 'import');
        expect(await sorted()).toEqual(once);
        expectMirrored(await look());
        absorbed += 3;
      }),
      { numRuns: 60 },
    );
  });

  test('what is known already writes nothing, takes no snapshot and is no act', async () => {
    await list.save(idOf(0), NOW);
    const before = await look();
    expect(await absorb(before.entries, NOW + 1, 'import')).toEqual({ changed: 0 });
    expect(await look()).toEqual(before);
  });

  test('as an import is an act, after a snapshot; from another device it is none', async () => {
    await list.save(idOf(0), NOW);
    const later: Entry = { id: idOf(0), note: { value: '메모', at: NOW + 1 } };
    await absorb([later], NOW + 2, 'sync');
    expect(await readLastAct()).toBeUndefined();
    expect(await listSnapshots()).toMatchObject([{ reason: 'sync', papers: 1 }]);
    await absorb([{ ...later, note: { value: '', at: NOW + 3 } }], NOW + 4, 'import');
    expect(await readLastAct()).toMatchObject({ kind: 'import', papers: 1 });
    await undoAct(NOW + 5);
    expect((await listSaved())[0]?.note?.value).toBe('메모');
  });

  test('leaves out what no page could show, and keeps what is newer than this version', async () => {
    const odd: Record<string, unknown> = {
      id: idOf(0),
      saved: { value: true, at: 5 },
      added: { value: 'yesterday', at: 5 },
      status: { value: 'someday', at: 5 },
      tags: { value: ['a', 7], at: 5 },
      note: { value: '메모', at: '5' },
      rating: { value: 9, at: 5 },
      opened: null,
      copy: { value: { title: 'No more than this' }, at: 5 },
      mood: { value: { any: ['thing'] }, at: 5 },
      fog: 7,
    };
    const strangers = [{ id: 'nonsense', saved: odd.saved }, { id: '2502.10001v2', saved: odd.saved }, {}];
    await absorb([odd, ...strangers] as unknown as Entry[], NOW, 'import');
    expect((await look()).entries).toEqual([{ id: idOf(0), saved: odd.saved, mood: odd.mood }]);
    expect(await listSaved(), 'a saved paper is listed even without its date').toHaveLength(1);
  });
});

const many = (count: number): Entry[] =>
  Array.from({ length: count }, (_, n) => ({
    id: idOf(n),
    saved: { value: true, at: NOW },
    added: { value: NOW + n, at: NOW },
  }));

describe('very much at once', () => {
  test('10,000 papers are one transaction, one act and one undoing', async () => {
    await list.save(idOf(20_000), NOW);
    const given = many(10_000);
    const told: [number, number][] = [];
    const { operations, error } = await live({ kind: 'IndexedDB full', nth: Number.POSITIVE_INFINITY }, () =>
      absorb(given, NOW + 1, 'import', { onProgress: (done, total) => told.push([done, total]) }),
    );
    expect(error).toBeUndefined();
    expect(operations.indexOf('commit'), 'the first commit has all in it').toBeGreaterThan(20_000);
    expect(told.at(-1)).toEqual([10_000, 10_000]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    expect(await countSaved()).toBe(10_001);
    expect(await readLastAct()).toMatchObject({ kind: 'import', papers: 10_000 });
    expect(await undoAct(NOW + 2)).toBe(10_000);
    expect(await countSaved()).toBe(1);
    expectMirrored(await look());
  });

  test.each([
    ['before it began', 0],
    ['when a part was written', 250],
    ['when all was written', 600],
  ])('stopped %s leaves everything as it was', async (_when, stopAt) => {
    await list.save(idOf(20_000), NOW);
    await absorb(many(3), NOW + 1, 'import');
    const before = await look();
    const stop = new AbortController();
    const reason = new Error('stopped by the reader');
    if (stopAt === 0) stop.abort(reason);
    const given = many(603);
    const onProgress = (done: number) => done >= stopAt && stop.abort(reason);
    await expect(absorb(given, NOW + 2, 'import', { signal: stop.signal, onProgress })).rejects.toBe(reason);
    const { entries: left, acts, unmirrored, local } = await look();
    expect([left, acts, unmirrored]).toEqual([before.entries, before.acts, before.unmirrored]);
    const saved = (values: Record<string, unknown>) =>
      Object.entries(values).filter(([key]) => key.startsWith('saved:'));
    expect(saved(local)).toEqual(saved(before.local));
    expect(await absorb(given, NOW + 3, 'import')).toEqual({ changed: 600 });
  });
});

describe('tags', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '확산', 'a.b'];

  test('may be called like a property of every object', async () => {
    await list.save(idOf(0), NOW);
    for (const [n, name] of names.entries()) await list.addTag([idOf(0)], NOW + n, name);
    expect((await listSaved())[0]?.tags?.value).toEqual(names);
    for (const [n, name] of names.entries()) await setTagColor(name, TAG_COLORS[n] ?? 'gray', NOW);
    const colors = await readTagColors();
    expect(Object.entries(colors).map(([name, { value }]) => [name, value])).toEqual(
      names.map((name, n) => [name, TAG_COLORS[n]]),
    );
    await empty();
    await absorbTagColors(colors);
    expect(Object.keys(await readTagColors()).toSorted()).toEqual(names.toSorted());
    await setTagColor('__proto__', 'red', NOW - 5);
    const again = new Map(Object.entries(await readTagColors())).get('__proto__');
    expect(again, 'the later choice wins though the clock went back').toEqual({ value: 'red', at: NOW + 1 });
  });

  test('have the colour that was chosen last, in whatever order the choices meet', async () => {
    await setTagColor('a', 'red', 10);
    await absorbTagColors({ a: { value: 'blue', at: 5 }, b: { value: 'teal', at: 5 } });
    expect(await readTagColors()).toEqual({ a: { value: 'red', at: 10 }, b: { value: 'teal', at: 5 } });
    await absorbTagColors({ a: { value: 'blue', at: 11 } });
    expect((await readTagColors()).a).toEqual({ value: 'blue', at: 11 });
    const set = await browser.storage.local.get(null);
    await absorbTagColors({ a: { value: 'red', at: 10 } });
    expect(await browser.storage.local.get(null)).toEqual(set);
  });

  test('once clean stay as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 70 }), { maxLength: 110 }), (texts) => {
        const tags = cleanTags(texts);
        expect(cleanTags(tags)).toEqual(tags);
        expect(tags.length).toBeLessThanOrEqual(MOST_TAGS);
        for (const tag of tags) {
          expect(cleanTag(tag)).toBe(tag);
          expect(Array.from(tag).length).toBeLessThanOrEqual(LONGEST_TAG);
          expect(tag).not.toMatch(/,|^\s|\s$|\p{Cc}/u);
        }
      }),
      { numRuns: 30 },
    );
  });
});
