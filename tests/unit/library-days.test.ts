import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readDay } from '../../data/library/read-day';
import { refreshVotes } from '../../data/library/refresh-votes';
import { storeDay } from '../../data/library/store-day';
import {
  A,
  B,
  C,
  DAY,
  date,
  dayOf,
  english,
  entryOf,
  expectSound,
  korean,
  LATER,
  listed,
  look,
  own,
  paperOf,
  stored,
  THEN,
  votesOf,
} from './library-world';

describe('a Korean and an English digest of one day', () => {
  const ko = korean(DAY, listed(A, 5, '가'), listed(B, 9, '나'));
  const en = english(DAY, listed(B, 12, 'b'), listed(C, 7, 'c'));

  test.each([
    ['Korean', [ko, en]],
    ['English', [en, ko]],
  ])(
    'are the Korean one first, its text untouched, then what only English has: %s came first',
    async (_first, days) => {
      for (const day of days) await storeDay(day, LATER);
      expect(await dayOf(DAY)).toMatchObject({ ids: [A, B, C], source: 'daily-papers-ko', appended: 1 });
      expect(await entryOf(DAY)).toEqual({ date: DAY, count: 3, votes: 24, source: ko.source, hash: ko.hash });
      expect(await paperOf(B)).toMatchObject({ title: '나', language: 'ko', source: 'daily-papers-ko', votes: 12 });
      expect(await paperOf(C)).toMatchObject({ title: 'c', language: 'en', source: 'hf-daily-papers' });
      expect((await readDay(date(DAY))).map(({ listing }) => [listing.votes, listing.votedOn, listing.rank])).toEqual([
        [12, '2025-02-20', 1],
        [7, '2025-02-20', 2],
        [5, undefined, 3],
      ]);
      expectSound(await look());
    },
  );

  test('keep what only English has when the Korean one is corrected', async () => {
    for (const day of [ko, en]) await storeDay(day, LATER);
    await storeDay({ ...korean(DAY, listed(A, 5), listed(B, 9, '고침')), hash: 'new' }, LATER);
    expect(await dayOf(DAY)).toMatchObject({ ids: [A, B, C] });
    expect(await paperOf(B)).toMatchObject({ title: '고침', votes: 12 });
    expect(await entryOf(DAY)).toMatchObject({ hash: 'new' });
  });

  test('leave a paper Korean that is Korean on another day', async () => {
    await storeDay(korean('2025-02-10', listed(C, 1, '다')), THEN);
    await storeDay(en, THEN);
    expect(await paperOf(C)).toMatchObject({ title: '다', language: 'ko', textOf: '2025-02-10', votes: 7 });
    expect(await paperOf(C)).toMatchObject({
      listings: [
        { date: DAY, votes: 7 },
        { date: '2025-02-10', votes: 1 },
      ],
    });
  });

  test('let a Korean text be corrected though the English list is newer', async () => {
    await storeDay(korean('2025-02-10', listed(C, 1, '다')), THEN);
    await storeDay(en, THEN);
    await storeDay(korean('2025-02-10', listed(C, 1, '고침')), THEN);
    expect(await paperOf(C)).toMatchObject({ title: '고침', votes: 7 });
  });
});

describe('a day of the reader’s', () => {
  test('takes the place of the day of its date, smaller or not', async () => {
    await storeDay(korean(DAY, listed(A, 5), listed(B, 9)), THEN);
    await storeDay(own(DAY, listed(B, 1, '내 요약')), LATER);
    expect(await entryOf(DAY)).toMatchObject({ source: 'file', count: 1, votes: 1 });
    expect(await paperOf(B)).toMatchObject({ title: '내 요약', votes: 1, source: 'file' });
    expect(await paperOf(A)).toBeUndefined();
    expectSound(await look());
  });

  test('says what the votes are, though they were counted later', async () => {
    await storeDay(korean(DAY, listed(A, 5)), THEN);
    await refreshVotes(date(DAY), votesOf([A, 20]), date('2025-02-20'), LATER);
    await storeDay(own(DAY, listed(A, 6)), LATER);
    expect((await paperOf(A))?.listings).toEqual([{ date: DAY, of: 1, votes: 6, rank: 1 }]);
  });

  test.each([korean, english])('is kept from every source on the network (%o)', async (make) => {
    await storeDay(own(DAY, listed(B, 1)), THEN);
    const before = await look();
    expect(await storeDay(make(DAY, listed(A, 5), listed(B, 9)), LATER, { again: true })).toBe('kept');
    expect(await look()).toEqual(before);
  });
});

describe('a day with fewer papers', () => {
  test.each([korean, english])('is refused, and the old one stays (%o)', async (make) => {
    await storeDay(make(DAY, listed(A), listed(B)), THEN);
    const before = await look();
    await expect(storeDay(make(DAY, listed(A)), LATER)).rejects.toMatchObject({ kind: 'shrank' });
    expect(await look()).toEqual(before);
  });

  test('takes the listing off what is no longer on it, where it is allowed', async () => {
    await storeDay(korean('2025-02-10', listed(A, 3)), THEN);
    await storeDay(korean(DAY, listed(A, 5), listed(B, 9), listed(C)), THEN);
    await storeDay(korean(DAY, listed(C)), LATER, { allowShrink: true });
    expect(await paperOf(A)).toMatchObject({ votes: 3, listings: [{ date: '2025-02-10' }] });
    expect(await paperOf(B)).toBeUndefined();
    expect(await stored('index:2502')).toEqual({ [A]: [3, '2025-02-10'], [C]: [null, DAY] });
    expectSound(await look());
  });

  test('is none where the English papers of a Korean day move into it', async () => {
    await storeDay(korean(DAY, listed(A)), THEN);
    await storeDay(english(DAY, listed(B), listed(C)), THEN);
    await storeDay(korean(DAY, listed(A), listed(B), listed(C)), THEN);
    expect(await storeDay(english(DAY, listed(B), listed(C)), LATER)).toBe('stored');
    expect(await dayOf(DAY)).not.toHaveProperty('appended');
  });
});

test.each([new DOMException('', 'QuotaExceededError'), new Error('Resource::kQuotaBytes quota exceeded')])(
  'without room, nothing changes and it is told so: %s',
  async (error) => {
    await storeDay(korean(DAY, listed(A, 5)), THEN);
    const before = await look();
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(error);
    await expect(storeDay(korean(DAY, listed(A), listed(B)), LATER)).rejects.toMatchObject({ kind: 'full' });
    await expect(refreshVotes(date(DAY), votesOf([A, 20]), date('2025-02-20'), LATER)).rejects.toMatchObject({
      kind: 'full',
    });
    set.mockRestore();
    expect(await look()).toEqual(before);
  },
);

test('the bundled Korean day comes to an English one', async () => {
  await storeDay(english(DAY, listed(A, 8), listed(B)), LATER);
  expect(await storeDay(korean(DAY, listed(A, 5, '가')), LATER, { ifAbsent: true })).toBe('stored');
  expect(await storeDay(korean(DAY, listed(A, 5, '나')), LATER, { ifAbsent: true })).toBe('kept');
  expect(await paperOf(A)).toMatchObject({ title: '가', language: 'ko' });
});
