import { beforeEach, describe, expect, test } from 'vitest';
import type { DigestDate } from '../../../data/paper';
import {
  brokenOff,
  cutOff,
  dropped,
  forbidden,
  gate,
  held,
  hourUsedUp,
  notFound,
  otherBytes,
  redirected,
  tooBig,
  tooMany,
  unavailable,
  webPage,
} from '../../fixtures/sources/faults';
import { blobHash } from '../../fixtures/sources/github';
import { createSource } from '../../fixtures/sources/source';
import { until } from './browser';
import { useBrowser } from './use-browser';

const source = createSource({
  from: '2025-02-10' as DigestDate,
  to: '2025-02-14' as DigestDate,
  papersPerDay: 3,
  english: { from: '2025-02-18' as DigestDate, to: '2025-02-18' as DigestDate },
});
const DAY = 'https://raw.githubusercontent.com/l-yohai/daily_papers_ko/main/paper_logs/2025/02/12.md';
const NONE = 'https://raw.githubusercontent.com/l-yohai/daily_papers_ko/main/paper_logs/2025/02/15.md';
const LIST = 'https://api.github.com/repos/l-yohai/daily_papers_ko/git/trees/main?recursive=1';
const english = (date: string) => `https://huggingface.co/api/daily_papers?date=${date}`;

const browser = useBrowser();
beforeEach(() => {
  browser().pages.addRoute(source.answer, ...source.hosts);
  source.reset();
});

interface Got {
  status: number;
  type: string;
  text: string;
  headers: Record<string, string>;
}

/** Asks from a page of the extension, as the background does: `failed` where the browser gives no answer. */
const ask = (url: string, headers: Record<string, string> = {}): Promise<Got | 'failed'> =>
  browser().inExtension(
    async (to, sent) => {
      try {
        const answer = await fetch(to, { headers: sent, cache: 'no-store', redirect: 'manual', credentials: 'omit' });
        const { status, type } = answer;
        return { status, type, text: await answer.text(), headers: Object.fromEntries(answer.headers) };
      } catch {
        return 'failed' as const;
      }
    },
    url,
    headers,
  );
const got = async (url: string, headers?: Record<string, string>): Promise<Got> => {
  const answer = await ask(url, headers);
  if (answer === 'failed') throw new Error(`${url} gave no answer`);
  return answer;
};

describe('the sources, as the extension sees them', () => {
  test('have days, and none on a weekend', async () => {
    expect((await got(DAY)).text).toBe(source.textOf('2025-02-12' as DigestDate));
    expect((await got(NONE)).status).toBe(404);
    expect(source.asked.map(({ kind, date }) => `${kind} ${date}`)).toEqual(['day 2025-02-12', 'day 2025-02-15']);
  });

  test('list the days with their hashes, and say when nothing is new', async () => {
    const { text, headers } = await got(LIST);
    const { tree } = JSON.parse(text) as { tree: { path: string; sha: string }[] };
    const listed = tree.find(({ path }) => path === 'paper_logs/2025/02/12.md');
    expect(listed?.sha).toBe(blobHash(source.textOf('2025-02-12' as DigestDate) ?? ''));
    const tag = { 'If-None-Match': headers.etag ?? '' };
    expect((await got(LIST, tag)).status).toBe(304);
    source.write('2025-02-12' as DigestDate, '## Daily Papers (2025-02-12)\n');
    expect((await got(LIST, tag)).status).toBe(200);
    expect(source.asked.map(({ isConditional }) => isConditional)).toEqual([false, true, true]);
  });

  test('let only those who may read the English list', async () => {
    expect(await ask(english('2025-02-18'))).toBe('failed');
  });

  test('fail in every way, and then work again', async () => {
    const status = async () => {
      const answer = await ask(DAY);
      return answer === 'failed' ? 'failed' : answer.status;
    };
    const way = async (fault: Parameters<typeof source.fail>[0]) => {
      source.fail(fault, { of: ({ kind }) => kind === 'day', times: 1 });
      return status();
    };
    expect(await way(notFound)).toBe(404);
    expect(await way(forbidden)).toBe(403);
    expect(await way(unavailable(120))).toBe(503);
    for (const fault of [dropped, brokenOff]) {
      const mend = source.fail(fault);
      expect(await status()).toBe('failed');
      mend();
    }
    expect(await status()).toBe(200);

    source.fail(tooMany(30), { times: 1 });
    expect((await got(DAY)).headers['retry-after']).toBe('30');
    source.fail(hourUsedUp(1_800_000_000_000), { times: 1 });
    expect((await got(LIST)).headers).toMatchObject({
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1800000000',
    });
    source.fail(redirected('https://example.org/'), { times: 1 });
    expect((await got(DAY)).type).toBe('opaqueredirect');
    source.fail(webPage, { times: 1 });
    expect((await got(DAY)).headers['content-type']).toContain('text/html');
    source.fail(otherBytes, { times: 1 });
    expect((await got(DAY)).text).toContain('덧붙은 줄');
    source.fail(tooBig(2_000_000), { times: 1 });
    expect((await got(DAY)).text.length).toBeGreaterThan(700_000);
    source.fail(cutOff, { times: 1 });
    expect((await got(LIST)).text).not.toContain('truncated');
  });

  test('wait as long as a test likes, and count who waits', async () => {
    const { until: opened, open } = gate();
    source.fail(held({ until: opened, open }));
    const answers = [ask(DAY), ask(NONE)];
    await until('both to be asked', () => source.asked.length === 2);
    expect(source.mostAtOnce).toBe(2);
    open();
    expect(await Promise.all(answers)).toMatchObject([{ status: 200 }, { status: 404 }]);
  });
});
