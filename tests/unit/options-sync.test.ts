import { expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { createSync, type SyncPartState, type SyncPorts } from '../../data/options/sync/store';
import type { SyncState } from '../../data/reading-list/sync/state';
import { gate } from './samples';

const NOTED = '2502.00001' as ArxivId;

function open(given: Partial<SyncPorts> = {}, first: SyncState = { on: false }) {
  let state: SyncPartState = { left: { entries: [], notes: [], titles: [] } };
  let sync = first;
  const acts: string[] = [];
  const act = (name: string, on: boolean) => async (now: number) => {
    acts.push(`${name} ${now}`);
    sync = { ...sync, on };
  };
  const ports: SyncPorts = {
    readSyncState: async () => sync,
    turnOnSync: act('on', true),
    turnOffSync: act('off', false),
    syncNow: act('now', true),
    clearRemote: act('clear', false),
    readEntries: async (ids) => ids.map((id) => ({ id, title: { value: `Title of ${id}`, at: 1 } })),
    now: () => 1000,
    ...given,
  };
  const store = createSync(ports, (next) => {
    state = next;
  });
  return { store, acts, state: () => state };
}

test('is off until it is turned on, and off again', async () => {
  const { store, acts, state } = open();
  await store.load();
  expect(state().sync).toEqual({ on: false });
  await store.setOn(true);
  expect(state()).toMatchObject({ sync: { on: true }, busy: undefined });
  await store.syncNow();
  await store.setOn(false);
  expect(state().sync?.on).toBe(false);
  await store.clear();
  expect(state().cleared).toBe(true);
  expect(acts).toEqual(['on 1000', 'now 1000', 'off 1000', 'clear 1000']);
});

test('does one thing at a time, and says which', async () => {
  const { opened, open: finish } = gate();
  const { store, acts, state } = open({ syncNow: () => opened }, { on: true });
  const run = store.syncNow();
  expect(state().busy).toBe('now');
  await store.setOn(false);
  expect(acts).toEqual([]);
  finish();
  await run;
  expect(state().busy).toBeUndefined();
});

test('names what found no room', async () => {
  const left = { entries: [], notes: [NOTED], titles: [] };
  const { store, state } = open({}, { on: true, left, leftCount: { entries: 0, notes: 1, titles: 0 } });
  await store.load();
  expect(state().left.notes).toEqual([{ id: NOTED, title: `Title of ${NOTED}` }]);
});

test('says that it failed, until the next act', async () => {
  const { store, state } = open({ turnOnSync: () => Promise.reject(new Error('broken')) });
  await store.setOn(true);
  expect(state()).toMatchObject({ failed: true, busy: undefined, sync: { on: false } });
  await store.setOn(false);
  expect(state().failed).toBe(false);
});
