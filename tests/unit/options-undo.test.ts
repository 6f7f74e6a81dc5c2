import { expect, test } from 'vitest';
import { createUndo, type UndoPorts, type UndoState } from '../../data/options/undo/store';
import type { LastAct } from '../../data/reading-list/act';

const NOW = 100_000_000;
const act = (given: Partial<LastAct> = {}): LastAct => ({ key: 7, kind: 'import', at: NOW - 1, papers: 3, ...given });

function open(first: LastAct | undefined, given: Partial<UndoPorts> = {}) {
  let state: UndoState = {};
  let last = first;
  const undone: unknown[] = [];
  const ports: UndoPorts = {
    readLastAct: async () => last,
    undo: async (...args) => {
      undone.push(args);
      last = undefined;
    },
    now: () => NOW,
    ...given,
  };
  const store = createUndo(ports, (next) => {
    state = next;
  });
  return { store, undone, state: () => state };
}

test.each([
  ['an import', act(), true],
  ['a restoration', act({ kind: 'restore' }), true],
  ['something that other pages do', act({ kind: 'remove' }), false],
  ['something from long ago', act({ at: 0 }), false],
  ['nothing', undefined, false],
])('of %s is offered: %s', async (_what, last, isOffered) => {
  const { store, state } = open(last);
  await store.refresh();
  expect(state().last !== undefined).toBe(isOffered);
});

test('takes back the act that it names, and says so', async () => {
  const { store, undone, state } = open(act());
  await store.refresh();
  await store.undo();
  expect(undone).toEqual([[NOW, 7]]);
  expect(state()).toEqual({ said: 'undone' });
  await store.refresh();
  expect(state()).toEqual({ said: 'undone' });
  await store.undo();
  expect(undone).toHaveLength(1);
});

test('that fails can be tried again', async () => {
  const { store, state } = open(act(), { undo: () => Promise.reject(new Error('broken')) });
  await store.refresh();
  await store.undo();
  expect(state()).toEqual({ last: act(), said: 'failed' });
});
