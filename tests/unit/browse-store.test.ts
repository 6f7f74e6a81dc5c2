import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import { finishOf } from '../../data/browse/finish';
import { unreadOn, unreadTotal } from '../../data/browse/shown';
import type { DigestDate } from '../../data/paper';
import type { Answer } from '../../data/search/search-library';
import { answer, DAYS, openBrowse, storeLibrary } from './browse-sample';
import { gate } from './samples';

const d = (text: string) => text as DigestDate;
const [FOUR, FIVE, SIX] = ['2502.00004', '2502.00005', '2502.00006'] as [ArxivId, ArxivId, ArxivId];

describe('shown are', () => {
  test('the newest day at first, by its votes', async () => {
    const { shown, state } = await openBrowse();
    expect([state().date, state().month, shown()]).toEqual(['2025-02-11', '2025-02', ['5', '4', '6']]);
  });

  test.each([
    ['day', ['3', '2']],
    ['week', ['3', '5', '4', '2', '6']],
    ['month', ['3', '5', '4', '2', '6']],
    ['all', ['1', '3', '5', '4', '2']],
  ] as const)('the papers of a %s around a date', async (period, expected) => {
    const { browse, shown } = await openBrowse();
    await browse.show(period, d('2025-02-10'));
    expect(shown()).toEqual(expected);
  });

  test('the new ones, the newest day first, once the days since have come', async () => {
    const { browse, shown } = await openBrowse();
    await storeLibrary({ ...DAYS, '2025-02-12': [['2502.00007', 1]] });
    await vi.waitFor(async () => {
      await browse.show('unread');
      expect(shown()).toEqual(['7', '5', '4', '6']);
    });
  });

  test('the periods before and after that have papers, and nothing beyond them', async () => {
    const { browse, state } = await openBrowse();
    await browse.step('next');
    expect(state().date).toBe('2025-02-11');
    await browse.step('previous');
    await browse.step('previous');
    await browse.step('previous');
    expect([state().date, state().month]).toEqual(['2025-01-31', '2025-01']);
    await browse.show('month');
    await browse.step('next');
    expect([state().period, state().month]).toEqual(['month', '2025-02']);
  });

  test('the last that was asked for, however late an earlier one comes', async () => {
    const slow = gate();
    const { browse, shown, ports } = await openBrowse();
    const { readDay } = ports;
    ports.readDay = async (date) => {
      if (date === '2025-02-10') await slow.opened;
      return readDay(date);
    };
    const first = browse.show('day', d('2025-02-10'));
    await browse.show('day', d('2025-01-31'));
    slow.open();
    await first;
    expect(shown()).toEqual(['1']);
  });

  test('as far as fifty papers, and more on request', async () => {
    const many = Array.from({ length: 120 }, (_, n) => [`2502.${String(n + 1).padStart(5, '0')}`, 200 - n] as const);
    const { browse, shown, state } = await openBrowse({ '2025-02-11': many });
    await browse.show('month');
    expect(shown()).toHaveLength(50);
    expect(state().papers.size).toBe(50);
    await browse.showMore();
    expect(shown()).toHaveLength(100);
    await browse.showMore();
    expect(shown()).toHaveLength(120);
  });

  test('as failed where the library cannot be read, until it can', async () => {
    const { browse, state, shown, ports } = await openBrowse();
    const { readDay } = ports;
    ports.readDay = async () => {
      throw new Error('torn');
    };
    await browse.show('day', d('2025-02-10'));
    expect(state().failed).toBe(true);
    ports.readDay = readDay;
    await browse.load();
    expect([state().failed, shown()]).toEqual([false, ['3', '2']]);
  });
});

test('a day that comes while another is read leaves that one in place', async () => {
  const { state, shown } = await openBrowse();
  await storeLibrary({ ...DAYS, '2025-02-12': [['2502.00007', 1]] });
  await vi.waitFor(() => expect(state().days).toHaveLength(4));
  await vi.waitFor(() => expect(unreadOn(state()).get(d('2025-02-12'))).toBe(1));
  expect([state().date, shown()]).toEqual(['2025-02-11', ['5', '4', '6']]);
});

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
  await storeLibrary({ ...DAYS, '2025-02-12': [['2502.00007', 1]] });
  await vi.waitFor(() => expect(unreadTotal(state())).toBe(4));
  await browse.seeAll();
  await browse.load();
  await vi.waitFor(() => expect(state().looked).toBe('2025-02-11'));
  expect(await ports.readLooked(state().days ?? [])).toBe('2025-02-11');
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

describe('after the last paper it is said', () => {
  const finish = async (period: 'day' | 'unread', date?: DigestDate) => {
    const { browse, state } = await openBrowse();
    await browse.show(period, date);
    return finishOf(state(), unreadOn(state()));
  };

  test('what is left, and which day comes before', async () => {
    expect(await finish('day')).toMatchObject({ left: 3, next: undefined, before: '2025-02-10' });
  });

  test('of an old day, where there is something new', async () => {
    expect(await finish('day', d('2025-02-10'))).toMatchObject({
      left: 0,
      isThrough: false,
      next: { date: '2025-02-11', count: 3 },
      before: '2025-01-31',
    });
  });
});

describe('a search', () => {
  test('shows what is found, and drops the answer that comes too late', async () => {
    const slow = gate();
    const found: Record<string, Answer> = { ㄱ: answer(['2502.00001']), 가: answer(['2502.00002']) };
    const { browse, state, ports } = await openBrowse();
    ports.search.search = async (text) => {
      if (text === 'ㄱ') await slow.opened;
      return found[text] ?? answer([]);
    };
    const first = browse.search('ㄱ');
    await browse.search('가');
    slow.open();
    await first;
    expect(state().answer).toBe(found.가);
    await browse.search('');
    expect([state().answer, state().query]).toEqual([undefined, '']);
  });

  test('finds more on request, and ends when a period is chosen', async () => {
    const { browse, state, ports } = await openBrowse();
    const asked = vi.fn(async () => answer(['2502.00001'], true));
    ports.search.search = asked;
    await browse.search('모델');
    await browse.showMore();
    expect(asked.mock.calls.map(([, options]: unknown[]) => (options as { limit: number }).limit)).toEqual([50, 100]);
    await browse.show('week');
    expect([state().query, state().answer]).toEqual(['', undefined]);
  });
});
