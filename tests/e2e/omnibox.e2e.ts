import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { rows, seeded } from './actions';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

/** Opens a tab, which is then the current one. */
async function newTab(): Promise<Page> {
  const page = await browser().page('https://arxiv.org/abs/2502.06394');
  await page.bringToFront();
  return page;
}

/** Waits until the tab is there; no other tab may be opened meanwhile, for then that would be the current one. */
const isAt = (page: Page, end: string) =>
  waitFor(page, (expected) => decodeURIComponent(location.href).endsWith(expected), end);

test('papers are suggested from the address bar, in Korean and in English', async () => {
  for (const query of ['다중에이전트 강화학습', 'ㄷㅈㅇㅇㅈㅌ', 'social deduction']) {
    const lines = await browser().addressBar.suggest(query);
    const paper = lines.find((line) =>
      line.replace(/<\/?\w+>/g, '').includes('Training Language Models for Social Deduction'),
    );
    expect(paper, `${query}: ${lines.join('\n')}`).toMatch(/ — .*이 논문은 .*▲ 21 · 2025-02-11/);
    expect(lines.at(-1)).toContain(`‘${query}’ 모두 보기`);
  }
});

test('a number that is typed is told by its title', async () => {
  const lines = await browser().addressBar.suggest('2502.06786');
  expect(lines.some((line) => /arXiv에서 열기: .*2502\.06786.* · Matryoshka Quantization/.test(line))).toBe(true);
});

test('words open the best result, also when the background was not running', async () => {
  const page = await newTab();
  if (browser().name === 'firefox') await browser().stopBackground();
  await browser().addressBar.enter('matryoshka');
  await isAt(page, '/abs/2502.06786');
});

test('what nothing has opens our own page with it, and no request leaves the browser', async () => {
  const page = await newTab();
  const before = browser().requests();
  await browser().addressBar.enter('없는말이지롱');
  await isAt(page, 'popup.html#find=없는말이지롱');
  expect(browser().requests().slice(before.length)).toEqual([]);
});

test('that page begins with the answer', async () => {
  const page = await browser().extensionPage(`popup.html#find=${encodeURIComponent('matryoshka')}`);
  await until('the paper', async () => (await rows(page))[0]?.id === '2502.06786');
  await page.close();
});
