import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import type { DayEntry } from '../../data/library/records';
import type { DigestDate } from '../../data/paper';
import type { Change } from '../../data/storage';
import { markAllSeen, readLooked, setLooked } from '../../data/triage/looked';
import { isTriageChange, markSeen, readMarks, setMark, setMarks } from '../../data/triage/marks';
import { isHidden, isUnread, type Mark } from '../../data/triage/triage';

const ids = ['2502.00001', '2502.00002', '2501.00001', 'math/0309136'] as ArxivId[];
const [A, B, C, OLD] = ids as [ArxivId, ArxivId, ArxivId, ArxivId];
const date = (text: string) => text as DigestDate;
const day = (text: string): DayEntry => ({ date: date(text), count: 2, source: 'daily-papers-ko', hash: text });

const arbId = fc.constantFrom(...ids);
const arbMark = fc.constantFrom<Mark | undefined>('seen', 'dismissed', undefined);
const arbStep = fc.tuple(fc.uniqueArray(arbId, { minLength: 1 }), arbMark);

async function marks(): Promise<Partial<Record<ArxivId, Mark>>> {
  return Object.fromEntries(await readMarks(ids));
}

describe('marks', () => {
  test('are kept for each paper, whatever its month and the style of its number', async () => {
    await setMark([A, OLD], 'seen');
    await setMark([C], 'dismissed');
    expect(await marks()).toEqual({ [A]: 'seen', [OLD]: 'seen', [C]: 'dismissed' });
  });

  test('are what was said last of each paper, however the acts overlap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbStep, { maxLength: 8 }), async (steps) => {
        fakeBrowser.reset();
        await Promise.all(steps.map(([papers, mark]) => setMark(papers, mark)));
        const expected: Partial<Record<ArxivId, Mark>> = {};
        for (const [papers, mark] of steps) {
          for (const id of papers) {
            if (mark) expected[id] = mark;
            else delete expected[id];
          }
        }
        expect(await marks()).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('come back as they were by what the change returned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbStep, { maxLength: 4 }), arbStep, async (earlier, [papers, mark]) => {
        fakeBrowser.reset();
        for (const [some, as] of earlier) await setMark(some, as);
        const before = await marks();
        await setMarks(await setMark(papers, mark));
        expect(await marks()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('leave a dismissed paper dismissed when all are marked as seen', async () => {
    await setMark([B], 'dismissed');
    const before = await markSeen([A, B]);
    expect(await marks()).toEqual({ [A]: 'seen', [B]: 'dismissed' });
    await setMarks(before);
    expect(await marks()).toEqual({ [B]: 'dismissed' });
  });

  test('are written at once for all papers, and not at all where nothing changes', async () => {
    const writes: string[][] = [];
    fakeBrowser.storage.onChanged.addListener((change) => {
      if (isTriageChange(change as Change)) writes.push(Object.keys(change).sort());
    });
    await setMark([A, B, C], 'seen');
    await markSeen([A, B, C]);
    expect(writes).toEqual([['triage:2501', 'triage:2502']]);
  });

  test('that are torn count as none', async () => {
    await fakeBrowser.storage.local.set({ 'triage:2502': { [A]: 'liked', [B]: 'seen' } });
    expect(await marks()).toEqual({ [B]: 'seen' });
  });
});

describe('what has been looked at', () => {
  const days = ['2025-02-10', '2025-02-11'].map(day);

  test('is at first all but the newest day', async () => {
    expect(await readLooked(days)).toBe('2025-02-10');
  });

  test('is settled by the first reading: neither older nor newer days change it', async () => {
    await readLooked(days);
    expect(await readLooked([day('2024-01-01'), ...days, day('2025-02-12')])).toBe('2025-02-10');
  });

  test('is nothing in a library without days, which settles nothing', async () => {
    expect(await readLooked([])).toBeUndefined();
    expect(await readLooked(days)).toBe('2025-02-10');
  });

  test('only grows by marking all as seen, and goes back by undoing that', async () => {
    await readLooked(days);
    const before = await markAllSeen(date('2025-02-11'));
    await markAllSeen(date('2025-01-01'));
    expect(await readLooked(days)).toBe('2025-02-11');
    if (before) await setLooked(before);
    expect(await readLooked(days)).toBe('2025-02-10');
  });
});

describe('a paper is new', () => {
  const looking = { date: date('2025-02-11'), isSaved: false, looked: date('2025-02-10') };

  test('where it is from after what was looked at, and nothing was done with it', () => {
    expect(isUnread(looking)).toBe(true);
  });

  test.each([
    ['is from a day that was looked at', { date: date('2025-02-10') }],
    ['has been seen', { mark: 'seen' as const }],
    ['was dismissed', { mark: 'dismissed' as const }],
    ['is saved', { isSaved: true }],
    ['is of a library that nothing is known of', { looked: undefined }],
  ])('but not where it %s', (_what, change) => {
    expect(isUnread({ ...looking, ...change })).toBe(false);
  });
});

test.each([
  ['dismissed', { mark: 'dismissed' as const, isSaved: false }, { saved: true, seen: true }, false],
  ['saved', { mark: undefined, isSaved: true }, { saved: true, seen: false }, true],
  ['saved', { mark: 'seen' as const, isSaved: true }, { saved: false, seen: true }, false],
  ['seen', { mark: 'seen' as const, isSaved: false }, { saved: false, seen: true }, true],
  ['untouched', { mark: undefined, isSaved: false }, { saved: true, seen: true }, false],
])('a %s paper is left out as asked', (_what, paper, hiding, expected) => {
  expect(isHidden(paper, hiding)).toBe(expected);
});

beforeEach(() => fakeBrowser.reset());
