import { afterEach, describe, expect, test } from 'vitest';
import { addDays, dayAt, daysBetween, monthsBetween } from '../../data/library/calendar';
import { freshnessOf } from '../../data/library/freshness';
import { date } from './library-world';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const ON = { sources: ['daily-papers-ko' as const] };
const OFF = { sources: [] };

const fresh = (
  newest: string,
  now: string,
  settings: typeof ON | typeof OFF = OFF,
  state: { last?: { at: number } } = {},
) => freshnessOf([{ date: date('2023-11-01') }, { date: date(newest) }], { settings, state }, Date.parse(now));

describe.each(['Asia/Seoul', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'in %s',
  (tz) => {
    test.each([
      ['2025-02-11', '2025-02-11T23:59:59Z', { unit: 'days', count: 0 }, 'bundled'],
      ['2025-02-11', '2025-02-12T00:00:00Z', { unit: 'days', count: 1 }, 'bundled'],
      ['2025-02-11', '2025-02-18T23:00:00Z', { unit: 'days', count: 7 }, 'bundled'],
      ['2025-02-11', '2025-02-19T00:00:00Z', { unit: 'days', count: 8 }, 'stale'],
      ['2025-02-11', '2025-03-13T00:00:00Z', { unit: 'days', count: 30 }, 'stale'],
      ['2025-02-11', '2025-03-14T00:00:00Z', { unit: 'months', count: 1 }, 'stale'],
      ['2025-01-31', '2025-03-30T00:00:00Z', { unit: 'months', count: 1 }, 'stale'],
      ['2025-02-11', '2026-11-25T01:00:00Z', { unit: 'months', count: 21 }, 'stale'],
      ['2025-02-11', '2027-02-11T00:00:00Z', { unit: 'years', count: 2 }, 'stale'],
      // A clock that is behind.
      ['2025-02-11', '2025-02-09T00:00:00Z', { unit: 'days', count: 0 }, 'bundled'],
    ])('the digest of %s is at %s %o old, and %s', (newest, now, age, state) => {
      process.env.TZ = tz;
      expect(fresh(newest, now)).toEqual({ newest, age, state });
    });

    test('days are counted over the change to summer time', () => {
      process.env.TZ = tz;
      expect(dayAt(Date.parse('2025-03-09T23:30:00Z'))).toBe('2025-03-09');
      expect(addDays(date('2025-02-27'), 3)).toBe('2025-03-02');
      expect(addDays(date('2024-03-01'), -1)).toBe('2024-02-29');
      expect(daysBetween(date('2025-03-01'), date('2025-04-01'))).toBe(31);
      expect(monthsBetween(date('2024-12-31'), date('2025-01-31'))).toBe(1);
    });
  },
);

test('what was fetched is not called bundled', () => {
  const now = '2025-02-12T00:00:00Z';
  expect(fresh('2025-02-11', now, ON)).toMatchObject({ state: 'updated' });
  expect(fresh('2025-02-11', now, OFF, { last: { at: 1 } })).toMatchObject({ state: 'updated' });
  expect(fresh('2025-01-11', now, ON, { last: { at: 1 } })).toMatchObject({ state: 'stale' });
});

test('an empty library is neither fresh nor stale', () => {
  expect(freshnessOf([], { settings: ON, state: {} }, 0)).toBeUndefined();
});
