import { expect, test, vi } from 'vitest';
import type { DigestDate } from '../../data/paper';
import { shownDay } from '../../data/popup/state';
import { days, listedOn, openPopup } from './popup-sample';

const later = {
  ...days[0],
  date: '2025-02-12',
  count: 2,
  source: 'daily-papers-ko',
  hash: 'new',
} as (typeof days)[number];

test('a day that comes leaves the one being read, and is offered', async () => {
  const { popup, ports, state, titles } = openPopup();
  await popup.load();
  await popup.takeDays([...days, later]);
  expect(titles()?.[0]).toBe('First of 2025-02-11');
  expect(state().newDay).toBe('2025-02-12');
  expect(shownDay(state()).next?.date).toBe('2025-02-12');
  popup.scrolledTo(10);
  // Next time the popup opens on the latest day, as before.
  expect(ports.remember).toHaveBeenLastCalledWith(expect.objectContaining({ date: undefined }));
});

test('the offered day is shown, and then no longer offered', async () => {
  let now = days;
  const { popup, state, titles } = openPopup({}, { readDays: async () => now });
  await popup.load();
  now = [...days, later];
  await popup.takeDays(now);
  await popup.showDay();
  expect(titles()?.[0]).toBe('First of 2025-02-12');
  expect(state().newDay).toBeUndefined();
});

test('an older day that comes offers nothing new', async () => {
  const { popup, state } = openPopup();
  await popup.load();
  await popup.takeDays([{ ...later, date: '2025-01-01' as DigestDate }, ...days]);
  expect(state().newDay).toBeUndefined();
});

test('the day being read is read again when it has changed, and only then', async () => {
  const readDay = vi.fn(async (date: DigestDate) => listedOn(date));
  const { popup } = openPopup({}, { readDay });
  await popup.load();
  await popup.takeDays([...days, later]);
  expect(readDay).toHaveBeenCalledTimes(1);
  await popup.takeDays(days.map((day) => ({ ...day, hash: 'changed' })));
  expect(readDay).toHaveBeenCalledTimes(2);
});

test('a deleted day gives way to the latest', async () => {
  let now = days;
  const { popup, titles } = openPopup({ date: '2025-02-07' as DigestDate }, { readDays: async () => now });
  await popup.load();
  now = days.slice(1);
  await popup.takeDays(now);
  expect(titles()?.[0]).toBe('First of 2025-02-11');
});
