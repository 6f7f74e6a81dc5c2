import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import { finishOf } from '../../data/browse/finish';
import { unreadOn, unreadTotal } from '../../data/browse/shown';
import type { DigestDate } from '../../data/paper';
import { DAYS, openBrowse, storeLibrary } from './browse-sample';
import { gate } from './samples';

const d = (text: string) => text as DigestDate;
const [FOUR, FIVE, SIX] = ['2502.00004', '2502.00005', '2502.00006'] as [ArxivId, ArxivId, ArxivId];

describe('a paper is no longer new', () => {
  const total = (opened: Awaited<ReturnType<typeof openBrowse>>) => unreadTotal(opened.state());

  test.each([
    ['its summary was opened', (one: Awaited<ReturnType<typeof openBrowse>>) => one.browse.setExpanded(FOUR, true)],
    ['its page was opened', (one: Awaited<ReturnType<typeof openBrowse>>) => one.browse.opened(FOUR)],
    ['it was saved', (one: Awaited<ReturnType<typeof openBrowse>>) => one.browse.setSaved(FOUR, true)],
    ['it was dismissed', (one: Awaited<ReturnType<typeof openBrowse>>) => one.browse.setDismissed(FOUR, true)],
  ])('once %s', async (_what, act) => {
    const opened = await openBrowse();
    expect(total(opened)).toBe(3);
    await act(opened);
    expect(total(opened)).toBe(2);
  });

  test('once the popup has marked it', async () => {
    const opened = await openBrowse();
    await fakeBrowser.storage.local.set({ 'triage:2502': { [FOUR]: 'seen' } });
    await vi.waitFor(() => expect(total(opened)).toBe(2));
  });
});

test('what storage told last is what is shown, however late an earlier reading comes', async () => {
  const slow = gate();
  const { state, ports } = await openBrowse();
  const { readMarks } = ports;
  let readings = 0;
  ports.readMarks = async (ids) => {
    const marks = await readMarks(ids);
    if (++readings === 1) await slow.opened;
    return marks;
  };
  await fakeBrowser.storage.local.set({ 'triage:2502': { [FOUR]: 'seen' } });
  await vi.waitFor(() => expect(readings).toBe(1));
  await fakeBrowser.storage.local.set({ 'triage:2502': {} });
  await new Promise((resolve) => setTimeout(resolve));
  slow.open();
  await vi.waitFor(() => expect(readings).toBeGreaterThan(1));
  await vi.waitFor(() => expect(unreadTotal(state())).toBe(3));
});

describe('dismissing', () => {
  test('takes a paper out of the list, and undoing brings it back to its place, act by act', async () => {
    const { browse, shown, state } = await openBrowse();
    await browse.setDismissed(FIVE, true);
    await browse.setDismissed(FOUR, true);
    expect(shown()).toEqual(['6']);
    expect(state().lastAct).toEqual({ kind: 'dismiss', papers: 1 });
    await browse.undo();
    expect([shown(), state().undone?.kind]).toEqual([['4', '6'], 'dismiss']);
    await browse.undo();
    expect(shown()).toEqual(['5', '4', '6']);
    await browse.undo();
    expect(shown()).toEqual(['5', '4', '6']);
  });

  test('can be seen and taken back later, too', async () => {
    const { browse, shown } = await openBrowse();
    await browse.setDismissed(FIVE, true);
    await browse.showDismissed(true);
    expect(shown()).toEqual(['5', '4', '6']);
    await browse.setDismissed(FIVE, false);
    await browse.showDismissed(false);
    expect(shown()).toEqual(['5', '4', '6']);
  });

  test('can be undone after the list was shown anew', async () => {
    const { browse, shown } = await openBrowse();
    await browse.setDismissed(FIVE, true);
    await browse.show('day');
    expect(shown()).toEqual(['4', '6']);
    await browse.undo();
    expect(shown()).toEqual(['5', '4', '6']);
  });

  test('brings the next ones of a long list up', async () => {
    const many = Array.from({ length: 60 }, (_, n) => [`2502.${String(n + 1).padStart(5, '0')}`, 200 - n] as const);
    const { browse, shown } = await openBrowse({ '2025-02-11': many });
    await browse.show('week');
    await browse.setDismissed('2502.00001' as ArxivId, true);
    await vi.waitFor(() => expect(shown()).toHaveLength(50));
  });

  test('that fails changes nothing, and says so', async () => {
    const { browse, shown, state, ports } = await openBrowse();
    ports.setMark = async () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await browse.setDismissed(FIVE, true);
    expect([shown(), state().problem, state().lastAct]).toEqual([['5', '4', '6'], 'full', undefined]);
  });
});

