import { describe, expect, test, vi } from 'vitest';
import { finishOf } from '../../data/browse/finish';
import { unreadOn } from '../../data/browse/shown';
import type { DigestDate } from '../../data/paper';
import type { Answer } from '../../data/search/search-library';
import { answer, DAYS, openBrowse, storeLibrary } from './browse-sample';
import { gate } from './samples';

const d = (text: string) => text as DigestDate;

describe('shown are', () => {
  test('the newest day at first, by its votes', async () => {
    const { shown, state } = await openBrowse();
    expect([state().date, state().month, shown()]).toEqual(['2025-02-11', '2025-02', ['5', '4', '6']]);
  });

  test.each([
    ['day', ['3', '2']],
    ['week', ['3', '5', '4', '2', '6']],
    ['month', ['3', '5', '4', '2', '6']],
    ['all', ['1', '3', '5', '4', '2']],
  ] as const)('the papers of a %s around a date', async (period, expected) => {
    const { browse, shown } = await openBrowse();
    await browse.show(period, d('2025-02-10'));
    expect(shown()).toEqual(expected);
  });

  test('the new ones, the newest day first, once the days since have come', async () => {
    const { browse, shown } = await openBrowse();
    await storeLibrary({ ...DAYS, '2025-02-12': [['2502.00007', 1]] });
    await vi.waitFor(async () => {
      await browse.show('unread');
      expect(shown()).toEqual(['7', '5', '4', '6']);
    });
  });

  test('the periods before and after that have papers, and nothing beyond them', async () => {
    const { browse, state } = await openBrowse();
    await browse.step('next');
    expect(state().date).toBe('2025-02-11');
    await browse.step('previous');
    await browse.step('previous');
    await browse.step('previous');
    expect([state().date, state().month]).toEqual(['2025-01-31', '2025-01']);
    await browse.show('month');
    await browse.step('next');
    expect([state().period, state().month]).toEqual(['month', '2025-02']);
  });

  test('the last that was asked for, however late an earlier one comes', async () => {
    const slow = gate();
    const { browse, shown, ports } = await openBrowse();
    const { readDay } = ports;
    ports.readDay = async (date) => {
      if (date === '2025-02-10') await slow.opened;
      return readDay(date);
    };
    const first = browse.show('day', d('2025-02-10'));
    await browse.show('day', d('2025-01-31'));
    slow.open();
    await first;
    expect(shown()).toEqual(['1']);
  });

  test('as far as fifty papers, and more on request', async () => {
    const many = Array.from({ length: 120 }, (_, n) => [`2502.${String(n + 1).padStart(5, '0')}`, 200 - n] as const);
    const { browse, shown, state } = await openBrowse({ '2025-02-11': many });
    await browse.show('month');
    expect(shown()).toHaveLength(50);
    expect(state().papers.size).toBe(50);
    await browse.showMore();
    expect(shown()).toHaveLength(100);
    await browse.showMore();
    expect(shown()).toHaveLength(120);
  });

  test('as failed where the library cannot be read, until it can', async () => {
    const { browse, state, shown, ports } = await openBrowse();
    const { readDay } = ports;
    ports.readDay = async () => {
      throw new Error('torn');
    };
    await browse.show('day', d('2025-02-10'));
    expect(state().failed).toBe(true);
    ports.readDay = readDay;
    await browse.load();
    expect([state().failed, shown()]).toEqual([false, ['3', '2']]);
  });
});

test('a day that comes while another is read leaves that one in place', async () => {
  const { state, shown } = await openBrowse();
  await storeLibrary({ ...DAYS, '2025-02-12': [['2502.00007', 1]] });
  await vi.waitFor(() => expect(state().days).toHaveLength(4));
  await vi.waitFor(() => expect(unreadOn(state()).get(d('2025-02-12'))).toBe(1));
  expect([state().date, shown()]).toEqual(['2025-02-11', ['5', '4', '6']]);
});

describe('after the last paper it is said', () => {
  const finish = async (period: 'day' | 'unread', date?: DigestDate) => {
    const { browse, state } = await openBrowse();
    await browse.show(period, date);
    return finishOf(state(), unreadOn(state()));
  };

  test('what is left, and which day comes before', async () => {
    expect(await finish('day')).toMatchObject({ left: 3, next: undefined, before: '2025-02-10' });
  });

  test('of an old day, where there is something new', async () => {
    expect(await finish('day', d('2025-02-10'))).toMatchObject({
      left: 0,
      isThrough: false,
      next: { date: '2025-02-11', count: 3 },
      before: '2025-01-31',
    });
  });
});

describe('a search', () => {
  test('shows what is found, and drops the answer that comes too late', async () => {
    const slow = gate();
    const found: Record<string, Answer> = { ㄱ: answer(['2502.00001']), 가: answer(['2502.00002']) };
    const { browse, state, ports } = await openBrowse();
    ports.search.search = async (text) => {
      if (text === 'ㄱ') await slow.opened;
      return found[text] ?? answer([]);
    };
    const first = browse.search('ㄱ');
    await browse.search('가');
    slow.open();
    await first;
    expect(state().answer).toBe(found.가);
    await browse.search('');
    expect([state().answer, state().query]).toEqual([undefined, '']);
  });

  test('that fails says so until one succeeds', async () => {
    const { browse, state, ports } = await openBrowse();
    ports.search.search = () => Promise.reject(new Error('no database'));
    await browse.search('모델');
    expect(state()).toMatchObject({ query: '모델', findFailed: true });
    const found = answer(['2502.00001']);
    ports.search.search = async () => found;
    await browse.search('모델');
    expect(state()).toMatchObject({ findFailed: false, answer: found });
  });

  test('finds more on request, and ends when a period is chosen', async () => {
    const { browse, state, ports } = await openBrowse();
    const asked = vi.fn(async () => answer(['2502.00001'], true));
    ports.search.search = asked;
    await browse.search('모델');
    await browse.showMore();
    expect(asked.mock.calls.map(([, options]: unknown[]) => (options as { limit: number }).limit)).toEqual([50, 100]);
    await browse.show('week');
    expect([state().query, state().answer]).toEqual(['', undefined]);
  });
});
