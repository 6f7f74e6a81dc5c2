import { describe, expect, test, vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { openPanel, savedEntry } from './panel-sample';
import { gate } from './samples';

const [A, B, C] = ['2502.00001', '2502.00002', '2502.00003'] as [ArxivId, ArxivId, ArxivId];
const three = [savedEntry(A, 0), savedEntry(B, 1, { tags: ['추론'] }), savedEntry(C, 2)];

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
    expect(new Set(states.map(({ lines }) => lines?.length))).toEqual(new Set([undefined, 3]));
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
  test('reaches from what was selected last to where it is extended, and loses what leaves the list', async () => {
    const { panel, state } = openPanel(three);
    await panel.load();
    panel.select([A], true);
    panel.setCursor(C); // as the pointer does before it clicks
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

describe('what is no longer seen', () => {
  test('is not what the keys act on: a filter moves the cursor and ends the selection', async () => {
    const { panel, state } = openPanel(three);
    await panel.load();
    panel.setCursor(A);
    panel.show({ tag: '추론' });
    expect(state().cursor).toBe(B);
  });

  test('as it got another status than the shown one, leaves the selection, and the cursor goes on', async () => {
    const { panel, state, shown } = openPanel(three, { view: { status: 'to-read' } });
    await panel.load();
    panel.setCursor(A);
    panel.select([A, C], true);
    await panel.setStatus([A], 'done');
    expect(shown()).toEqual([B, C]);
    expect(state().cursor).toBe(B);
    expect([...state().selected]).toEqual([C]);
  });

  test('is no filter: a tag that no paper has any more is not filtered by', async () => {
    const { panel, ports, state, shown } = openPanel(three, { view: { tag: '추론' } });
    await panel.load();
    await panel.removeTag([B], '추론');
    expect(state().view.tag).toBeUndefined();
    expect(shown()).toEqual([A, B, C]);
    expect(ports.remember).toHaveBeenLastCalledWith(expect.objectContaining({ tag: undefined }));
  });
});

describe('undo', () => {
  test('right after an act takes back that one, and not the one before it', async () => {
    let last = 7;
    const stored = gate();
    const { panel, ports } = openPanel(three, {
      given: {
        readLastAct: async () => ({ key: last, kind: 'remove', at: 0, papers: 1 }),
        remove: () =>
          stored.opened.then(() => {
            last = 8;
          }),
      },
    });
    await panel.load();
    const removing = panel.remove([A]);
    const undoing = panel.undo();
    stored.open();
    await Promise.all([removing, undoing]);
    expect(ports.undo).toHaveBeenCalledWith(8);
  });

  test('takes back the act that is named, once, and says which', async () => {
    const { panel, ports, state } = openPanel(three);
    await panel.load();
    const first = panel.undo();
    await panel.undo();
    await first;
    expect(ports.undo).toHaveBeenCalledTimes(1);
    expect(ports.undo).toHaveBeenCalledWith(7);
    expect(state().undone?.kind).toBe('remove');
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