describe('marking all as seen', () => {
  test('finishes the day, and undoing opens it again as it was', async () => {
    const { browse, state } = await openBrowse();
    await browse.opened(SIX);
    await browse.seeAll();
    expect(finishOf(state(), unreadOn(state()))).toMatchObject({ left: 0, isThrough: true });
    await browse.undo();
    expect(finishOf(state(), unreadOn(state()))).toMatchObject({ left: 2 });
  });

  test('of all that is new reaches every day, and papers that the newest day gets later are still new', async () => {
    const { browse, state } = await openBrowse();
    await storeLibrary({ ...DAYS, '2025-02-12': [['2502.00007', 1]] });
    await vi.waitFor(() => expect(unreadTotal(state())).toBe(4));
    await browse.show('unread');
    await browse.seeAll();
    expect(unreadTotal(state())).toBe(0);
    await storeLibrary({
      ...DAYS,
      '2025-02-12': [
        ['2502.00007', 1],
        ['2502.00008', 1],
      ],
    });
    await vi.waitFor(() => expect(unreadTotal(state())).toBe(1));
  });

  test('of all that is new is undone as a whole', async () => {
    const { browse, state } = await openBrowse();
    await storeLibrary({ ...DAYS, '2025-02-12': [['2502.00007', 1]] });
    await vi.waitFor(() => expect(unreadTotal(state())).toBe(4));
    await browse.show('unread');
    await browse.seeAll();
    await browse.undo();
    await vi.waitFor(() => expect(unreadTotal(state())).toBe(4));
  });
});

test('days that were seen through are not read again', async () => {
  const { browse, state, ports } = await openBrowse();
  await storeLibrary({ ...DAYS, '2025-03-01': [['2502.00007', 1]] });
  await vi.waitFor(() => expect(unreadTotal(state())).toBe(4));
  await browse.show('unread');
  await browse.seeAll();
  await browse.load();
  await vi.waitFor(() => expect(state().looked).toBe('2025-02-15'));
  expect(await ports.readLooked(state().days ?? [])).toBe('2025-02-15');
});

test('a day that comes late, between days that were seen, is new', async () => {
  const { browse, state } = await openBrowse();
  const later = { ...DAYS, '2025-02-13': [['2502.00007', 1]] } satisfies typeof DAYS;
  await storeLibrary(later);
  await vi.waitFor(() => expect(unreadTotal(state())).toBe(4));
  await browse.show('unread');
  await browse.seeAll();
  await vi.waitFor(() => expect(unreadTotal(state())).toBe(0));
  await storeLibrary({ ...later, '2025-02-12': [['2502.00008', 1]] });
  await vi.waitFor(() => expect(unreadTotal(state())).toBe(1));
});

describe('what is left out', () => {
  test('goes when that is asked for, and is remembered', async () => {
    const { browse, shown, ports } = await openBrowse();
    await browse.setSaved(FIVE, true);
    await browse.opened(SIX);
    await browse.setHiding({ saved: true });
    expect(shown()).toEqual(['4', '6']);
    await browse.setHiding({ seen: true });
    expect(shown()).toEqual(['4']);
    expect(ports.remember).toHaveBeenLastCalledWith({ period: 'day', hiding: { saved: true, seen: true } });
    await browse.setHiding({ saved: false, seen: false });
    expect(shown()).toEqual(['5', '4', '6']);
  });

  test('does not go under the reader’s eyes', async () => {
    const { browse, shown } = await openBrowse(DAYS, { memory: { hiding: { saved: true, seen: true } } });
    await browse.setExpanded(FIVE, true);
    await browse.setSaved(FOUR, true);
    expect(shown()).toEqual(['5', '4', '6']);
    await browse.show('week', d('2025-02-11'));
    expect(shown()).toEqual(['3', '2', '6']);
  });
});

describe('a save', () => {
  test('is undone by the same key as everything else', async () => {
    const { browse, saved, state } = await openBrowse();
    await browse.setSaved(FIVE, true);
    expect([[...saved.keys()], state().lastAct?.kind]).toEqual([[FIVE], 'save']);
    await browse.setSaved(FIVE, false);
    await browse.undo();
    expect([...saved.keys()]).toEqual([FIVE]);
    await browse.undo();
    expect([...saved.keys()]).toEqual([]);
  });
});
