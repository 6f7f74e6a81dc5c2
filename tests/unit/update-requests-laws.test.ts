/** The worker may die at any call of storage: every request that was sent is in the log, and none of them twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RequestLine } from '../../data/library/sources/net';
import { countOf } from '../../data/library/updates/request-record';
import { createRequestLog, readRequests } from '../../data/library/updates/requests';
import { write } from '../../data/storage';
import { HOUR, KO, NOON } from './update-world';

const DAY = 24 * HOUR;

/** How many calls of storage are still carried out; the last one of them may not be told of. */
let callsLeft = Number.POSITIVE_INFINITY;
let diesAfter = false;

for (const name of ['get', 'set', 'remove'] as const) {
  const original = browser.storage.local[name].bind(browser.storage.local) as (given: unknown) => Promise<unknown>;
  Object.assign(browser.storage.local, {
    [name]: async (given: unknown) => {
      callsLeft--;
      if (callsLeft < 0 || (callsLeft === 0 && !diesAfter)) throw new Error('dead');
      const answer = await original(structuredClone(given));
      if (callsLeft === 0) throw new Error('dead');
      return structuredClone(answer);
    },
  });
}

const isAlive = () => callsLeft > 0;

interface Life {
  /** Days since the life before. */
  after: number;
  requests: { host: number; bytes: number; isSlow: boolean }[];
  /** Undefined: it comes to its end. */
  calls: number | undefined;
  diesAfter: boolean;
}

const life: fc.Arbitrary<Life> = fc.record({
  after: fc.constantFrom(0, 0, 1, 60, 100),
  requests: fc.array(
    fc.record({ host: fc.integer({ min: 0, max: 2 }), bytes: fc.integer({ min: 1, max: 9 }), isSlow: fc.boolean() }),
    { maxLength: 6 },
  ),
  calls: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }),
  diesAfter: fc.boolean(),
});

async function live({ requests, calls, diesAfter: after }: Life, now: number, sent: RequestLine[]): Promise<void> {
  callsLeft = calls ?? Number.POSITIVE_INFINITY;
  diesAfter = after;
  const { begin, log, end } = createRequestLog(() => now);
  const slow: RequestLine[] = [];
  for (const { host, bytes, isSlow } of requests) {
    const line: RequestLine = { at: now, url: `https://h${host}.example/`, source: KO, purpose: 'day', bytes: 0 };
    await begin(line);
    // A dead worker sends nothing.
    if (!isAlive()) return;
    line.bytes = bytes;
    sent.push(line);
    if (isSlow) slow.push(line);
    else log(line);
  }
  for (const line of slow) log(line);
  await end();
}

test('no request is lost and none counted twice, whenever the worker dies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 6 }), fc.nat(3), async (lives, older) => {
      callsLeft = Number.POSITIVE_INFINITY;
      fakeBrowser.reset();
      const before = Array.from({ length: older }, () => ({
        ...{ at: NOON - DAY, url: 'https://h0.example/', source: KO, purpose: 'list', bytes: 1 },
      })) as RequestLine[];
      if (older > 0) await write({ 'requests:2025-02-28': before });
      const sent = [...before];
      /** Begun by a worker that died before it could send: nobody can know that it did not. */
      let mostUnsent = 0;
      let now = NOON;
      for (const one of lives) {
        now += one.after * DAY;
        await live(one, now, sent);
        if (!isAlive()) mostUnsent++;
      }
      callsLeft = Number.POSITIVE_INFINITY;
      const { lines, sums } = await readRequests(now);
      const count = sums.reduce((all, sum) => all + countOf(sum), lines.length);
      expect(count).toBeGreaterThanOrEqual(sent.length);
      expect(count).toBeLessThanOrEqual(sent.length + mostUnsent);
      const bytes = [...lines, ...sums].reduce((all, one) => all + one.bytes, 0);
      expect(bytes).toBeLessThanOrEqual(sent.reduce((all, one) => all + one.bytes, 0));
    }),
    { numRuns: 400 },
  );
});

test('of workers that come to their end, every byte is told of', async () => {
  const whole = life.map((one) => ({ ...one, calls: undefined }));
  await fc.assert(
    fc.asyncProperty(fc.array(whole, { minLength: 1, maxLength: 8 }), async (lives) => {
      callsLeft = Number.POSITIVE_INFINITY;
      fakeBrowser.reset();
      const sent: RequestLine[] = [];
      let now = NOON;
      for (const one of lives) {
        now += one.after * DAY;
        await live(one, now, sent);
      }
      const { lines, sums } = await readRequests(now);
      const told = (host: string) =>
        sums.filter((sum) => sum.host === host).reduce((all, sum) => all + sum.bytes, 0) +
        lines.filter(({ url }) => new URL(url).host === host).reduce((all, { bytes }) => all + bytes, 0);
      for (const host of ['h0.example', 'h1.example', 'h2.example']) {
        const asked = sent.filter(({ url }) => new URL(url).host === host);
        expect(told(host)).toBe(asked.reduce((all, { bytes }) => all + bytes, 0));
      }
    }),
    { numRuns: 100 },
  );
});
