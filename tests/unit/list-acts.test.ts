/** What the reader did can be taken back, act by act, and takes nothing else with it. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { absorb } from '../../data/reading-list/absorb';
import type { ActKind } from '../../data/reading-list/act';
import { undoAct } from '../../data/reading-list/acts';
import type { Entry, EntryFields } from '../../data/reading-list/entry';
import { listSaved, readEntries, readLastAct } from '../../data/reading-list/list';
import * as list from '../../data/reading-list/reading-list';
import { listSnapshots } from '../../data/reading-list/snapshots';
import { live } from './list-fault-lives';
import { empty, expectMirrored, idOf, look, seen } from './list-world';

const [A, B, C] = [idOf(0), idOf(1), idOf(2)];
let undone = 0;
afterAll(() => console.log(`acts: ${undone} undone, each back to what was there before`));

let clock = 1000;
/** Each call is later than all before it. */
const now = () => {
  clock += 1000;
  return clock;
};

beforeEach(async () => {
  await empty();
  for (const id of [A, B, C]) await list.save(id, now());
  await list.addTag([A, B], now(), 'diffusion');
  await list.addTag([B, C], now(), '확산');
});

const asSeen = async () => seen((await look()).entries);
const entryOf = async (id: Entry['id']) => (await readEntries([id]))[0];
const fieldOf = async <F extends keyof EntryFields>(id: Entry['id'], field: F) => (await entryOf(id))?.[field]?.value;

const acts: [ActKind, string, number, () => Promise<unknown>][] = [
  ['save', 'a paper', 1, () => list.save(idOf(9), now())],
  ['remove', 'a paper', 1, () => list.remove([A], now())],
  ['remove', 'three papers', 3, () => list.remove([A, B, C], now())],
  ['status', 'three papers', 3, () => list.setStatus([A, B, C], now(), 'reading')],
  ['tags', 'a new one for those without it', 1, () => list.addTag([A, B, C], now(), 'diffusion')],
  ['tags', 'one taken away', 2, () => list.removeTag([A, B], now(), 'diffusion')],
  ['tags', 'one deleted everywhere', 2, () => list.deleteTag('확산', now())],
  ['rename-tag', 'to a new name', 2, () => list.renameTag('diffusion', now(), 'flows')],
  ['rename-tag', 'to a name that is there', 2, () => list.renameTag('diffusion', now(), '확산')],
  ['note', 'where none was', 1, () => list.setNote(A, now(), '표 3')],
  ['rating', 'two papers', 2, () => list.setRating([A, B], now(), 4)],
  [
    'import',
    'of a new paper and a known one',
    2,
    () =>
      absorb(
        [
          { id: idOf(9), saved: s(true), added: s(5) },
          { id: A, note: s('메모') },
        ],
        now(),
        'import',
      ),
  ],
];
/** A save has a button of its own to take it back. */
const offered = acts.filter(([kind]) => kind !== 'save');
function s<T>(value: T) {
  return { value, at: now() };
}

describe('undo', () => {
  test.each(offered)('of %s, %s', async (kind, _what, papers, act) => {
    const before = await asSeen();
    await act();
    expect(await asSeen()).not.toBe(before);
    expect(await readLastAct()).toMatchObject({ kind, papers });
    expect(await undoAct(now())).toBe(papers);
    expect(await asSeen()).toBe(before);
    undone++;
    expectMirrored(await look());
  });

  test.each(offered)(
    'of %s, %s, by what it is called, even if more was done since',
    async (kind, _what, papers, act) => {
      const before = await asSeen();
      await act();
      const key = (await readLastAct())?.key;
      expect((await readLastAct())?.kind).toBe(kind);
      await list.open(B, now(), now());
      await list.save(idOf(30), now());
      expect(await undoAct(now(), key)).toBe(papers);
      await undoAct(now());
      expect(await asSeen()).toBe(before);
    },
  );

  test('goes back step by step to the empty list, and then does nothing', async () => {
    const steps = [await asSeen()];
    // Once papers are gone there is little to do with them.
    for (const [, , , act] of acts.toSorted(([a], [b]) => Number(a === 'remove') - Number(b === 'remove'))) {
      await act();
      const step = await asSeen();
      if (step !== steps.at(-1)) steps.push(step);
    }
    expect(steps.length).toBeGreaterThan(acts.length - 3);
    for (const step of steps.toReversed().slice(1)) {
      await undoAct(now());
      expect(await asSeen()).toBe(step);
      undone++;
    }
    for (let more = 0; more < 5; more++) await undoAct(now());
    expect(await listSaved()).toEqual([]);
    expect(await readLastAct()).toBeUndefined();
    expect(await undoAct(now())).toBe(0);
  });

  test('is offered for what took something, also when something was saved since', async () => {
    await list.remove([A], now());
    await list.save(idOf(9), now());
    const last = await readLastAct();
    expect(last?.kind).toBe('remove');
    await undoAct(now(), last?.key);
    expect(await fieldOf(A, 'saved')).toBe(true);
    expect(await fieldOf(idOf(9), 'saved')).toBe(true);
  });

  test('of the same act happens once', async () => {
    await list.setStatus([A], now(), 'done');
    const key = (await readLastAct())?.key;
    expect(await undoAct(now(), key)).toBe(1);
    const entries = await listSaved();
    expect(await undoAct(now(), key)).toBe(0);
    expect(await listSaved()).toEqual(entries);
  });

  test('twice takes back two writings of one field', async () => {
    for (const status of ['reading', 'done', 'set-aside'] as const) await list.setStatus([A], now(), status);
    await undoAct(now());
    expect(await fieldOf(A, 'status')).toBe('done');
    await undoAct(now());
    expect(await fieldOf(A, 'status')).toBe('reading');
    await undoAct(now());
    expect(await fieldOf(A, 'status')).toBe('to-read');
  });

  test('leaves what was written later, and gives the other fields back', async () => {
    await absorb([{ id: A, status: s('reading'), note: s('mine'), rating: s(3) }], now(), 'import');
    await absorb([{ id: A, note: s('from the other device') }], now(), 'sync');
    await undoAct(now());
    const entry = await entryOf(A);
    expect([entry?.status?.value, entry?.note?.value, entry?.rating?.value]).toEqual([
      'to-read',
      'from the other device',
      0,
    ]);
  });

  test('of an act on many leaves the one that was changed since', async () => {
    await list.setStatus([A, B, C], now(), 'done');
    const key = (await readLastAct())?.key;
    await list.setStatus([B], now(), 'reading');
    expect(await undoAct(now(), key)).toBe(2);
    expect(await Promise.all([A, B, C].map((id) => fieldOf(id, 'status')))).toEqual(['to-read', 'reading', 'to-read']);
  });

  test('is still there after any number of later openings, and 30 acts far', async () => {
    for (let n = 0; n < 40; n++) await list.setRating([A], now(), n % 2 ? 1 : 5);
    const { acts: kept } = await look();
    expect(kept).toHaveLength(30);
    let back = 0;
    while (await undoAct(now())) back++;
    expect(back).toBe(30);
    undone += back;
    // The tenth rating was the last that could not be taken back.
    expect(await fieldOf(A, 'rating')).toBe(1);
  });
});

