import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { type Entry, isSaved, withFields } from '../../data/reading-list/entry';
import { merge } from '../../data/reading-list/merge';
import { checksum } from '../../data/reading-list/sync/hash';
import { pack } from '../../data/reading-list/sync/pack';
import { bytesOf, QUOTA_BYTES, QUOTA_BYTES_PER_ITEM } from '../../data/reading-list/sync/quota';
import { syncedPart, withTitle } from '../../data/reading-list/sync/synced';
import { unpack } from '../../data/reading-list/sync/unpack';
import type { TagColors } from '../../data/reading-list/tags';
import { arbitraryColors, arbitraryList, NOW, noise, yearOfReading } from './sync-samples';

const byId = (entries: readonly Entry[]) => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
const synced = (entries: readonly Entry[]) =>
  byId(entries.map(syncedPart).filter((entry) => Object.keys(entry).length > 1));

const ROOM = 8_000;

describe('whatever the list', () => {
  test('its synced part comes back exactly, and tells the list nothing that it did not know', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryList, arbitraryColors, async (entries, colors) => {
        const { items, left } = await pack(entries, colors);
        const back = await unpack(items);
        expect(left).toEqual({ entries: [], notes: [], titles: [] });
        expect(back).toEqual({ entries: synced(entries), tagColors: colors, refused: [] });
        const known = new Map(entries.map((entry) => [entry.id, withTitle(entry)]));
        for (const entry of back.entries) {
          const ours = known.get(entry.id) ?? { id: entry.id };
          expect(merge(ours, entry)).toEqual(ours);
          expect(merge(entry, ours)).toEqual(ours);
        }
      }),
    );
  });

  test('the items are the same for the same list, in whatever order it is held', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryList, arbitraryColors, async (entries, colors) => {
        const turned = entries.map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as Entry).reverse();
        const turnedColors = Object.fromEntries(Object.entries(colors).reverse()) as TagColors;
        expect(await pack(turned, turnedColors)).toEqual(await pack(entries, colors));
      }),
      { numRuns: 30 },
    );
  });
});

test('of an entry travels what it says and no more', () => {
  const id = '2502.06394' as ArxivId;
  const citation = { title: 'A paper', authors: ['Kim, Haru'], doi: '10.1/2' };
  const entry = {
    ...withFields({ id }, { saved: true, added: 5, status: 'done', tags: ['b', 'a'], note: '', rating: 0 }, 7),
    citation: { value: citation, at: 9 },
    fromANewerVersion: { value: 1, at: 9 },
  };
  const title = { value: 'A paper', at: 9 };
  const { citation: _details, fromANewerVersion: _unknown, ...rest } = entry;
  expect(syncedPart(entry)).toEqual({ ...rest, title });
  // Not where the library names it; a title that came from elsewhere is passed on.
  const copy = { title: 'C', authors: [], sections: [], language: 'ko', source: 's' };
  expect(syncedPart({ ...entry, copy: { value: copy, at: 9 } } as Entry)).toEqual(rest);
  expect(syncedPart({ ...entry, title: { value: 'Other', at: 3 } })).toMatchObject({
    title: { value: 'Other', at: 3 },
  });
  // A value of a newer version stays out whole.
  const newer = {
    ...entry,
    status: { value: 'skimmed', at: 9 },
    opened: { value: { times: 1, last: 2, by: 'x' }, at: 9 },
  };
  const { status: _status, ...others } = rest;
  expect(syncedPart(newer as unknown as Entry)).toEqual({ ...others, title });
});

test('at least 2,000 papers of a year of reading fit', { timeout: 30_000 }, async () => {
  const entries = yearOfReading(3_500);
  const packed = await pack(entries, {});
  console.log(
    `sync: ${packed.entries} entries fit in ${packed.bytes} of ${QUOTA_BYTES} bytes, ${(packed.bytes / packed.entries).toFixed(1)} each, in ${Object.keys(packed.items).length} items`,
  );
  expect(packed.entries).toBeGreaterThan(2_900);
  expect(packed.bytes).toBeLessThanOrEqual(QUOTA_BYTES);
  expect(packed.bytes).toBe(bytesOf(packed.items));
  for (const [key, value] of Object.entries(packed.items)) {
    expect(bytesOf({ [key]: value })).toBeLessThanOrEqual(QUOTA_BYTES_PER_ITEM);
  }

  // What is in it and what was left is all there is: saved before removed, and of each the newest.
  const back = await unpack(packed.items);
  const all = new Map(synced(entries).map((entry) => [entry.id, entry]));
  for (const entry of back.entries) expect(entry).toEqual(all.get(entry.id));
  expect([...back.entries.map(({ id }) => id), ...packed.left.entries].sort()).toEqual([...all.keys()].sort());
  const changed = (entry: Entry) => Math.max(...Object.values({ ...entry, id: { at: 0 } }).map(({ at }) => at));
  const rank = (entry: Entry) => changed(entry) + (isSaved(entry) ? 2 * NOW : 0);
  const left = packed.left.entries.map((id) => all.get(id) as Entry);
  expect(Math.max(...left.map(rank))).toBeLessThan(Math.min(...back.entries.map(rank)));

  // A device that has only this says the same.
  expect(await pack(back.entries, back.tagColors)).toMatchObject({ items: packed.items, left: { entries: [] } });
});

