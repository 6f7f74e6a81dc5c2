import { beforeEach, expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { DayEntry } from '../../data/library/records';
import type { DigestDate } from '../../data/paper';
import { findUnreadDay } from '../../data/popup/unread-day';
import { dayKey, type Stored, write } from '../../data/storage';
import { setMark } from '../../data/triage/marks';

const date = (day: number) => `2025-03-0${day}` as DigestDate;
const days = [1, 2, 3, 4, 5].map(
  (day): DayEntry => ({ date: date(day), count: 2, source: 'daily-papers-ko', hash: '' }),
);

beforeEach(async () => {
  const records = [1, 2, 3, 4, 5].map((day) => {
    const ids = [1, 2].map((n) => `2503.${day}000${n}` as ArxivId);
    return [dayKey(date(day)), { date: date(day), source: 'daily-papers-ko', fetchedAt: 0, ids }] as const;
  });
  await write(Object.fromEntries(records) as Pick<Stored, `day:${string}`>);
});

const seen = (...numbers: string[]) =>
  setMark(
    numbers.map((number) => `2503.${number}` as ArxivId),
    'seen',
  );

test('is the newest one before the day that is done, with how many are left of it', async () => {
  await seen('40001', '40002', '30001');
  expect(await findUnreadDay(date(5), days, date(1))).toEqual({ date: date(3), count: 1 });
});

test('is a later one where nothing before is new', async () => {
  expect(await findUnreadDay(date(2), days, date(1))).toEqual({ date: date(5), count: 2 });
});

test('is none where everything up to the day has been looked at', async () => {
  expect(await findUnreadDay(date(5), days, date(4))).toBeUndefined();
});
