import { describe, expect, test, vi } from 'vitest';
import { oneAtATime } from '../../data/one-at-a-time';
import {
  createReadingListData,
  type ReadingListPorts,
  type ReadingListState,
} from '../../data/options/reading-list-data';
import { gate } from './samples';

function open(given: Partial<ReadingListPorts> = {}) {
  let state: ReadingListState | undefined;
  let setting = false;
  const never = () => Promise.reject(new Error('not asked for'));
  const ports: ReadingListPorts = {
    now: () => 1000,
    readFile: never,
    plan: never,
    absorb: never,
    absorbTagColors: never,
    readSettings: never,
    takeSettings: never,
    readLastAct: async () => undefined,
    undo: never,
    write: never,
    save: never,
    copy: never,
    listSnapshots: async () => [],
    readDamage: async () => undefined,
    clearDamage: async () => undefined,
    previewRestore: never,
    readEntries: async () => [],
    restoreSnapshot: never,
    readSyncState: async () => ({ on: false }),
    turnOnSync: never,
    turnOffSync: never,
    syncNow: never,
    clearRemote: never,
    countSaved: async () => 12,
    readOpenedSetsReading: async () => setting,
    writeOpenedSetsReading: async (isOn: boolean) => {
      setting = isOn;
    },
    ...given,
  };
  const list = createReadingListData(ports, (next) => {
    state = next;
  });
  return { list, state: () => state };
}

test('everything is read at first', async () => {
  const { list, state } = open();
  await list.load();
  expect(state()).toMatchObject({
    papers: 12,
    openedSetsReading: false,
    snapshots: { list: [] },
    sync: { sync: { on: false } },
    import: { step: 'choose' },
  });
});

test('a change of storage has only what depends on it read again', async () => {
  const countSaved = vi.fn(async () => 12);
  const listSnapshots = vi.fn(async () => []);
  const readSyncState = vi.fn(async () => ({ on: false }));
  const { list } = open({ countSaved, listSnapshots, readSyncState });
  await list.load();
  await list.load(['saved:2502.00001', 'saved:2502.00002']);
  await list.load(['snapshots']);
  await list.load(['paper:2502.00001', 'sites']);
  expect(countSaved).toHaveBeenCalledTimes(2);
  expect(listSnapshots).toHaveBeenCalledTimes(2);
  expect(readSyncState).toHaveBeenCalledTimes(1);
});

test('a list that cannot be counted still has its settings', async () => {
  const { list, state } = open({ countSaved: () => Promise.reject(new Error('broken')) });
  await list.load();
  expect(state()).toMatchObject({ papers: undefined, openedSetsReading: false });
});

test('the setting is what was written', async () => {
  const { list, state } = open();
  await list.setOpenedSetsReading(true);
  expect(state()?.openedSetsReading).toBe(true);
});

describe('one at a time', () => {
  test('calls that come meanwhile are one more run', async () => {
    const { opened, open: finish } = gate();
    const work = vi.fn(() => opened);
    const run = oneAtATime(work);
    const all = [run(), run(), run()];
    expect(work).toHaveBeenCalledTimes(1);
    finish();
    await Promise.all(all);
    expect(work).toHaveBeenCalledTimes(2);
    await run();
    expect(work).toHaveBeenCalledTimes(3);
  });

  test('a run that fails does not end those after it', async () => {
    const work = vi.fn().mockRejectedValueOnce(new Error('broken')).mockResolvedValue(undefined);
    const run = oneAtATime(work);
    await expect(run()).rejects.toThrow('broken');
    await run();
    expect(work).toHaveBeenCalledTimes(2);
  });
});
