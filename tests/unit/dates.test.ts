import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DigestDate } from '../../data/paper';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** As a page has it that opens in a browser of this language and time zone: what was made is kept. */
async function open(language: 'ko' | 'en', TZ = 'Asia/Seoul') {
  process.env.TZ = TZ;
  vi.resetModules();
  const { browser } = await import('wxt/browser');
  Object.assign(browser.i18n, { getMessage: (key: string) => (key === 'extension_language' ? language : '') });
  return {
    ...(await import('../../components/dates')),
    ...(await import('../../components/times')),
    ...(await import('../../components/ago-text')),
    ...(await import('../../components/panel/since-text')),
  };
}

const date = (text: string) => text as DigestDate;

const ZONES = ['UTC', 'Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];

describe.each(ZONES)('in %s', (TZ) => {
  test('every day of the digest is written as that day', async () => {
    const { dayText, monthText } = await open('ko', TZ);
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = text.split('-').map(Number);
        expect(dayText(date(text))).toBe(`${year}년 ${month}월 ${dayOfMonth}일`);
        expect(dayText(date(text), 'of-year')).toBe(`${month}월 ${dayOfMonth}일`);
        expect(monthText(text.slice(0, 7))).toBe(`${year}년 ${month}월`);
      }),
    );
  });

  test('a range has its own days', async () => {
    const { rangeText } = await open('ko', TZ);
    expect(rangeText(date('2025-02-10'), date('2025-02-16'))).toMatch(/^2025년 2월 10일 ?~ ?16일$/);
  });

  test.each([
    [0, '오늘'],
    [1, '어제'],
    [6, '6일 전'],
    [7, '1주 전'],
    [13, '1주 전'],
    [14, '2주 전'],
    [29, '4주 전'],
    [30, '1월'],
    // New Year's Day, and the day before it.
    [41, '1월'],
    [42, '2024년 12월'],
  ])('what was %i days ago was then: %s', async (days, text) => {
    const { sinceText } = await open('ko', TZ);
    const now = new Date(2025, 1, 11, 0, 1).getTime();
    expect(sinceText(new Date(2025, 1, 11 - days, 0, 1).getTime(), now)).toBe(text);
  });

  test('yesterday ends at the reader’s midnight', async () => {
    const { sinceText } = await open('ko', TZ);
    const [before, after] = [new Date(2024, 11, 31, 23, 59).getTime(), new Date(2025, 0, 1, 0, 1).getTime()];
    expect(sinceText(before, after)).toBe('어제');
    // A clock that was ahead.
    expect(sinceText(after, before)).toBe('오늘');
  });
});

test('a time is the reader’s own', async () => {
  const time = Date.UTC(2025, 1, 10, 15, 30);
  expect((await open('en', 'Asia/Seoul')).timeText(time)).toMatch(/^Feb 11, 2025, 12:30\sAM$/);
  expect((await open('en', 'America/Los_Angeles')).timeText(time)).toMatch(/^Feb 10, 2025, 7:30\sAM$/);
  const { timeRangeText } = await open('ko', 'Asia/Seoul');
  expect(timeRangeText(time, time)).toBe('2025년 2월 11일');
  expect(timeRangeText(Date.UTC(2024, 11, 31), time)).toMatch(/^2024년 12월 31일 ?~ ?2025년 2월 11일$/);
});

test('forms of a day, in Korean', async () => {
  const { dayText, rangeText } = await open('ko');
  expect(dayText(date('2025-02-11'), 'full')).toMatch(/^2025년 2월 11일.*화/);
  expect([dayText(date('2025-02-11'), 'weekday'), dayText(date('2025-02-11'), 'initial')]).toEqual(['화요일', '화']);
  expect(rangeText(date('2025-12-29'), date('2026-01-04'))).toMatch(/^2025년 12월 29일 ?~ ?2026년 1월 4일$/);
  expect(rangeText(date('2025-02-11'), date('2025-02-11'))).toBe('2025년 2월 11일');
});

test('forms of a day, in English', async () => {
  const { dayText, monthText, rangeText } = await open('en');
  expect(dayText(date('2025-02-11'))).toBe('Feb 11, 2025');
  expect(dayText(date('2025-02-11'), 'full')).toBe('Tue, February 11, 2025');
  expect(dayText(date('2025-02-11'), 'of-year')).toBe('February 11');
  expect(monthText('2025-02')).toBe('Feb 2025');
  expect(rangeText(date('2025-02-10'), date('2025-02-16'))).toMatch(/^Feb 10\s–\s16, 2025$/);
  expect(rangeText(date('2025-02-10'), date('2025-02-16'), 'long')).toMatch(/^February 10\s–\s16, 2025$/);
  expect(rangeText(date('2025-12-29'), date('2026-01-04'))).toMatch(/^Dec 29, 2025\s–\sJan 4, 2026$/);
});

test('only days are told in words: a month ago is seldom “last month”', async () => {
  const units = ['days', 'weeks', 'months', 'years'] as const;
  const { agoText } = await open('ko');
  expect(units.map((unit) => agoText(1, unit))).toEqual(['어제', '1주 전', '1개월 전', '1년 전']);
  expect(units.map((unit) => agoText(21, unit))).toEqual(['21일 전', '21주 전', '21개월 전', '21년 전']);
});

test('how long ago, in English', async () => {
  const { agoText, sinceText } = await open('en');
  const now = new Date(2025, 1, 11, 12).getTime();
  const texts = [0, 1, 2, 14, 30, 42].map((days) => sinceText(new Date(2025, 1, 11 - days, 12).getTime(), now));
  expect(texts).toEqual(['today', 'yesterday', '2 days ago', '2 weeks ago', 'January', 'December 2024']);
  expect([agoText(1, 'weeks'), agoText(1, 'months'), agoText(2, 'years')]).toEqual([
    '1 week ago',
    '1 month ago',
    '2 years ago',
  ]);
});
