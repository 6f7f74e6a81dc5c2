import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gitBlobHash } from '../../data/digest/blob-hash';
import { SourceFault } from '../../data/library/sources/fault';
import { hfDailyPapers } from '../../data/library/sources/hf-daily-papers';
import { readItems } from '../../data/library/sources/hf-items';
import { HOSTS, ORIGINS } from '../../data/library/sources/origins';
import { sourceOf } from '../../data/library/sources/registry';
import { NETWORK_SOURCES } from '../../data/paper';
import { date } from './library-world';
import { bytesOf, netOf } from './source-world';

const { signal } = new AbortController();
const DAY = date('2025-02-11');
const item = {
  paper: {
    id: '2502.06394',
    authors: [{ name: 'Ada Kim' }, { name: '' }, null, { name: ' Bo  Lee ' }],
    title: 'Inner',
    summary: 'An abstract\nover lines.',
    upvotes: 69,
  },
  title: 'A  Title\n  over lines',
  thumbnail: 'https://cdn-thumbnails.huggingface.co/2502.06394.png',
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2025-02-13T23:30:00Z'), toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

describe('the list of days', () => {
  const list = (from: string, to: string) =>
    hfDailyPapers.list({ from: date(from), to: date(to) }, {}, netOf(new Error('no request')).net, signal);

  test('is every day of the range that has come, without a request', async () => {
    expect((await list('2025-02-10', '2025-02-20')).days.map((day) => day.date)).toEqual([
      '2025-02-10',
      '2025-02-11',
      '2025-02-12',
      '2025-02-13',
    ]);
    expect((await list('2025-02-14', '2025-02-20')).days).toEqual([]);
    expect((await list('2025-02-12', '2025-02-11')).days).toEqual([]);
  });

  test('begins when the list itself began, and goes over leap days', async () => {
    const { days } = await list('1990-01-01', '2024-03-01');
    expect(days[0]).toEqual({ date: '2023-05-01' });
    expect(days.slice(-2).map((day) => day.date)).toEqual(['2024-02-29', '2024-03-01']);
  });
});

describe('a day', () => {
  const fetch = (net: ReturnType<typeof netOf>['net'], memory = {}) =>
    hfDailyPapers.fetch({ date: DAY }, memory, net, signal);

  test('is read into papers', async () => {
    const text = JSON.stringify([item]);
    const { net, asked } = netOf({ text, etag: 'W/"1"', type: 'application/json' });
    expect(await fetch(net)).toEqual({
      kind: 'day',
      bytes: bytesOf(text).length,
      etag: 'W/"1"',
      day: {
        date: DAY,
        source: 'hf-daily-papers',
        language: 'en',
        hash: await gitBlobHash(bytesOf(text)),
        papers: [
          {
            id: '2502.06394',
            title: 'A Title over lines',
            votes: 69,
            authors: ['Ada Kim', 'Bo Lee'],
            image: 'https://cdn-thumbnails.huggingface.co/2502.06394.png',
            sections: [{ label: 'Abstract', text: 'An abstract over lines.' }],
          },
        ],
      },
    });
    expect(asked).toEqual([
      { url: 'https://huggingface.co/api/daily_papers?date=2025-02-11', etag: undefined, purpose: 'day' },
    ]);
  });

  test('is not sent again while it is the same', async () => {
    const { net, asked } = netOf({ status: 304 });
    expect(await fetch(net, { dayTags: { [DAY]: 'W/"1"' } })).toEqual({ kind: 'unchanged', bytes: 0 });
    expect(asked).toMatchObject([{ etag: 'W/"1"' }]);
  });

  test.each([
    ['an empty list', { text: '[]' }],
    ['404', { status: 404 as const }],
    ['a date that is refused', new SourceFault('forbidden', { status: 400 })],
  ])('is absent for %s', async (_what, answer) => {
    expect(await fetch(netOf(answer).net)).toMatchObject({ kind: 'absent' });
  });

  test.each([
    ['a web page', { text: '<!doctype html>', type: 'text/html' }, 'not-a-digest'],
    ['another shape', { text: '{"error":"no"}' }, 'not-a-digest'],
    ['half of it', { text: '[{' }, 'not-a-digest'],
    ['a list of something else', { text: '[{"model":"x"}]' }, 'malformed'],
    ['no right', new SourceFault('forbidden', { status: 403 }), 'forbidden'],
  ])('is a fault for %s', async (_what, answer, kind) => {
    await expect(fetch(netOf(answer).net)).rejects.toMatchObject({ kind });
  });
});

describe('an item', () => {
  const read = (more: object, paper: object = {}) =>
    readItems([{ ...item, ...more, paper: { ...item.paper, ...paper } }])[0];

  test.each([
    ['on the item', { ai_summary: 'Short.' }, {}],
    ['under the paper', {}, { ai_summary: 'Short.' }],
  ])('gives its summary where it stands %s, instead of the abstract', (_where, more, paper) => {
    expect(read(more, paper)?.sections).toEqual([{ text: 'Short.' }]);
  });

  test('without any text has no sections', () => {
    expect(read({}, { summary: '  ' })?.sections).toEqual([]);
  });

  test.each([undefined, null, -1, 1.5, '69', Number.NaN])('has no votes where they are %s, and not 0', (upvotes) => {
    expect(read({}, { upvotes })).not.toHaveProperty('votes');
  });

  test('has 0 votes where they are 0', () => {
    expect(read({}, { upvotes: 0 })?.votes).toBe(0);
  });

  test.each(['javascript:alert(1)', 'data:image/png;base64,', '/x.png', 7])('takes no picture from %s', (thumbnail) => {
    expect(read({ thumbnail })).not.toHaveProperty('image');
  });

  test('of one paper counts once, the first', () => {
    expect(readItems([item, { ...item, title: 'Again' }]).map(({ title }) => title)).toEqual(['A Title over lines']);
  });

  test('can be anything', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.anything(), fc.record({ paper: fc.anything() }))), (items) => {
        expect(readItems(items)).toBeInstanceOf(Array);
      }),
    );
  });
});

test('every source is known by its own id, and needs permission for hosts that it asks', () => {
  for (const id of NETWORK_SOURCES) {
    expect(sourceOf(id).id).toBe(id);
    for (const origin of ORIGINS[id]) expect(HOSTS[id]).toContain(new URL(origin.replace('*', '')).hostname);
  }
});