test('notes come next and titles last, the newest of each, and what has no room is named', {
  timeout: 30_000,
}, async () => {
  const entries = yearOfReading(150, { notes: 0.5, titles: 0.9 });
  const packed = await pack(entries, {}, ROOM);
  const back = await unpack(packed.items);
  console.log(
    `sync: of ${entries.length} entries with ${entries.filter(({ note }) => note).length} notes, ${packed.left.notes.length} notes and ${packed.left.titles.length} titles left`,
  );
  expect(packed.left.entries).toEqual([]);
  expect(packed.left.titles.length).toBeGreaterThan(10);
  const all = synced(entries);
  expect(all.flatMap(({ id, note }) => (note ? [id] : [])).sort()).toEqual(
    [...back.entries.flatMap(({ id, note }) => (note ? [id] : [])), ...packed.left.notes].sort(),
  );
  expect(all.flatMap(({ id, title }) => (title ? [id] : [])).sort()).toEqual(
    [...back.entries.flatMap(({ id, title }) => (title ? [id] : [])), ...packed.left.titles].sort(),
  );
  expect(await pack(back.entries, {}, ROOM)).toMatchObject({ items: packed.items });
  expect(packed.bytes).toBeGreaterThan(ROOM - 200);
  // With less room, titles go first and notes after them.
  const less = await pack(entries, {}, 6_000);
  expect(less.left).toMatchObject({ entries: [], titles: expect.any(Array) });
  expect(less.left.titles).toHaveLength(all.filter(({ title }) => title).length);
  const notes = (some: Entry[]) => some.filter(isSaved).flatMap(({ note }) => note?.at ?? []);
  const kept = notes((await unpack(less.items)).entries);
  const gone = notes(all.filter(({ id }) => less.left.notes.includes(id)));
  expect(kept.length).toBeGreaterThan(5);
  expect(gone.length).toBeGreaterThan(5);
  expect(Math.max(...gone)).toBeLessThan(Math.min(...kept));
});

test('a note that no item can hold stays, and keeps nothing else from travelling', async () => {
  const [first, second] = yearOfReading(2) as [Entry, Entry];
  const note = noise(12_000);
  const packed = await pack([withFields(first, { note }, NOW), withFields(second, { note: '짧은 메모' }, NOW - 1)], {});
  expect(packed.left).toEqual({ entries: [], notes: [first.id], titles: [] });
  const back = await unpack(packed.items);
  expect(back.entries.map(({ note }) => note?.value).filter(Boolean)).toEqual(['짧은 메모']);
});

test('long notes have an item each where they fit in none together', async () => {
  const entries = yearOfReading(6).map((entry, n) => withFields(entry, { note: noise(3_000, n) }, NOW));
  const packed = await pack(entries, {});
  expect(packed.left.notes).toEqual([]);
  expect((await unpack(packed.items)).entries).toEqual(synced(entries));
});

test('a change rewrites the chunk that it touches and no other', async () => {
  const entries = yearOfReading(1_500);
  const before = (await pack(entries, {})).items;
  for (const n of [3, 700, 1_499]) {
    const after = (await pack(entries.with(n, withFields(entries[n] as Entry, { rating: 0 }, NOW)), {})).items;
    const touched = Object.keys({ ...before, ...after }).filter((key) => before[key] !== after[key]);
    expect(touched).toHaveLength(1);
  }
});

test('chunks of different times, devices and layouts are read together', async () => {
  const old = yearOfReading(600);
  const newer = old.map((entry, n) => (n % 3 ? entry : withFields(entry, { status: 'done', note: '다시' }, NOW + n)));
  for (const [few, many] of [
    [old, newer],
    [newer, old],
  ] as const) {
    const [some, all] = [await pack(few.slice(0, 200), {}), await pack(many, {})];
    const mixed = { ...some.items, ...all.items };
    expect(Object.keys(mixed).length).toBeGreaterThan(Object.keys(all.items).length);
    const expected = many.map((entry, n) => (n < 200 ? (newer[n] as Entry) : entry));
    expect((await unpack(mixed)).entries).toEqual(synced(expected));
  }
});

// Whoever makes this fail has changed the format: devices with the version before must not read it as theirs.
test('the bytes of format 1 are what they ever were', async () => {
  const colors: TagColors = { 추론: { value: 'teal', at: NOW } };
  const entries = yearOfReading(40, { notes: 0.5, titles: 0.5 });
  const { items } = await pack(
    [...entries, withFields({ id: 'math/0309136' as ArxivId }, { saved: true }, NOW)],
    colors,
  );
  expect(Object.entries(items).map(([key, value]) => [key, checksum(value)])).toEqual([['list.', '1187dlx']]);
  // And so is which chunks there are: versions that lay out in different ways would write in turn.
  const many = (await pack(yearOfReading(700), {})).items;
  expect([Object.keys(many), checksum(JSON.stringify(many))]).toEqual([
    ['list.00', 'list.01', 'list.10', 'list.11'],
    '0k2bhqt',
  ]);
});
