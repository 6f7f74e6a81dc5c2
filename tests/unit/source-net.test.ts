import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SourceFault } from '../../data/library/sources/fault';
import { createNet, type RequestLine } from '../../data/library/sources/net';
import type { Net } from '../../data/library/sources/source';

const URL_ = 'https://api.github.com/list';
const NOW = Date.parse('2025-02-12T00:00:00Z');
type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const lines: RequestLine[] = [];
let begun: (line: RequestLine) => Promise<void> | void;
let onLine = true;
const netOver = (fetch: Fetch): Net =>
  createNet(
    {
      fetch,
      now: () => NOW,
      onLine: () => onLine,
      begin: async (line) => begun(line),
      log: (line) => lines.push(line),
    },
    'daily-papers-ko',
  );
const get = (fetch: Fetch, more: Partial<Parameters<Net['get']>[1]> = {}) =>
  netOver(fetch).get(URL_, { purpose: 'day', signal: new AbortController().signal, ...more });
const answers = (body: BodyInit | null, init: ResponseInit) => async () => new Response(body, init);

beforeEach(() => {
  lines.length = 0;
  begun = () => undefined;
  onLine = true;
});
afterEach(() => vi.useRealTimers());

test('a request carries nothing of the reader’s and follows no redirect', async () => {
  const fetch = vi.fn<Fetch>(answers('글', { headers: { etag: '"b"', 'content-type': 'text/plain' } }));
  const answer = await get(fetch, { etag: '"a"' });
  expect(fetch).toHaveBeenCalledWith(
    URL_,
    expect.objectContaining({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      headers: { 'If-None-Match': '"a"' },
    }),
  );
  expect(new TextDecoder().decode(answer.body)).toBe('글');
  expect(answer).toMatchObject({ status: 200, etag: '"b"', type: 'text/plain' });
  expect(lines).toEqual([{ at: NOW, url: URL_, source: 'daily-papers-ko', purpose: 'day', status: 200, bytes: 3 }]);
});

test('a request is sent only when it is on record', async () => {
  const order: string[] = [];
  begun = async ({ url }) => {
    await Promise.resolve();
    order.push(`on record: ${url}`);
  };
  await get(async () => {
    order.push('sent');
    return new Response('');
  });
  expect(order).toEqual([`on record: ${URL_}`, 'sent']);
});

test.each([304, 404])('%i is an answer, without a body', async (status) => {
  const body = status === 304 ? null : 'Not Found';
  expect(await get(answers(body, { status }))).toMatchObject({ status, body: new Uint8Array() });
  expect(lines).toMatchObject([{ status }]);
});

const used = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1739318400' };
const later = (seconds: number) => NOW + seconds * 1000;
test.each<[string, ResponseInit, object]>([
  ['no right', { status: 403 }, { kind: 'forbidden', details: { status: 403 } }],
  ['no right to more', { status: 401 }, { kind: 'forbidden', details: { status: 401 } }],
  ['gone', { status: 410, headers: { 'retry-after': '60' } }, { kind: 'forbidden', details: { status: 410 } }],
  [
    'requests used up',
    { status: 403, headers: used },
    { kind: 'rate-limited', details: { status: 403, retryAt: 1739318400000 } },
  ],
  [
    'wait, with 403',
    { status: 403, headers: { 'retry-after': '60' } },
    { kind: 'rate-limited', details: { status: 403, retryAt: later(60) } },
  ],
  [
    'too many',
    { status: 429, headers: { 'retry-after': '7' } },
    { kind: 'rate-limited', details: { status: 429, retryAt: later(7) } },
  ],
  [
    'too many, until a date',
    { status: 429, headers: { 'retry-after': 'Wed, 12 Feb 2025 00:05:00 GMT' } },
    { kind: 'rate-limited', details: { status: 429, retryAt: later(300) } },
  ],
  [
    'too many, as Hugging Face says it',
    { status: 429, headers: { ratelimit: '"api";r=0;t=123' } },
    { kind: 'rate-limited', details: { status: 429, retryAt: later(123) } },
  ],
  ['too many, no word of when', { status: 429 }, { kind: 'rate-limited', details: { status: 429 } }],
  ['broken', { status: 500 }, { kind: 'server', details: { status: 500 } }],
  [
    'busy',
    { status: 503, headers: { 'retry-after': '30' } },
    { kind: 'server', details: { status: 503, retryAt: later(30) } },
  ],
  [
    'moved',
    { status: 302, headers: { location: 'https://evil.example/' } },
    { kind: 'redirected', details: { status: 302 } },
  ],
  ['nothing', { status: 204 }, { kind: 'not-a-digest', details: { status: 204 } }],
])('%s: told apart', async (_what, init, fault) => {
  const body = init.status === 204 ? null : 'page';
  const { kind, details } = await get(answers(body, init)).then(
    () => expect.unreachable(),
    (error: SourceFault) => error,
  );
  expect({ kind, details }).toEqual(fault);
  expect(lines).toMatchObject([{ status: init.status, fault: (fault as { kind: string }).kind }]);
});

