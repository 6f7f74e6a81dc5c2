/** Snapshots: few, spread over time, readable, and what they bring back is what was said before. */
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { gzipText } from '../../data/gzip';
import { undoAct } from '../../data/reading-list/acts';
import { STATUSES } from '../../data/reading-list/entry';
import { readLastAct } from '../../data/reading-list/list';
import * as list from '../../data/reading-list/reading-list';
import { previewRestore, restoreSnapshot } from '../../data/reading-list/restore';
import {
  listSnapshots,
  readSnapshot,
  rotate,
  type SnapshotInfo,
  takeSnapshot,
} from '../../data/reading-list/snapshots';
import { writing } from '../../data/reading-list/writing';
import { empty, expectMirrored, expectSnapshotsReadable, idOf, look, put, seen } from './list-world';
import { paper } from './samples';

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 1, 20);
const take = (now: number) => writing((db) => takeSnapshot(db, 'schedule', now));
const times = (snapshots: readonly SnapshotInfo[]) => snapshots.map(({ at }) => at);

let restored = 0;
afterAll(() => console.log(`snapshots: ${restored} restored as they said they would be`));

describe('rotation', () => {
  const info = (at: number): SnapshotInfo => ({ at, reason: 'bulk', papers: 1 });
  const gaps = fc.array(fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: DAY, max: 30 * DAY })), {
    minLength: 1,
    maxLength: 60,
  });

  test('keeps ten at most, in order, with the newest and the oldest', () => {
    fc.assert(
      fc.property(gaps, (between) => {
        let [at, kept]: [number, SnapshotInfo[]] = [0, []];
        for (const [n, gap] of between.entries()) {
          at += gap;
          kept = rotate([...kept, info(at)]);
          expect(kept).toHaveLength(Math.min(n + 1, 10));
          expect([kept[0]?.at, kept.at(-1)?.at]).toEqual([between[0], at]);
          expect(times(kept)).toEqual(times(kept).toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('an afternoon of a hundred acts leaves three of the days before', () => {
    let kept = Array.from({ length: 9 }, (_, n) => info(NOW - (9 - n) * DAY));
    for (let n = 1; n <= 100; n++) kept = rotate([...kept, info(NOW + n * 150_000)]);
    expect(times(kept).filter((at) => at < NOW - DAY / 2).length).toBeGreaterThanOrEqual(3);
    expect(times(kept)).toContain(NOW - 9 * DAY);
  });

  test('of a year of days leaves more of the last month than of any other', () => {
    let kept: SnapshotInfo[] = [];
    for (let day = 365; day >= 0; day--) kept = rotate([...kept, info(NOW - day * DAY)]);
    expect(times(kept).filter((at) => at > NOW - 30 * DAY).length).toBeGreaterThanOrEqual(4);
    expect(times(kept).filter((at) => at < NOW - 90 * DAY).length).toBeGreaterThanOrEqual(2);
  });

  test('takes the bodies away with their names', async () => {
    await empty();
    for (let n = 0; n < 25; n++) {
      await list.save(idOf(n), NOW + n * 1000);
      await take(NOW + n * 1000);
    }
    const { local } = await look();
    const bodies = Object.keys(local).filter((key) => key.startsWith('snapshot:'));
    expect(bodies.toSorted()).toEqual(
      times(await listSnapshots())
        .map((at) => `snapshot:${at}`)
        .toSorted(),
    );
    expect(bodies).toHaveLength(10);
    await expectSnapshotsReadable(await look());
  });
});

describe('a snapshot', () => {
  beforeEach(async () => {
    await empty();
    for (const n of [0, 1, 2]) {
      await browser.storage.local.set({ [`paper:${idOf(n)}`]: paper({ id: idOf(n) }) });
      await list.save(idOf(n), NOW + n);
    }
  });

  test('of a list that is the same is not taken, nor is one of an empty list', async () => {
    await take(NOW + 10);
    await take(NOW + 20);
    expect(await listSnapshots()).toEqual([{ at: NOW + 10, reason: 'schedule', papers: 3 }]);
    await empty();
    await take(NOW + 30);
    expect(await listSnapshots()).toEqual([]);
  });

  test('taken after the clock went back stays the newest', async () => {
    await take(NOW + 10);
    await list.setNote(idOf(0), NOW + 11, '메모');
    await take(NOW - DAY);
    expect(times(await listSnapshots())).toEqual([NOW + 11, NOW + 10]);
  });

  test('has all but the summaries, which come back from the library', async () => {
    await take(NOW + 10);
    const entries = await readSnapshot(NOW + 10);
    expect(entries.map(({ copy }) => copy?.value.sections)).toEqual([[], [], []]);
    const { entries: before, local } = await look();
    await empty();
    const kept = Object.entries(local).filter(([key]) => !key.startsWith('saved:') && key !== 'mirrored');
    await browser.storage.local.set(Object.fromEntries(kept));
    expect(await restoreSnapshot(NOW + 10, true, NOW + 20)).toBe(3);
    expect((await look()).entries).toEqual(before);
  });

  test('that is gone or torn changes nothing, and says so', async () => {
    await take(NOW + 10);
    await list.remove([idOf(0)], NOW + 20);
    const key = `snapshot:${NOW + 10}`;
    const body = String((await browser.storage.local.get(key))[key]);
    const middle = body.length / 2;
    const broken = [
      undefined,
      '',
      'none',
      body.slice(0, middle),
      `${body.slice(0, 40)}AAAA${body.slice(44)}`,
      await gzipText('7'),
      await gzipText('{}'),
    ];
    for (const torn of broken) {
      await browser.storage.local.remove(key);
      if (torn !== undefined) await browser.storage.local.set({ [key]: torn });
      const before = await look();
      await expect(previewRestore(NOW + 10, false)).rejects.toThrow();
      await expect(restoreSnapshot(NOW + 10, false, NOW + 30)).rejects.toThrow();
      expect(await look()).toEqual(before);
    }
  });

  test('takes back what was added to papers since, by mistake, too', async () => {
    await list.setNote(idOf(2), NOW + 5, '메모');
    const before = seen((await look()).entries);
    await take(NOW + 10);
    await list.addTag([idOf(0), idOf(1), idOf(2)], NOW + 20, 'by mistake');
    await list.setRating([idOf(0), idOf(1)], NOW + 21, 1);
    await list.setNote(idOf(1), NOW + 22, 'not there then');
    expect(await restoreSnapshot(NOW + 10, false, NOW + 30)).toBe(3);
    expect(seen((await look()).entries)).toBe(before);
  });

  test('keeps papers that were saved later where that is asked for', async () => {
    await take(NOW + 10);
    await list.remove([idOf(0)], NOW + 20);
    await list.save(idOf(7), NOW + 21);
    expect(await previewRestore(NOW + 10, true)).toMatchObject({ back: [idOf(0)], changed: [], gone: [] });
    expect(await previewRestore(NOW + 10, false)).toMatchObject({ back: [idOf(0)], changed: [], gone: [idOf(7)] });
    await restoreSnapshot(NOW + 10, true, NOW + 30);
    expect(JSON.parse(seen((await look()).entries))).toHaveLength(4);
    await restoreSnapshot(NOW + 10, false, NOW + 40);
    expect(JSON.parse(seen((await look()).entries))).toHaveLength(3);
  });
});

/** What readers do, as one number each: which act, on which papers. */
const doings = fc.array(fc.record({ what: fc.nat(5), on: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 4 }) }), {
  maxLength: 6,
});

type Doing = (ids: ArxivId[], now: number) => Promise<unknown>;
const saveAll: Doing = async (ids, now) => {
  for (const id of ids) await list.save(id, now);
};
const DOINGS: Doing[] = [
  list.remove,
  (ids, now) => list.setStatus(ids, now, STATUSES[now % STATUSES.length] ?? 'done'),
  (ids, now) => list.addTag(ids, now, `tag ${ids.length}`),
  (ids, now) => list.setRating(ids, now, ids.length > 2 ? 5 : 1),
  saveAll,
  saveAll,
];

async function doAll(all: readonly { what: number; on: number[] }[], from: number): Promise<void> {
  for (const [n, { what, on }] of all.entries()) await DOINGS[what]?.(on.map(idOf), from + n * 1001);
}

test('a preview says what restoring then does, which can be undone', async () => {
  await fc.assert(
    fc.asyncProperty(doings, doings, fc.boolean(), async (before, since, keepLater) => {
      await empty();
      await list.save(idOf(0), NOW);
      await doAll(before, NOW + 1000);
      const then = new Map((await look()).entries.map((entry) => [entry.id, entry]));
      await take(NOW + DAY);
      await doAll(since, NOW + 2 * DAY);

      const start = await look();
      const at = (await listSnapshots()).at(-1)?.at ?? 0;
      const taken = at === NOW + DAY;
      const { back, changed, gone } = await previewRestore(at, keepLater);
      expect(await restoreSnapshot(at, keepLater, NOW + 3 * DAY)).toBe(back.length + changed.length + gone.length);
      const end = await look();
      expectMirrored(end);
      const differing = end.entries.filter((entry, n) => seen([entry]) !== seen(start.entries.slice(n, n + 1)));
      expect(differing.map(({ id }) => id)).toEqual([...back, ...changed, ...gone].toSorted());
      if (taken) {
        const kept = end.entries.filter(({ id }) => keepLater || then.get(id)?.saved?.value === true);
        const wanted = kept.map((entry) => (then.get(entry.id)?.saved?.value ? (then.get(entry.id) ?? entry) : entry));
        expect(seen(end.entries)).toBe(seen(wanted));
      }
      if (differing.length > 0) {
        expect(await readLastAct()).toMatchObject({ kind: 'restore', papers: differing.length });
        await undoAct(NOW + 4 * DAY);
      }
      expect(seen((await look()).entries)).toBe(seen(start.entries));
      restored++;
    }),
    { numRuns: 60 },
  );
});

test('papers that database and mirror have lost come back from a snapshot, removed ones as removed', async () => {
  await empty();
  for (let n = 0; n < 5; n++) await list.save(idOf(n), NOW + n);
  await list.remove([idOf(4)], NOW + 10);
  await take(NOW + 20);
  const whole = await look();
  await put({ ...whole, entries: whole.entries.slice(0, 2) });
  expect(await previewRestore(NOW + 20, true)).toMatchObject({ back: [idOf(2), idOf(3)], changed: [], gone: [] });
  expect(await restoreSnapshot(NOW + 20, true, NOW + 30)).toBe(2);
  expect(seen((await look()).entries)).toBe(seen(whole.entries));
  expect((await look()).entries.map(({ id, saved }) => [id, saved?.value]).at(-1)).toEqual([idOf(4), false]);
});
