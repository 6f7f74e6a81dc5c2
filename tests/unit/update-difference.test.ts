import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayEntry } from '../../data/library/records';
import type { ListedDay } from '../../data/library/sources/source';
import { difference, isAbsentForGood, type Present, updateRange } from '../../data/library/updates/difference';
import type { SourceId } from '../../data/paper';
import { day, HF, KO } from './update-world';

const TODAY = day(29);
const range = { from: day(1), to: day(29) };

const there = (n: number, source: SourceId = KO, hash = `h${n}`): DayEntry => ({
  date: day(n),
  count: 2,
  source,
  hash,
});
const listed = (...numbers: number[]): ListedDay[] => numbers.map((n) => ({ date: day(n), hash: `h${n}` }));
const guessed = (...numbers: number[]): ListedDay[] => numbers.map((n) => ({ date: day(n) }));
const present = (days: DayEntry[], more: Partial<Present> = {}): Present => ({
  days,
  deleted: [],
  absent: [],
  ...more,
});
const update = { range, today: TODAY, purpose: 'update' } as const;
const archive = { range, today: TODAY, purpose: 'archive' } as const;
const dates = (days: readonly ListedDay[]) => days.map(({ date }) => date);

describe('what is fetched', () => {
  test('is what is not there, newest first', () => {
    const { fetch } = difference(KO, listed(3, 5, 4, 6), present([there(5)]), archive);
    expect(dates(fetch)).toEqual([day(6), day(4), day(3)]);
  });

  test('is a day whose file is another', () => {
    const { fetch } = difference(KO, listed(3, 4), present([there(3), there(4, KO, 'old')]), update);
    expect(dates(fetch)).toEqual([day(4)]);
  });

  test('is never what the reader dropped, whatever its hash', () => {
    expect(difference(KO, listed(3), present([there(3, 'file', 'mine')]), archive).fetch).toEqual([]);
    expect(difference(HF, guessed(28), present([there(28, 'file', 'mine')]), update)).toEqual({
      fetch: [],
      votes: [],
    });
  });

  test('is Korean in place of English, and never the reverse', () => {
    expect(dates(difference(KO, listed(28), present([there(28, HF)]), update).fetch)).toEqual([day(28)]);
    expect(difference(HF, guessed(28), present([there(28)]), update).fetch).toEqual([]);
    expect(difference(HF, guessed(3), present([there(3)]), archive).fetch).toEqual([]);
  });

  test('is not what the reader deleted, nor what the source does not have', () => {
    const known = present([], { deleted: [day(3)], absent: [day(4)] });
    expect(dates(difference(KO, listed(3, 4, 5), known, archive).fetch)).toEqual([day(5)]);
  });

  test('is not guessed at for months, unless the reader asks', () => {
    const old = [{ date: '2024-01-05' as never }, ...guessed(20)];
    const all = { from: '2024-01-01' as never, to: TODAY };
    expect(dates(difference(HF, old, present([]), { ...update, range: all }).fetch)).toEqual([day(20)]);
    expect(dates(difference(HF, old, present([]), { ...archive, range: all }).fetch)).toHaveLength(2);
  });
});

describe('votes are refreshed', () => {
  const days = [22, 23, 28, 29];
  test('of the last seven days, whoever gave the text', () => {
    const { votes } = difference(
      HF,
      guessed(...days),
      present([there(22), there(23), there(28, HF), there(29)]),
      update,
    );
    expect(dates(votes)).toEqual([day(29), day(28), day(23)]);
  });

  test('neither from a source whose files stay, nor by an archive', () => {
    const all = present(days.map((n) => there(n)));
    expect(difference(KO, listed(...days), all, update).votes).toEqual([]);
    expect(difference(HF, guessed(...days), all, archive).votes).toEqual([]);
  });
});

describe('an update asks', () => {
  test('from two weeks before the newest day there is', () => {
    expect(updateRange(KO, [there(1), there(20)], TODAY)).toEqual({ from: day(6), to: day(30) });
    expect(updateRange(KO, [], TODAY).from).toEqual(day(15));
  });

  test('from before the gap that the last one left', () => {
    expect(updateRange(KO, [there(29)], TODAY, day(3)).from).toEqual(day(3));
    expect(updateRange(KO, [there(20)], TODAY, day(28)).from).toEqual(day(6));
  });

  test('for Korean days from the newest Korean one: English ones fill no gap', () => {
    expect(updateRange(KO, [there(4), there(29, HF)], TODAY).from).toEqual('2025-01-21');
    expect(updateRange(HF, [there(4), there(29, HF)], TODAY).from).toEqual(day(15));
  });

  test('not from a day of the future on, which a wrong clock leaves behind', () => {
    expect(updateRange(KO, [there(20), there(400)], TODAY).from).toEqual(day(6));
  });
});

test('a day that may still come is not known to be absent', () => {
  expect(isAbsentForGood({ date: day(26) }, TODAY)).toBe(false);
  expect(isAbsentForGood({ date: day(25) }, TODAY)).toBe(true);
  expect(isAbsentForGood({ date: day(25), hash: 'h' }, TODAY)).toBe(false);
});

describe('for any library', () => {
  const n = fc.integer({ min: 1, max: 29 });
  const entry = fc.record({ n, source: fc.constantFrom<SourceId>(KO, HF, 'file'), hash: fc.constantFrom('', 'old') });
  const library = fc
    .uniqueArray(entry, { selector: (one) => one.n })
    .map((days) => days.map((one) => there(one.n, one.source, one.hash || `h${one.n}`)));
  const numbers = fc.uniqueArray(n);

  test('after all that was wanted has come, nothing is', () => {
    fc.assert(
      fc.property(library, numbers, fc.boolean(), fc.boolean(), (days, has, isKorean, isArchive) => {
        const [source, from] = isKorean ? ([KO, listed(...has)] as const) : ([HF, guessed(...has)] as const);
        const purpose = isArchive ? archive : update;
        const { fetch } = difference(source, from, present(days), purpose);
        const isNew = new Set(dates(fetch));
        const come = fetch.map(({ date, hash = 'new' }) => ({ date, hash, count: 2, source }));
        const after = [...days.filter(({ date }) => !isNew.has(date)), ...come];
        expect(difference(source, from, present(after), purpose).fetch).toEqual([]);
      }),
    );
  });

  test('each day is wanted at most once, for its text or for its votes', () => {
    fc.assert(
      fc.property(library, numbers, fc.boolean(), (days, has, isKorean) => {
        const [source, from] = isKorean ? ([KO, listed(...has)] as const) : ([HF, guessed(...has)] as const);
        const { fetch, votes } = difference(source, from, present(days), update);
        const all = [...dates(fetch), ...dates(votes)];
        expect(new Set(all).size).toBe(all.length);
        expect(dates(fetch)).toEqual(dates(fetch).toSorted().toReversed());
      }),
    );
  });

  test('nothing of the reader’s is wanted', () => {
    fc.assert(
      fc.property(library, numbers, numbers, (days, has, gone) => {
        const known = present(days, { deleted: gone.map(day) });
        const { fetch, votes } = difference(KO, listed(...has), known, archive);
        const mine = new Set([
          ...days.filter(({ source }) => source === 'file').map(({ date }) => date),
          ...gone.map(day),
        ]);
        expect([...fetch, ...votes].filter(({ date }) => mine.has(date))).toEqual([]);
      }),
    );
  });
});
