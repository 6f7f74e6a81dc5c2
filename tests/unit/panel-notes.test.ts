import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { openPanel, savedEntry } from './panel-sample';

const A = '2502.00001' as ArxivId;
const three = [savedEntry(A, 0), savedEntry('2502.00002', 1)];

afterEach(() => void vi.useRealTimers());

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

test('what was typed when the panel was closed is stored when it is opened again', async () => {
  const kept = new Map<ArxivId, string>();
  const keepDrafts = (notes: ReadonlyMap<ArxivId, string>) => {
    kept.clear();
    for (const [id, note] of notes) kept.set(id, note);
  };
  const first = openPanel(three, { given: { keepDrafts } });
  await first.panel.load();
  first.panel.typeNote(A, '쓰다 만 메모'); // and the panel is gone
  const { panel, list } = openPanel(three, { given: { keepDrafts, recallDrafts: () => new Map(kept) } });
  await panel.load();
  expect(list.get(A)?.note?.value).toBe('쓰다 만 메모');
  expect(kept.size).toBe(0);
});

test('a note that was stored, though storage has not told of it yet, is typed over nothing at the next opening', async () => {
  const keepDrafts = vi.fn();
  const { panel } = openPanel(three, { given: { keepDrafts, setNote: async () => undefined } });
  await panel.load();
  panel.typeNote(A, '메모');
  expect(keepDrafts).toHaveBeenLastCalledWith(new Map([[A, '메모']]));
  await panel.storeNote();
  expect(keepDrafts).toHaveBeenLastCalledWith(new Map());
});

test('a note that was changed elsewhere is shown, and not typed over with what it was', async () => {
  const { panel, ports, state, list } = openPanel(three);
  await panel.load();
  panel.typeNote(A, 'first');
  await panel.storeNote();
  expect(state().typed.size).toBe(0);
  await ports.setNote(A, ''); // undone, or typed in another panel
  expect(state().typed.get(A)).toBeUndefined();
  expect(state().entries.get(A)?.note?.value).toBe('');
  expect(list.get(A)?.note?.value).toBe('');
});
