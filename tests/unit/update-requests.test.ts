import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { RequestLine } from '../../data/library/sources/net';
import { countOf } from '../../data/library/updates/request-record';
import { clearRequests, createRequestLog, readRequests } from '../../data/library/updates/requests';
import { read, write } from '../../data/storage';
import { date, HOUR, KO, NOON } from './update-world';

const DAY = 24 * HOUR;
const line = (at: number, n = 0): RequestLine => ({
  at,
  url: `https://source.example/${n}`,
  source: KO,
  purpose: 'day',
  bytes: 1,
});

/** Writes so many lines of a day into the log. */
async function logOn(at: number, count = 1): Promise<void> {
  const { log, end } = createRequestLog(() => at);
  for (let n = 0; n < count; n++) log(line(at, n));
  await end();
}

describe('the log of requests', () => {
  test('has what was made, under the day of it, oldest first', async () => {
    let now = NOON;
    const { log, end } = createRequestLog(() => now);
    log(line(NOON, 1));
    now = NOON + DAY;
    log(line(now, 2));
    log(line(now, 3));
    await end();
    expect((await readRequests(now)).lines.map(({ url }) => url.at(-1))).toEqual(['1', '2', '3']);
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
    await vi.waitFor(async () => expect((await readRequests(now)).lines).toHaveLength(3));
  });

  test('has a request before it is sent, and once when it has ended', async () => {
    const { begin, log, end } = createRequestLog(() => NOON);
    const one = line(NOON);
    await begin(one);
    expect((await readRequests(NOON)).lines).toEqual([one]);
    log(Object.assign(one, { status: 200, bytes: 7 }));
    await end();
    expect((await readRequests(NOON)).lines).toEqual([{ ...line(NOON), status: 200, bytes: 7 }]);
  });

  test('keeps what a worker that died had begun', async () => {
    await createRequestLog(() => NOON).begin(line(NOON, 1));
    const { begin, log, end } = createRequestLog(() => NOON + HOUR);
    const two = line(NOON + HOUR, 2);
    await begin(two);
    log(two);
    await end();
    expect((await readRequests(NOON)).lines).toEqual([line(NOON, 1), two]);
    expect((await read(['requests-open']))['requests-open']).toEqual([]);
  });

  test('keeps the last 2,000 lines, and of what is older what they come to', async () => {
    await logOn(NOON - 2 * DAY);
    await logOn(NOON - DAY, 1500);
    await logOn(NOON, 700);
    const { lines, sums } = await readRequests(NOON);
    expect(lines).toHaveLength(2000);
    expect(lines[0]).toEqual(line(NOON - DAY, 200));
    expect(sums).toEqual([
      { date: '2025-02-27', host: 'source.example', bytes: 1, why: { day: 1 } },
      { date: '2025-02-28', host: 'source.example', bytes: 200, why: { day: 200 } },
    ]);
  });

  test('keeps them also of one day that has more', async () => {
    await logOn(NOON, 2500);
    const { lines, sums } = await readRequests(NOON);
    expect([lines.length, sums.map(countOf)]).toEqual([2000, [500]]);
  });

  test('has single lines of 90 days, and sums of every day before; emptied keys go', async () => {
    await logOn(NOON - 90 * DAY);
    await logOn(NOON - 89 * DAY);
    await logOn(NOON);
    const { lines, sums } = await readRequests(NOON);
    expect(lines).toEqual([line(NOON - 89 * DAY), line(NOON)]);
    expect(sums.map((sum) => sum.date)).toEqual(['2024-12-01']);
    await logOn(NOON + 4000 * DAY);
    await logOn(NOON + 4000 * DAY);
    const later = await readRequests(NOON + 4000 * DAY);
    expect([later.lines.length, later.sums.length]).toEqual([2, 3]);
    const kept = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith('requests:'));
    expect(kept).toEqual(['requests:2036-02-12']);
  });

  test('takes over the lines of versions that kept no record of their days', async () => {
    await write({ 'requests:2024-12-02': [line(NOON - 89 * DAY)], 'requests:2024-09-01': [line(NOON - 181 * DAY)] });
    expect((await readRequests(NOON)).lines).toHaveLength(2);
    await logOn(NOON);
    const { lines, sums } = await readRequests(NOON);
    expect([lines.length, sums.map((sum) => sum.date)]).toEqual([2, ['2024-09-01']]);
  });

  test('can be emptied, and says when that was', async () => {
    await logOn(NOON - 100 * DAY);
    await logOn(NOON);
    await createRequestLog(() => NOON).begin(line(NOON));
    await clearRequests(NOON);
    expect(await readRequests(NOON)).toEqual({ lines: [], sums: [], cleared: NOON });
    await logOn(NOON);
    expect(await readRequests(NOON)).toEqual({ lines: [line(NOON)], sums: [], cleared: NOON });
  });

  test('that cannot be written stands in nobody’s way, and is written when it can be', async () => {
    const { begin, log, end } = createRequestLog(() => NOON);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    const one = line(NOON);
    await begin(one);
    log(one);
    await end();
    expect((await readRequests(NOON)).lines).toEqual([]);
    vi.mocked(browser.storage.local.set).mockRestore();
    await end();
    expect((await readRequests(NOON)).lines).toEqual([one]);
  });

  test.each([
    ['nothing', 7, null],
    [
      'days that no calendar has',
      { days: ['2025-13-01'], sums: [{ date: '2025-02-30', host: 'example.com', bytes: 1, why: { day: 1 } }] },
      [],
    ],
    ['other things', { days: ['x', 3], sums: [null, { date: date('2025-02-01') }], cleared: 'y' }, [4, { url: 3 }]],
  ])('that was damaged into %s is read as far as it can be', async (_what, record, lines) => {
    await browser.storage.local.set({ requests: record, 'requests:2025-03-01': lines, 'requests-open': record });
    expect(await readRequests(NOON)).toEqual({ lines: [], sums: [] });
    await logOn(NOON);
    expect((await readRequests(NOON)).lines).toEqual([line(NOON)]);
  });
});
