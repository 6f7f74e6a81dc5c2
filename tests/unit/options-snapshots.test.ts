import { describe, expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { SnapshotsState } from '../../data/options/snapshots/state';
import { createSnapshots, type SnapshotsPorts } from '../../data/options/snapshots/store';
import type { Entry } from '../../data/reading-list/entry';
import { planRestore } from '../../data/reading-list/restore-plan';
import { gate } from './samples';

const entry = (id: string, saved = true): Entry => ({
  id: id as ArxivId,
  saved: { value: saved, at: 1 },
  title: { value: `Title of ${id}`, at: 1 },
});
const then = [entry('2502.00001'), entry('2502.00002'), entry('2502.00004')];
const list = [entry('2502.00001', false), entry('2502.00002'), entry('2502.00003')];

function open(given: Partial<SnapshotsPorts> = {}) {
  let state: SnapshotsState = {};
  const restored: unknown[] = [];
  const ports: SnapshotsPorts = {
    listSnapshots: async () => [{ at: 5, reason: 'bulk', papers: 3 }],
    readDamage: async () => ({ found: 3, expected: 5 }),
    clearDamage: async () => undefined,
    previewRestore: async (_at, keepLater) => planRestore(then, list, keepLater),
    readEntries: async (ids) => list.filter(({ id }) => ids.includes(id)),
    restoreSnapshot: async (...args) => restored.push(args),
    readLastAct: async () => undefined,
    now: () => 1000,
    ...given,
  };
  const store = createSnapshots(ports, (next) => {
    state = next;
  });
  return { store, restored, state: () => state };
}

const titles = (papers: readonly { title: string }[] | undefined) => papers?.map(({ title }) => title);

test('are listed, with what is missing', async () => {
  const { store, state } = open();
  await store.load();
  expect(state()).toMatchObject({ list: [{ at: 5 }], damage: { found: 3, expected: 5 }, failed: false });
  await store.clearDamage();
  expect(state().damage).toBeUndefined();
});

test('that cannot be listed are said to be so', async () => {
  const { store, state } = open({ listSnapshots: () => Promise.reject(new Error('broken')) });
  await store.load();
  expect(state().failed).toBe(true);
});

describe('an open one', () => {
  test('says by name what would come back, also what the list knows nothing of', async () => {
    const { store, state } = open();
    await store.open(5);
    expect(state().open?.keepLater).toBe(true);
    expect(titles(state().open?.difference?.back)).toEqual(['Title of 2502.00001', 'Title of 2502.00004']);
    expect(state().open?.difference?.gone).toEqual([]);
  });

  test('says what would go where later papers are not kept', async () => {
    const { store, state } = open();
    await store.open(5);
    await store.setKeepLater(false);
    expect(titles(state().open?.difference?.gone)).toEqual(['Title of 2502.00003']);
  });

  test('shows the last choice, whichever answer comes last', async () => {
    const { opened, open: finish } = gate();
    const { store, state } = open({
      previewRestore: async (_at, keepLater) => {
        if (!keepLater) await opened;
        return planRestore(then, list, keepLater);
      },
    });
    await store.open(5);
    const slow = store.setKeepLater(false);
    await store.setKeepLater(true);
    finish();
    await slow;
    expect(state().open).toMatchObject({ keepLater: true, difference: { gone: [] } });
  });

  test('that is torn is said to be so', async () => {
    const { store, state } = open({ previewRestore: () => Promise.reject(new SyntaxError('torn')) });
    await store.open(5);
    expect(state().open?.problem).toBe('torn');
    store.close();
    expect(state().open).toBeUndefined();
  });
});

describe('restoring', () => {
  test('does what was shown', async () => {
    const { store, restored, state } = open();
    await store.open(5);
    await store.setKeepLater(false);
    await store.restore();
    expect(restored).toEqual([[5, false, 1000]]);
    expect(state().open).toBeUndefined();
  });

  test('that fails says why, and can be tried again', async () => {
    const error = Object.assign(new Error('newer'), { name: 'VersionError' });
    const { store, state } = open({ restoreSnapshot: () => Promise.reject(error) });
    await store.open(5);
    await store.restore();
    expect(state().open).toMatchObject({ at: 5, busy: false, problem: 'newer' });
  });

  test('is done where the list was written and only its mirror was not', async () => {
    const { store, state } = open({
      restoreSnapshot: () => Promise.reject(new Error('mirror')),
      readLastAct: async () => ({ key: 1, kind: 'restore', at: 1000, papers: 2 }),
    });
    await store.open(5);
    await store.restore();
    expect(state().open).toBeUndefined();
  });
});