describe('typing on in a note', () => {
  test('is one act, that gives back what stood there before', async () => {
    await list.setNote(A, now(), 'before');
    clock += 20 * 60_000;
    for (const text of ['ㅎ', '하', '하루', '하루논문']) await list.setNote(A, now(), text);
    expect((await look()).acts.filter(({ act }) => act.kind === 'note')).toHaveLength(2);
    await undoAct(now());
    expect(await fieldOf(A, 'note')).toBe('before');
    await undoAct(now());
    expect(await fieldOf(A, 'note')).toBe('');
  });

  test('is another act on another paper, after another act, or after ten minutes', async () => {
    await list.setNote(A, now(), 'one');
    await list.setNote(B, now(), 'two');
    await list.setRating([B], now(), 2);
    await list.setNote(B, now(), 'two, and more');
    clock += 11 * 60_000;
    await list.setNote(B, now(), 'two, and more, and later');
    expect((await look()).acts.filter(({ act }) => act.kind === 'note')).toHaveLength(4);
  });

  test('after another device wrote there takes back only what was typed', async () => {
    await list.setNote(A, now(), 'mine');
    await absorb([{ id: A, note: s('theirs') }], now(), 'sync');
    await list.setNote(A, now(), 'theirs, and mine');
    await undoAct(now());
    expect(await fieldOf(A, 'note')).toBe('theirs');
  });
});

const nothings: [string, () => Promise<unknown>][] = [
  ['a status that it has', () => list.setStatus([A, B, C], now(), 'to-read')],
  ['a status for what is not saved', () => list.setStatus([idOf(7), idOf(8)], now(), 'done')],
  ['a tag that it has', () => list.addTag([A, B], now(), ' diffusion ')],
  ['a tag of which nothing is left', () => list.addTag([A, B], now(), ' , ')],
  ['a tag that it has not, taken away', () => list.removeTag([A, C], now(), 'none')],
  ['a tag renamed to itself', () => list.renameTag('diffusion', now(), 'diffusion')],
  ['a tag renamed to nothing', () => list.renameTag('diffusion', now(), ' ')],
  ['a tag renamed that is nowhere', () => list.renameTag('none', now(), 'some')],
  ['a tag deleted that is nowhere', () => list.deleteTag('none', now())],
  ['a note that it has', () => list.setNote(A, now(), '')],
  ['a rating that it has', () => list.setRating([A, B], now(), 0)],
  ['the removal of what is not there', () => list.remove([idOf(7), idOf(8)], now())],
  ['an import of what is known', async () => absorb((await look()).entries, now(), 'import')],
  ['nothing at all', () => list.setStatus([], now(), 'done')],
];

test.each(nothings)('%s writes nothing, takes no snapshot and is no act', async (_what, act) => {
  const [before, snapshots] = [await look(), await listSnapshots()];
  const { operations, error } = await live({ kind: 'broken', nth: Number.POSITIVE_INFINITY }, act);
  expect(error).toBeUndefined();
  const writes = ['put', 'add', 'update', 'delete', 'clear', 'commit', 'local set', 'local remove'];
  expect(operations.filter((one) => writes.includes(one))).toEqual([]);
  expect(await look()).toEqual(before);
  expect(await listSnapshots()).toEqual(snapshots);
});

test('an act on many papers is stored to the disk before its mirror is', async () => {
  const asked: (string | undefined)[] = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
    const [stores, mode, options] = given;
    if (mode === 'readwrite' && [...stores].includes('acts')) asked.push(options?.durability);
    return transaction.apply(this, given);
  };
  await list.setStatus([A, B], now(), 'done').finally(() => {
    IDBDatabase.prototype.transaction = transaction;
  });
  expect(asked).toEqual(['strict']);
});
