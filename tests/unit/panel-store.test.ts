import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { openPanel, savedEntry } from './panel-sample';
import { gate } from './samples';

const [A, B, C] = ['2502.00001', '2502.00002', '2502.00003'] as [ArxivId, ArxivId, ArxivId];
const three = [savedEntry(A, 0), savedEntry(B, 1, { tags: ['추론'] }), savedEntry(C, 2)];

afterEach(() => void vi.useRealTimers());

describe('reading the list', () => {
  test('shows the newest before all have been read, and counts only when all have', async () => {
    const rest = gate();
    const { panel, state, shown } = openPanel(three, {
      given: {
        listSaved: async () => three.slice(0, 1),
        readSavedInSlices: async (_slice, onSlice) => rest.opened.then(() => onSlice([...three])),
      },
    });
    const loading = panel.load();
    await vi.waitFor(() => expect(shown()).toEqual([A]));
    expect(state().facets).toBeUndefined();
    rest.open();
    await loading;
    expect(shown()).toEqual([A, B, C]);
    expect(state().facets?.statuses['to-read']).toBe(3);
  });

  test('in another order shows nothing that would move later', async () => {
    const { panel, states } = openPanel(three, { view: { sort: 'title' } });
    await panel.load();
    expect(states.map(({ lines }) => lines?.length).filter((length) => length !== undefined)).toEqual([3]);
  });

  test('keeps what changed meanwhile: a removal is not read back', async () => {
    const rest = gate();
    const { panel, shown } = openPanel(three, {
      given: { readSavedInSlices: async (_slice, onSlice) => rest.opened.then(() => onSlice([...three])) },
    });
    const loading = panel.load();
    await vi.waitFor(() => expect(shown()).toEqual([A, B, C]));
    await panel.remove([B]);
    rest.open();
    await loading;
    expect(shown()).toEqual([A, C]);
  });

  test('that fails says why, and can be tried again', async () => {
    let works = false;
    const blocked = Object.assign(new Error(), { name: 'VersionError' });
    const { panel, state, shown } = openPanel(three, {
      given: { listSaved: async () => (works ? three : Promise.reject(blocked)) },
    });
    await panel.load();
    expect(state().loadProblem).toBe('newer');
    works = true;
    await panel.load();
    expect(state().loadProblem).toBeUndefined();
    expect(shown()).toHaveLength(3);
  });
});

describe('the cursor', () => {
  test('goes down and up and stops at the ends, past headings', async () => {
    const { panel, state } = openPanel(three, { view: { group: 'status' } });
    await panel.load();
    panel.moveCursor(1);
    expect(state().cursor).toBe(A);
    panel.moveCursor(1);
    panel.moveCursor(1);
    panel.moveCursor(1);
    expect(state().cursor).toBe(C);
    panel.moveCursor(-1);
    expect(state().cursor).toBe(B);
  });

  test('stays in place when its paper goes, so that a list is cleared key by key', async () => {
    const { panel, state } = openPanel(three);
    await panel.load();
    panel.setCursor(B);
    await panel.remove([B]);
    expect(state().cursor).toBe(C);
    await panel.remove([C]);
    expect(state().cursor).toBe(A);
  });
});

describe('the selection', () => {
  test('reaches from the cursor to where it is extended, and loses what leaves the list', async () => {
    const { panel, state } = openPanel(three);
    await panel.load();
    panel.setCursor(A);
    panel.selectTo(C);
    expect([...state().selected]).toEqual([A, B, C]);
    await panel.remove([A]);
    expect([...state().selected]).toEqual([B, C]);
  });

  test('of all is of all that are shown, and ends with another view', async () => {
    const { panel, state } = openPanel(three, { view: { tag: '추론' } });
    await panel.load();
    panel.selectAll();
    expect([...state().selected]).toEqual([B]);
    panel.show({ tag: undefined });
    expect(state().selected.size).toBe(0);
  });
});

describe('a note', () => {
  test('is stored when the typing pauses, once', async () => {
    vi.useFakeTimers();
    const { panel, list } = openPanel(three);
    await panel.load();
    panel.typeNote(A, '다');
    panel.typeNote(A, '다시');
    expect(list.get(A)?.note).toBeUndefined();
    await vi.runAllTimersAsync();
    expect(list.get(A)?.note?.value).toBe('다시');
  });

  test('is stored at once when the paper is left', async () => {
    const { panel, list } = openPanel(three);
    await panel.load();
    panel.openDetail(A);
    panel.typeNote(A, '메모');
    panel.openDetail(undefined);
    expect(list.get(A)?.note?.value).toBe('메모');
  });

  test('that could not be stored is kept for the next attempt', async () => {
    let full = true;
    const stored = vi.fn();
    const quota = Object.assign(new Error(), { name: 'QuotaExceededError' });
    const { panel, state } = openPanel(three, {
      given: { setNote: async (_id, note) => (full ? Promise.reject(quota) : stored(note)) },
    });
    await panel.load();
    panel.typeNote(A, '메모');
    await panel.storeNote();
    expect(state().actProblem).toBe('full');
    full = false;
    await panel.storeNote();
    expect(stored).toHaveBeenCalledWith('메모');
    expect(state().actProblem).toBeUndefined();
  });
});

describe('exporting', () => {
  const exported = async (prepare: (panel: ReturnType<typeof openPanel>['panel']) => void) => {
    const { panel, ports } = openPanel(three);
    await panel.load();
    prepare(panel);
    await panel.exporting.save();
    return vi.mocked(ports.exportEntries).mock.lastCall?.[1].map(({ id }) => id);
  };

  test('takes all that is shown', async () => {
    expect(await exported((panel) => panel.show({ tag: '추론' }))).toEqual([B]);
  });

  test('takes the selected papers in the list’s order', async () => {
    expect(await exported((panel) => panel.select([C, A], true))).toEqual([A, C]);
  });

  test('takes the open paper', async () => {
    expect(await exported((panel) => panel.openDetail(C))).toEqual([C]);
  });
});

test('a citation that was copied is said until the next act', async () => {
  const { panel, ports, state } = openPanel(three);
  await panel.load();
  await panel.cite(A);
  expect(ports.copy).toHaveBeenCalledWith('@misc{a}');
  expect(state().copied).toBe(true);
  await panel.setStatus([A], 'done');
  expect(state().copied).toBe(false);
});

test('a paper that is taken off the list closes', async () => {
  const { panel, state } = openPanel(three);
  await panel.load();
  panel.openDetail(A);
  await panel.remove([A]);
  expect(state().detail).toBeUndefined();
});
