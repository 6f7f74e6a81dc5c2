import { describe, expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { DigestDate } from '../../data/paper';
import { readFailed, shownDay, shownRows } from '../../data/popup/state';
import { days, listedOn, openPopup } from './popup-sample';
import { gate } from './samples';

describe('days', () => {
  test('opens on the latest', async () => {
    const { popup, state, titles } = openPopup();
    await popup.load();
    expect(titles()).toEqual(['First of 2025-02-11', 'Second of 2025-02-11']);
    expect(shownDay(state())).toMatchObject({ previous: { date: '2025-02-10' }, next: undefined });
  });

  test('opens on the remembered day', async () => {
    const { popup, titles } = openPopup({ date: '2025-02-07' as DigestDate });
    await popup.load();
    expect(titles()?.[0]).toBe('First of 2025-02-07');
  });

  test('a remembered day that is gone gives way to the latest', async () => {
    const { popup, titles } = openPopup({ date: '2024-01-01' as DigestDate });
    await popup.load();
    expect(titles()?.[0]).toBe('First of 2025-02-11');
  });

  test('the latest day is remembered as such, so that tomorrow shows tomorrow', async () => {
    const { popup, ports } = openPopup({ date: '2025-02-07' as DigestDate });
    await popup.load();
    await popup.showDay('2025-02-11' as DigestDate);
    expect(ports.remember).toHaveBeenLastCalledWith(expect.objectContaining({ date: undefined }));
  });

  test('going from day to day does not read the list of all days again, which may be long', async () => {
    let reads = 0;
    const readDays = async () => {
      reads++;
      return days;
    };
    const { popup, titles } = openPopup({}, { readDays });
    await popup.load();
    await popup.stepDay('previous');
    expect(titles()?.[0]).toBe('First of 2025-02-10');
    expect(reads).toBe(1);
  });

  test('a slow day does not overwrite the one chosen after it', async () => {
    const slow = gate();
    const { popup, titles } = openPopup(
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
  const { popup, titles } = openPopup(
    {},
    {
      async savedAmong(ids) {
        if (ids.some((id) => id.endsWith('7'))) await slow.opened;
        return new Map();
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
  const { popup, state, titles } = openPopup();
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
    const { popup, state, titles } = openPopup({}, { listSaved: broken, countSaved: broken });
    await popup.load();
    expect(titles()).toHaveLength(2);
    await popup.showView('list');
    expect(readFailed(state())).toBe(true);
    await popup.showView('day');
    expect(readFailed(state())).toBe(false);
    expect(titles()).toHaveLength(2);
  });

  test('of the tab does not take the day away', async () => {
    const { popup, titles } = openPopup({}, { readTabPaper: broken });
    await popup.load();
    expect(titles()).toHaveLength(2);
  });

  test('can be tried again', async () => {
    let works = false;
    const { popup, state, titles } = openPopup({}, { readDays: async () => (works ? days : broken()) });
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
    const { popup, saved, state } = openPopup(
      {},
      {
        async save(id) {
          await stored.opened;
          saved.set(id, { id });
          await popup.refreshSaved();
        },
      },
    );
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
    const { popup, state } = openPopup({}, { save: () => Promise.reject(new Error('full')) });
    await popup.load();
    const row = shownRows(state())?.[0];
    if (!row) throw new Error('no row');
    await popup.setSaved(row, true);
    expect(state().saveProblem).toBe('unknown');
    expect(state().saved.size).toBe(0);
  });

  test('undone removal brings the paper back', async () => {
    const { popup, saved, state, titles } = openPopup({ view: 'list' });
    saved.set('2502.00001' as ArxivId, { id: '2502.00001' as ArxivId });
    await popup.load();
    const row = shownRows(state())?.[0];
    if (!row) throw new Error('no row');
    await popup.setSaved(row, false);
    expect(titles()).toEqual([]);
    expect(state().lastAct?.kind).toBe('remove');
    await popup.undo();
    expect(titles()).toEqual(['arXiv:2502.00001']);
    expect(state().lastAct).toBeUndefined();
  });
});

test('a library that cannot be read is told apart from an empty one', async () => {
  const { popup, state } = openPopup({}, { readDays: () => Promise.reject(new Error('broken')) });
  await popup.load();
  expect(readFailed(state())).toBe(true);
});

test('opened summaries are remembered', async () => {
  const { popup, ports, state } = openPopup({ expanded: ['2501.00001' as ArxivId] });
  await popup.load();
  const [closed, opened] = shownRows(state()) ?? [];
  if (!opened || !closed) throw new Error('no rows');
  popup.setExpanded(opened, true);
  popup.setExpanded(closed, false);
  expect([...state().expanded]).toEqual([opened.id]);
  expect(ports.remember).toHaveBeenLastCalledWith(expect.objectContaining({ expanded: [opened.id] }));
});
