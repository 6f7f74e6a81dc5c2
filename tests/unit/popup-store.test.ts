import { describe, expect, test, vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { DayEntry } from '../../data/library/records';
import type { DigestDate } from '../../data/paper';
import type { Memory } from '../../data/popup/memory';
import type { PopupPorts } from '../../data/popup/ports';
import { type PopupState, readFailed, shownDay, shownRows } from '../../data/popup/state';
import { createPopup } from '../../data/popup/store';
import type { Entry } from '../../data/reading-list/entry';
import { gate, paper } from './samples';

const day = (date: string): DayEntry => ({
  date: date as DigestDate,
  count: 2,
  source: 'daily-papers-ko',
  hash: date,
});
const days = ['2025-02-07', '2025-02-10', '2025-02-11'].map(day);
const papersOf = (date: string) => [
  paper({ id: `${date.slice(2, 4)}01.0000${date.slice(-1)}`, votes: 3, title: `First of ${date}` }),
  paper({ id: `${date.slice(2, 4)}02.0000${date.slice(-1)}`, votes: 1, title: `Second of ${date}` }),
];

const listedOn = (date: DigestDate) =>
  papersOf(date).map((one, n) => ({ paper: one, listing: { date, of: 2, rank: n + 1 } }));

/** A popup on a library of three days, over an in-memory reading list. */
function open(memory: Partial<Memory> = {}, given: Partial<PopupPorts> = {}) {
  const saved = new Map<ArxivId, Entry>();
  const states: PopupState[] = [];
  const ports: PopupPorts = {
    readDays: async () => days,
    readDay: async (date) => listedOn(date),
    readTabPaper: async () => undefined,
    savedAmong: async (ids) => new Set(ids.filter((id) => saved.has(id))),
    listSaved: async () => [...saved.values()],
    countSaved: async () => saved.size,
    save: async (id) => saved.set(id, { id }),
    restore: async (id) => saved.set(id, { id }),
    remove: async (id) => saved.delete(id),
    readTabSite: async () => undefined,
    turnOn: async () => true,
    turnOff: async () => undefined,
    openOptions: async () => undefined,
    remember: vi.fn(),
    ...given,
  };
  const popup = createPopup(ports, { view: 'day', expanded: [], scroll: 0, ...memory }, (next) => states.push(next));
  const state = () => {
    const last = states.at(-1);
    if (!last) throw new Error('nothing shown yet');
    return last;
  };
  const titles = () => shownRows(state())?.map(({ title }) => title);
  return { popup, ports, saved, state, titles };
}

describe('days', () => {
  test('opens on the latest', async () => {
    const { popup, state, titles } = open();
    await popup.load();
    expect(titles()).toEqual(['First of 2025-02-11', 'Second of 2025-02-11']);
    expect(shownDay(state())).toMatchObject({ previous: { date: '2025-02-10' }, next: undefined });
  });

  test('opens on the remembered day', async () => {
    const { popup, titles } = open({ date: '2025-02-07' as DigestDate });
    await popup.load();
    expect(titles()?.[0]).toBe('First of 2025-02-07');
  });

  test('a remembered day that is gone gives way to the latest', async () => {
    const { popup, titles } = open({ date: '2024-01-01' as DigestDate });
    await popup.load();
    expect(titles()?.[0]).toBe('First of 2025-02-11');
  });

  test('the latest day is remembered as such, so that tomorrow shows tomorrow', async () => {
    const { popup, ports } = open({ date: '2025-02-07' as DigestDate });
    await popup.load();
    await popup.showDay('2025-02-11' as DigestDate);
    expect(ports.remember).toHaveBeenLastCalledWith(expect.objectContaining({ date: undefined }));
  });

  test('a slow day does not overwrite the one chosen after it', async () => {
    const slow = gate();
    const { popup, titles } = open(
      {},
      {
        async readDay(date) {
          if (date === '2025-02-07') await slow.opened;
          return listedOn(date);
        },
      },
    );
    await popup.load();
    const first = popup.showDay('2025-02-07' as DigestDate);
    await popup.showDay('2025-02-10' as DigestDate);
    slow.open();
    await first;
    expect(titles()?.[0]).toBe('First of 2025-02-10');
  });
});

test('a slow answer about another day’s saved papers comes too late, too', async () => {
  const slow = gate();
  const { popup, titles } = open(
    {},
    {
      async savedAmong(ids) {
        if (ids.some((id) => id.endsWith('7'))) await slow.opened;
        return new Set();
      },
    },
  );
  await popup.load();
  const first = popup.showDay('2025-02-07' as DigestDate);
  await popup.showDay('2025-02-10' as DigestDate);
  slow.open();
  await first;
  expect(titles()?.[0]).toBe('First of 2025-02-10');
});

test('days are stepped through while a day is shown, and nowhere else', async () => {
  const { popup, state, titles } = open();
  await popup.load();
  await popup.stepDay('previous');
  expect(titles()?.[0]).toBe('First of 2025-02-10');
  await popup.showView('list');
  await popup.stepDay('previous');
  expect(state().view).toBe('list');
});

describe('what cannot be read', () => {
  const broken = () => Promise.reject(new Error('broken'));

  test('in the reading list does not take the day away', async () => {
    const { popup, state, titles } = open({}, { listSaved: broken, countSaved: broken });
    await popup.load();
    expect(titles()).toHaveLength(2);
    await popup.showView('list');
    expect(readFailed(state())).toBe(true);
    await popup.showView('day');
    expect(readFailed(state())).toBe(false);
    expect(titles()).toHaveLength(2);
  });

  test('of the tab does not take the day away', async () => {
    const { popup, titles } = open({}, { readTabPaper: broken });
    await popup.load();
    expect(titles()).toHaveLength(2);
  });

  test('can be tried again', async () => {
    let works = false;
    const { popup, state, titles } = open({}, { readDays: async () => (works ? days : broken()) });
    await popup.load();
    expect(readFailed(state())).toBe(true);
    works = true;
    await popup.load();
    expect(readFailed(state())).toBe(false);
    expect(titles()).toHaveLength(2);
  });
});

describe('saving', () => {
  test('is shown once it is stored, and not before', async () => {
    const stored = gate();
    const { popup, saved, state } = open({}, { save: (id) => stored.opened.then(() => saved.set(id, { id })) });
    await popup.load();
    const row = shownRows(state())?.[0];
    if (!row) throw new Error('no row');
    const saving = popup.setSaved(row, true);
    expect(state().saved.has(row.id)).toBe(false);
    stored.open();
    await saving;
    expect(state().saved.has(row.id)).toBe(true);
    expect(state().count).toBe(1);
  });

  test('that fails says so and changes nothing', async () => {
    const { popup, state } = open({}, { save: () => Promise.reject(new Error('full')) });
    await popup.load();
    const row = shownRows(state())?.[0];
    if (!row) throw new Error('no row');
    await popup.setSaved(row, true);
    expect(state().saveFailed).toBe(true);
    expect(state().saved.size).toBe(0);
  });

  test('undone removal brings the paper back', async () => {
    const { popup, saved, state, titles } = open({ view: 'list' });
    saved.set('2502.00001' as ArxivId, { id: '2502.00001' as ArxivId });
    await popup.load();
    const row = shownRows(state())?.[0];
    if (!row) throw new Error('no row');
    await popup.setSaved(row, false);
    expect(titles()).toEqual([]);
    expect(state().removed?.id).toBe('2502.00001');
    await popup.undo();
    expect(titles()).toEqual(['arXiv:2502.00001']);
    expect(state().removed).toBeUndefined();
  });
});

describe('the tab’s paper', () => {
  test('without a library entry is known by what its page says', async () => {
    const citation = { title: 'Unlisted', authors: ['Kim, Haru'] };
    const save = vi.fn(async () => undefined);
    const { popup, state } = open(
      {},
      { readTabPaper: async () => ({ id: '2501.00001' as ArxivId, citation: Promise.resolve(citation) }), save },
    );
    await popup.load();
    const { current } = state();
    expect(current).toMatchObject({ title: 'Unlisted', authors: ['Haru Kim'], inLibrary: false });
    if (current) await popup.setSaved(current, true);
    expect(save).toHaveBeenCalledWith('2501.00001', citation);
  });
});

test('a library that cannot be read is told apart from an empty one', async () => {
  const { popup, state } = open({}, { readDays: () => Promise.reject(new Error('broken')) });
  await popup.load();
  expect(readFailed(state())).toBe(true);
});

test('the search narrows the list word by word, also by decomposed Hangul', async () => {
  const { popup, titles } = open();
  await popup.load();
  popup.search('second 새로운'.normalize('NFD'));
  expect(titles()).toEqual(['Second of 2025-02-11']);
  popup.search('');
  expect(titles()).toHaveLength(2);
});

test('opened summaries are remembered', async () => {
  const { popup, ports, state } = open({ expanded: ['2501.00001' as ArxivId] });
  await popup.load();
  popup.setExpanded('2502.00001' as ArxivId, true);
  popup.setExpanded('2501.00001' as ArxivId, false);
  expect([...state().expanded]).toEqual(['2502.00001']);
  expect(ports.remember).toHaveBeenLastCalledWith(expect.objectContaining({ expanded: ['2502.00001'] }));
});
