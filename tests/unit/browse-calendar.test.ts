import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { dateAfterKey } from '../../components/browse/calendar-keys';
import { daysIn, firstFrom, heatSteps, monthGrid, monthsOf } from '../../data/browse/calendar';
import { daysOfMonth, daysOfWeek, type Month, monthOf, weekdayOf, weekOf } from '../../data/browse/dates';
import { neighbours } from '../../data/browse/period';
import { weekStartOf } from '../../data/browse/week-start';
import { addDays } from '../../data/library/calendar';
import type { DayEntry } from '../../data/library/records';
import type { DigestDate } from '../../data/paper';

const d = (text: string) => text as DigestDate;
const day = (text: string, votes?: number): DayEntry => ({
  date: d(text),
  count: 27,
  ...(votes === undefined ? {} : { votes }),
  source: 'daily-papers-ko',
  hash: text,
});
const arbDate = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10) as DigestDate);

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe.each(['UTC', 'Asia/Seoul', 'America/Los_Angeles', 'Pacific/Apia'])('in the time zone %s', (TZ) => {
  test.each([
    ['2025-02-11', 2, '2025-W07', '2025-02-10', '2025-02-16'],
    ['2024-12-30', 1, '2025-W01', '2024-12-30', '2025-01-05'],
    ['2021-01-03', 0, '2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-02-29', 4, '2024-W09', '2024-02-26', '2024-03-03'],
  ])('%s has its weekday and its week', (date, weekday, week, from, to) => {
    process.env.TZ = TZ;
    expect([weekdayOf(d(date)), weekOf(d(date)), daysOfWeek(d(date))]).toEqual([weekday, week, { from, to }]);
  });

  test('months have their days', () => {
    process.env.TZ = TZ;
    expect(['2024-02', '2025-02', '2025-12'].map((month) => daysOfMonth(month as Month).to)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2025-12-31',
    ]);
  });
});

test('every day of a week is of that week, and the day after it is not', () => {
  fc.assert(
    fc.property(arbDate, (date) => {
      const { from, to } = daysOfWeek(date);
      expect([weekdayOf(from), weekdayOf(to), weekOf(from), weekOf(to)]).toEqual([1, 0, weekOf(date), weekOf(date)]);
      expect(weekOf(addDays(to, 1))).not.toBe(weekOf(date));
    }),
  );
});

describe('a month as a calendar shows it', () => {
  const none = new Map<DigestDate, number>();

  test('has every day once, under its weekday', () => {
    fc.assert(
      fc.property(arbDate, fc.constantFrom(0, 1, 6), (date, weekStart) => {
        const { weeks } = monthGrid(monthOf(date), [], heatSteps([]), none, weekStart);
        const cells = weeks.flat();
        const dates = cells.flatMap((cell) => cell?.date ?? []);
        const { from, to } = daysOfMonth(monthOf(date));
        expect([dates[0], dates.at(-1), dates.length]).toEqual([from, to, Number(to.slice(-2))]);
        expect(weeks.every((week) => week.length === 7 && week.some(Boolean))).toBe(true);
        cells.forEach((cell, place) => {
          if (cell) expect(weekdayOf(cell.date)).toBe((place + weekStart) % 7);
        });
      }),
    );
  });

  test('says of each day how many papers, votes and new papers it has', () => {
    const days = [day('2025-01-31', 1), day('2025-02-11', 300), day('2025-03-03', 5)];
    const { weeks } = monthGrid('2025-02' as Month, days, heatSteps(days), new Map([[d('2025-02-11'), 3]]), 0);
    const found = weeks.flat().filter((cell) => (cell?.count ?? 0) > 0);
    expect(found).toEqual([{ date: '2025-02-11', count: 27, votes: 300, heat: 4, unread: 3 }]);
  });

  test('is hotter the more votes a day has, against all days', () => {
    const days = Array.from({ length: 20 }, (_, n) => day(`2025-02-${String(n + 1).padStart(2, '0')}`, n * 10));
    const { weeks } = monthGrid('2025-02' as Month, days, heatSteps(days), none, 0);
    const heats = weeks.flat().flatMap((cell) => cell?.heat ?? []);
    expect(heats.slice(0, 20)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4]);
    expect(heats.slice(20).every((heat) => heat === 0)).toBe(true);
  });

  test('shows days whose votes nobody counted as days', () => {
    const days = [day('2025-02-11')];
    const { weeks } = monthGrid('2025-02' as Month, days, heatSteps(days), none, 0);
    expect(weeks.flat().find((cell) => cell?.date === '2025-02-11')?.heat).toBe(1);
  });
});

test('days are found in a list of any length', () => {
  fc.assert(
    fc.property(fc.uniqueArray(arbDate), arbDate, arbDate, (dates, one, other) => {
      const days = dates.sort().map((date) => day(date));
      const [from, to] = [one, other].sort() as [DigestDate, DigestDate];
      expect(daysIn(days, { from, to })).toEqual(days.filter(({ date }) => date >= from && date <= to));
      expect(firstFrom(days, from)).toBe(days.filter(({ date }) => date < from).length);
    }),
  );
});

test('months are listed newest first, with their papers', () => {
  const days = ['2024-12-30', '2025-02-10', '2025-02-11'].map((date) => day(date));
  expect(monthsOf(days)).toEqual([
    { month: '2025-02', count: 54 },
    { month: '2024-12', count: 27 },
  ]);
});

describe('the nearest periods that have papers', () => {
  const days = ['2024-12-30', '2025-02-07', '2025-02-10', '2025-02-11', '2025-03-03'].map((date) => day(date));

  test.each([
    ['day', '2025-02-10', '2025-02-07', '2025-02-11'],
    ['week', '2025-02-11', '2025-02-07', '2025-03-03'],
    ['month', '2025-02-11', '2024-12-30', '2025-03-03'],
    ['day', '2024-12-30', undefined, '2025-02-07'],
    ['day', '2025-03-03', '2025-02-11', undefined],
  ] as const)('of a %s around %s', (period, date, previous, next) => {
    expect(neighbours(period, d(date), days)).toEqual({ previous, next });
  });
});

test.each([
  ['ArrowLeft', '2025-03-01', '2025-02-28'],
  ['ArrowDown', '2025-02-26', '2025-03-05'],
  ['Home', '2025-02-11', '2025-02-09'],
  ['End', '2025-02-11', '2025-02-15'],
  ['PageUp', '2025-03-31', '2025-02-28'],
  ['PageDown', '2025-01-15', '2025-02-15'],
  ['Tab', '2025-01-15', undefined],
])('%s in a calendar leads from %s to %s', (key, from, to) => {
  expect(dateAfterKey({ key, ctrlKey: false, metaKey: false, altKey: false }, d(from), 0)).toBe(to);
});

test('weeks begin as they do where the language is spoken', () => {
  expect([weekStartOf('ko'), weekStartOf('ko-KR'), weekStartOf('en-GB'), weekStartOf('en-US')]).toEqual([0, 0, 1, 0]);
});