test('a redirect that the browser hides is seen', async () => {
  const opaque = new Response(null);
  Object.defineProperties(opaque, { type: { value: 'opaqueredirect' }, status: { value: 0 } });
  await expect(get(async () => opaque)).rejects.toMatchObject({ kind: 'redirected' });
  expect(lines).toMatchObject([{ fault: 'redirected' }]);
  expect(lines[0]).not.toHaveProperty('status');
});

describe('without an answer', () => {
  const fails = async () => {
    throw new TypeError('Failed to fetch');
  };

  test.each([
    [true, 'unreachable'],
    [false, 'offline'],
  ])('and with a network (%s) it is %s', async (line, kind) => {
    onLine = line;
    await expect(get(fails)).rejects.toMatchObject({ kind });
    expect(lines).toMatchObject([{ fault: kind, bytes: 0 }]);
    expect(lines[0]).not.toHaveProperty('status');
  });

  /** Never answers, and ends as a fetch does when it is aborted. */
  const hangs: Fetch = (_url, { signal }) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

  test('for 20 seconds, it is a timeout', async () => {
    vi.useFakeTimers();
    const asked = expect(get(hangs)).rejects.toMatchObject({ kind: 'timeout' });
    await vi.advanceTimersByTimeAsync(19_999);
    expect(lines).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(lines).toMatchObject([{ fault: 'timeout' }]);
    await get(answers('글', {}));
    expect(vi.getTimerCount()).toBe(0);
  });

  test('because the caller left, it is no fault', async () => {
    const stop = new AbortController();
    const asked = get(hangs, { signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toHaveProperty('fault');
    await expect(get(hangs, { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(lines).toHaveLength(1);
  });
});

/** A body of pieces, and how many of them were taken. */
function pieces(size: number, count: number): { body: ReadableStream<Uint8Array>; taken(): number } {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken === count) controller.close();
        else controller.enqueue(new Uint8Array(size));
        taken += 1;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken: () => taken };
}

test.each([
  ['day', 5],
  ['votes', 5],
  ['list', 20],
] as const)('an answer for a %s ends at %i MB, whatever more there is', async (purpose, megabytes) => {
  const endless = pieces(1_000_000, 1000);
  const asked = get(answers(endless.body, {}), { purpose });
  await expect(asked).rejects.toMatchObject({ kind: 'too-big', details: { status: 200 } });
  expect(endless.taken()).toBe(megabytes + 1);
  const fits = await get(answers(pieces(1_000_000, megabytes).body, {}), { purpose });
  expect(fits.body).toHaveLength(megabytes * 1_000_000);
});

test('a body that breaks off is no answer', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(10));
    },
    pull(controller) {
      controller.error(new TypeError('network error'));
    },
  });
  await expect(get(answers(body, {}))).rejects.toMatchObject({ kind: 'unreachable' });
  expect(lines).toMatchObject([{ status: 200, bytes: 10, fault: 'unreachable' }]);
});
