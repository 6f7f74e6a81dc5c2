import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAt, dueSources, isDue } from '../../data/library/updates/due';
import { mayAsk, pauseAfter } from '../../data/library/updates/pause';
import type { Pause, UpdateState } from '../../data/library/updates/state';
import { fault, HF, HOUR, KO, MINUTE, NOON, settings } from './update-world';

const afterFailure = (failures: number, random: number) =>
  pauseAfter(fault('server'), { until: 0, failures: failures - 1, kind: 'server', since: 0 }, NOON, random);

describe('a source that fails', () => {
  test('is left alone twice as long after each failure, up to a day', () => {
    expect([1, 2, 3, 4].map((n) => (afterFailure(n, 1).until - NOON) / MINUTE)).toEqual([1, 2, 4, 8]);
    expect((afterFailure(40, 1).until - NOON) / HOUR).toBe(24);
  });

  test('is left alone for a time that differs from browser to browser, yet never for less than half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (n, random) => {
        const { until } = afterFailure(n, random);
        const most = afterFailure(n, 1).until - NOON;
        expect(until - NOON).toBeGreaterThanOrEqual(most / 2);
        expect(until - NOON).toBeLessThanOrEqual(most);
      }),
    );
    expect(afterFailure(5, 0.1).until).not.toBe(afterFailure(5, 0.9).until);
  });

  test('is left alone as long as it says, and never asked sooner', () => {
    const pause = pauseAfter(fault('rate-limited', { retryAt: NOON + HOUR }), undefined, NOON, 0);
    expect(pause).toMatchObject({ until: NOON + HOUR, kind: 'rate-limited', failures: 1 });
    expect(pauseAfter(fault('server', { retryAt: NOON + HOUR }), undefined, NOON, 0.9).until).toBeGreaterThan(
      NOON + HOUR,
    );
  });

  test('may name a time that has passed, or nonsense', () => {
    expect(pauseAfter(fault('server', { retryAt: NOON - 1 }), undefined, NOON, 1).until).toBe(NOON + MINUTE);
    expect(pauseAfter(fault('server', { retryAt: NOON * 2 }), undefined, NOON, 1).until).toBe(NOON + 7 * 24 * HOUR);
  });
});

describe('a pause', () => {
  const pause: Pause = { until: NOON + HOUR, failures: 1, kind: 'unreachable', since: NOON };

  test('ends by itself', () => {
    expect(mayAsk(pause, NOON + HOUR - 1)).toBe(false);
    expect(mayAsk(pause, NOON + HOUR)).toBe(true);
  });

  test('ends when the reader asks after it began, but not one that the source asked for', () => {
    expect(mayAsk(pause, NOON + 10, NOON + 5)).toBe(true);
    expect(mayAsk(pause, NOON + 10, NOON - 5)).toBe(false);
    expect(mayAsk({ ...pause, told: true }, NOON + 10, NOON + 5)).toBe(false);
  });

  test('does not last for years because a clock was wrong', () => {
    expect(mayAsk({ ...pause, until: NOON + 400 * 24 * HOUR, told: true }, NOON)).toBe(true);
  });
});

describe('an update is due', () => {
  const last = (at: number) => ({ at, added: [], changed: [], voted: [], absent: [], faults: [] });
  const due = (state: UpdateState, now = NOON) => isDue(settings(), state, now);

  test('never while no source is chosen', () => {
    expect(dueAt(settings([]), {})).toBeUndefined();
    expect(isDue(settings([]), { running: { since: 0, done: 0, total: 0 } }, NOON)).toBe(false);
  });

  test('at once where none has been, and then as often as was chosen', () => {
    expect(due({})).toBe(true);
    expect(due({ last: last(NOON - 23 * HOUR) })).toBe(false);
    expect(due({ last: last(NOON - 24 * HOUR) })).toBe(true);
    expect(isDue(settings([KO], { everyHours: 6 }), { last: last(NOON - 7 * HOUR) }, NOON)).toBe(true);
  });

  test('where one was cut off', () => {
    expect(due({ last: last(NOON), running: { since: NOON - 5, done: 1, total: 2 } })).toBe(true);
  });

  test('when the pause of a chosen source ends', () => {
    const pauses = { [KO]: { until: NOON + MINUTE, failures: 1, kind: 'offline', since: NOON } } as const;
    expect(dueAt(settings(), { last: last(NOON), pauses })).toBe(NOON + MINUTE);
  });

  test('half an hour after it was put off, not a day', () => {
    const state: UpdateState = { last: { ...last(NOON - 48 * HOUR), skipped: 'in-use', skippedAt: NOON } };
    expect(dueAt(settings(), state)).toBe(NOON + HOUR / 2);
  });

  test('where the last one seems to be in the future', () => {
    expect(due({ last: last(NOON + 300 * 24 * HOUR) })).toBe(true);
  });
});

describe('what is asked', () => {
  const last = { at: NOON, added: [], changed: [], voted: [], absent: [], faults: [] };
  const pauses = { [KO]: { until: NOON + MINUTE, failures: 1, kind: 'server', since: NOON } } as const;
  const both = settings([KO, HF]);

  test('after a pause is the source that failed, and not the other one ahead of its time', () => {
    expect(dueSources(both, { last, pauses }, NOON + MINUTE)).toEqual([KO]);
    const retried: UpdateState = { last: { ...last, at: NOON + HOUR }, asked: { [KO]: NOON + HOUR, [HF]: NOON } };
    expect(dueAt(both, retried)).toBe(NOON + 24 * HOUR);
    expect(dueSources(both, retried, NOON + 24 * HOUR)).toEqual([HF]);
  });

  test('where the clock went back are all of them', () => {
    expect(dueSources(both, { last, asked: { [KO]: NOON, [HF]: NOON } }, NOON - HOUR)).toEqual([KO, HF]);
  });
});
