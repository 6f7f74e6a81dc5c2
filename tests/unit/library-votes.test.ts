import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { refreshVotes } from '../../data/library/refresh-votes';
import { storeDay } from '../../data/library/store-day';
import { A, B, C, DAY, date, entryOf, korean, LATER, listed, paperOf, stored, THEN, votesOf } from './library-world';

describe('votes that are counted again', () => {
  test('keep their date, order the day, and change no paper but in its votes', async () => {
    await storeDay(korean(DAY, listed(A, 5), listed(B, 9), listed(C)), THEN);
    const set = vi.spyOn(browser.storage.local, 'set');
    expect(await refreshVotes(date(DAY), votesOf([A, 20], [C, 1], ['2502.09999', 3]), date('2025-02-20'), LATER)).toBe(
      true,
    );
    expect(set).toHaveBeenCalledTimes(1);
    expect(await paperOf(A)).toMatchObject({ votes: 20, listings: [{ votedOn: '2025-02-20', rank: 1 }] });
    expect((await paperOf(B))?.listings).toEqual([{ date: DAY, of: 3, votes: 9, rank: 2 }]);
    expect(await stored('index:2502')).toEqual({
      [A]: [20, DAY, '2025-02-20'],
      [B]: [9, DAY],
      [C]: [1, DAY, '2025-02-20'],
    });
    expect(await entryOf(DAY)).toMatchObject({ count: 3, votes: 30 });
    expect(await paperOf('2502.09999')).toBeUndefined();
  });

  test('are not written where nothing is new, and never go back in time', async () => {
    await storeDay(korean(DAY, listed(A, 5)), THEN);
    await refreshVotes(date(DAY), votesOf([A, 20]), date('2025-02-20'), LATER);
    const set = vi.spyOn(browser.storage.local, 'set');
    expect(await refreshVotes(date(DAY), votesOf([A, 20]), date('2025-02-20'), LATER)).toBe(false);
    expect(await refreshVotes(date(DAY), votesOf([A, 7]), date('2025-02-14'), LATER)).toBe(false);
    expect(await refreshVotes(date('2020-01-01'), votesOf([A, 7]), date('2025-02-14'), LATER)).toBe(false);
    expect(set).not.toHaveBeenCalled();
  });

  test('of an older listing leave the newest one’s as they are', async () => {
    await storeDay(korean('2025-02-10', listed(A, 5)), THEN);
    await storeDay(korean(DAY, listed(A, 6)), THEN);
    await refreshVotes(date('2025-02-10'), votesOf([A, 50]), date('2025-02-20'), LATER);
    expect(await paperOf(A)).toMatchObject({
      votes: 6,
      listings: [{ votes: 6 }, { votes: 50, votedOn: '2025-02-20' }],
    });
    expect(await stored('index:2502')).toEqual({ [A]: [6, DAY] });
  });

  test('survive when the day’s own digest comes again', async () => {
    await storeDay(korean(DAY, listed(A, 5)), THEN);
    await refreshVotes(date(DAY), votesOf([A, 20]), date('2025-02-20'), LATER);
    await storeDay(korean(DAY, listed(A, 5), listed(B, 9)), LATER);
    expect(await paperOf(A)).toMatchObject({ votes: 20, listings: [{ votedOn: '2025-02-20' }] });
  });
});
