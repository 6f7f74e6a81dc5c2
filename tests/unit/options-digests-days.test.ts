import { expect, test, vi } from 'vitest';
import type { DayEntry } from '../../data/library/records';
import { UPDATES_OFF } from '../../data/library/updates/state';
import { createDays, type DaysPartState, type DaysPorts } from '../../data/options/digests/days';
import type { DigestDate } from '../../data/paper';

const day = (text: string) => text as DigestDate;
const entry = (date: string, count: number): DayEntry => ({ date: day(date), count, source: 'file', hash: date });

function open(given: Partial<DaysPorts> = {}) {
  let state: DaysPartState = {};
  let days = [entry('2025-02-10', 10), entry('2025-02-11', 27), entry('2025-02-12', 3)];
  const ports: DaysPorts = {
    readDays: async () => days,
    readUsage: async () => ({ days: days.length, papers: days.reduce((sum, { count }) => sum + count, 0) }),
    readUpdates: async () => ({ settings: UPDATES_OFF, state: {} }),
    deleteDays: async (dates, { onProgress }) => {
      days = days.filter(({ date }) => !dates.includes(date));
      onProgress(dates.length, dates.length);
      return dates.length;
    },
    now: () => Date.UTC(2025, 1, 13),
    ...given,
  };
  const store = createDays(ports, (next) => {
    state = next;
  });
  return { store, state: () => state, days: () => days };
}

test('says how much there is and how old the newest day is', async () => {
  const { store, state } = open();
  await store.load();
  expect(state()).toMatchObject({
    usage: { days: 3, papers: 40 },
    freshness: { newest: '2025-02-12', age: { unit: 'days', count: 1 } },
    updatesOn: false,
  });
});

test('deletes a range only after saying what would go, whichever way round it is given', async () => {
  const { store, state, days } = open();
  await store.load();
  store.ask({ from: day('2025-02-11'), to: day('2025-01-01') });
  expect(state().asked).toEqual({
    from: '2025-01-01',
    to: '2025-02-11',
    days: ['2025-02-10', '2025-02-11'],
    papers: 37,
  });
  expect(days()).toHaveLength(3);
  await store.confirm();
  expect(days().map(({ date }) => date)).toEqual(['2025-02-12']);
  expect(state()).toMatchObject({ asked: undefined, deleted: 2, deleting: undefined, usage: { days: 1, papers: 3 } });
});

test('leaving deletes nothing, and neither does a confirmation of what was left', async () => {
  const { store, state, days } = open();
  await store.load();
  store.ask({ from: day('2025-02-11'), to: day('2025-02-11') });
  store.leave();
  await store.confirm();
  expect(days()).toHaveLength(3);
  expect(state().asked).toBeUndefined();
});

test('a question that is confirmed twice is carried out once', async () => {
  const deleteDays = vi.fn(async () => 1);
  const { store } = open({ deleteDays });
  await store.load();
  store.ask({ from: day('2025-02-11'), to: day('2025-02-11') });
  await Promise.all([store.confirm(), store.confirm()]);
  expect(deleteDays).toHaveBeenCalledOnce();
});

test('says that it could not be deleted, and what is there now', async () => {
  const { store, state } = open({ deleteDays: () => Promise.reject(new Error('broken')) });
  await store.load();
  store.ask({ from: day('2025-02-11'), to: day('2025-02-11') });
  await store.confirm();
  expect(state()).toMatchObject({ failed: true, asked: undefined, deleting: undefined });
  expect(state().days).toHaveLength(3);
});
