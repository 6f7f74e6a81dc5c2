import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { clearRequests, createRequestLog, readRequests } from '../../data/library/updates/requests';
import type { RequestLine } from '../../data/library/updates/state';
import { read, write } from '../../data/storage';
import { HOUR, KO, NOON } from './update-world';

const DAY = 24 * HOUR;
const line = (at: number, n = 0): RequestLine => ({
  at,
  url: `https://source.example/${n}`,
  source: KO,
  purpose: 'day',
  bytes: 1,
});

describe('the log of requests', () => {
  test('has what was made, under the day of it, oldest first', async () => {
    let now = NOON;
    const { log, end } = createRequestLog(() => now);
    log(line(NOON, 1));
    now = NOON + DAY;
    log(line(now, 2));
    log(line(now, 3));
    await end();
    expect((await readRequests(now)).map(({ url }) => url.at(-1))).toEqual(['1', '2', '3']);
    const keys = ['requests:2025-03-01', 'requests:2025-03-02'] as const;
    const found = await read(keys);
    expect(keys.map((key) => found[key]?.length)).toEqual([1, 2]);
  });

  test('is written as it grows, a second behind at most', async () => {
    let now = NOON;
    const { log } = createRequestLog(() => now);
    log(line(now, 1));
    log(line(now, 2));
    now += 1000;
    log(line(now, 3));
    await vi.waitFor(async () => expect(await readRequests(now)).toHaveLength(3));
  });

  test('keeps the last 2,000 lines', async () => {
    const old = Array.from({ length: 1500 }, (_, n) => line(NOON - DAY, n));
    await write({ 'requests:2025-02-28': old, 'requests:2025-02-27': [line(NOON - 2 * DAY)] });
    const { log, end } = createRequestLog(() => NOON);
    for (let n = 0; n < 700; n++) log(line(NOON, n));
    await end();
    const lines = await readRequests(NOON);
    expect(lines).toHaveLength(2000);
    expect(lines[0]).toEqual(line(NOON - DAY, 200));
    expect((await read(['requests:2025-02-28']))['requests:2025-02-28']).toHaveLength(1300);
    expect(await read(['requests:2025-02-27'])).toEqual({});
  });

  test('goes back 90 days', async () => {
    await write({ 'requests:2024-12-02': [line(NOON - 89 * DAY)], 'requests:2024-12-01': [line(NOON - 90 * DAY)] });
    const { log, end } = createRequestLog(() => NOON);
    log(line(NOON));
    await end();
    expect(await readRequests(NOON)).toEqual([line(NOON - 89 * DAY), line(NOON)]);
    expect(await read(['requests:2024-12-01'])).toEqual({});
  });

  test('can be emptied', async () => {
    const { log, end } = createRequestLog(() => NOON);
    log(line(NOON));
    await end();
    await clearRequests(NOON);
    expect(await readRequests(NOON)).toEqual([]);
  });

  test('that cannot be written stands in nobody’s way', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    const { log, end } = createRequestLog(() => NOON);
    log(line(NOON));
    await end();
    expect(await readRequests(NOON)).toEqual([]);
  });
});
