import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { seeded } from './actions';
import { badgeCount, clickStrip, focusedBadge, NEW, ON_NEW } from './badges';
import { until } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

/** The entries as the reader sees them, from top to bottom: arXiv's own number and the paper. */
const shown = (page: Page) =>
  evaluate(page, () =>
    [...document.querySelectorAll<HTMLElement>('dl#articles > dt, li.arxiv-result')]
      .filter((entry) => entry.checkVisibility({ checkVisibilityCSS: true }))
      .map((entry) => ({ text: entry.textContent ?? '', top: entry.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => `${/\[\d+\]/.exec(text)?.[0] ?? ''} ${/arXiv:\s*([\w./-]+)/.exec(text)?.[1]}`.trim()),
  );

describe('the strip above a list', () => {
  test('counts, and jumps from badge to badge by button and key, with the Korean layout too', async () => {
    const page = await browser().page(NEW);
    await badgeCount(page, ON_NEW.length);
    const text = () => evaluate(page, () => document.querySelector('haru-papers-strip')?.shadowRoot?.textContent);
    await until('the strip', async () => (await text())?.includes('이 페이지의 다이제스트 논문 14편'));
    await clickStrip(page, '다음');
    await until('the first badge', async () => (await focusedBadge(page)) === ON_NEW[0]);
    await page.keyboard.press('j');
    await until('the second badge', async () => (await focusedBadge(page)) === ON_NEW[1]);
    await page.keyboard.press('k');
    await until('the first again', async () => (await focusedBadge(page)) === ON_NEW[0]);
    await clickStrip(page, '이전');
    await until('the last, from the first', async () => (await focusedBadge(page)) === ON_NEW.at(-1));
    expect(await text()).toContain('14/14');
    const seen = await evaluate(page, () => {
      const box = document.activeElement?.shadowRoot?.querySelector('.pill')?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    });
    expect(seen).toBe(true);
  });

  test('shows only digest papers, and all again, with arXiv’s numbers', async () => {
    const page = await browser().page(NEW);
    await badgeCount(page, ON_NEW.length);
    const before = await shown(page);
    await clickStrip(page, '이것만');
    expect(await shown(page)).toEqual(before.filter((entry) => ON_NEW.includes(entry.split(' ')[1] ?? '')));
    await clickStrip(page, '이것만');
    expect(await shown(page)).toEqual(before);
  });

  test('sorts each list by votes and back; links, anchors and the page’s own elements stay as they were', async () => {
    const page = await browser().page(NEW);
    await badgeCount(page, ON_NEW.length);
    const markup = () => evaluate(page, () => document.querySelector('#dlpage')?.innerHTML);
    const [order, html] = [await shown(page), await markup()];
    await clickStrip(page, '투표순');
    const sorted = await shown(page);
    expect(sorted.slice(0, 8).map((entry) => entry.split(' ')[1])).toEqual([
      ...['2502.06394', '2502.06703', '2502.06781', '2502.06060'],
      ...['2502.05664', '2502.06049', '2502.05609', '2502.06772'],
    ]);
    expect(sorted[8]).toBe(order[0]); // [1], the first of those without votes
    const firstOfReplaced = sorted.findIndex((entry) => entry.startsWith('[17]'));
    expect(firstOfReplaced).toBeGreaterThan(15);
    await clickStrip(page, '투표순');
    expect(await shown(page)).toEqual(order);
    expect(await markup()).toBe(html);
  });

  test('keeps the numbers of search results, sorted and narrowed', async () => {
    const page = await browser().page('https://arxiv.org/search/?query=language+model');
    await badgeCount(page, 12);
    await clickStrip(page, '투표순');
    await clickStrip(page, '이것만');
    const ids = await shown(page);
    expect(ids).toHaveLength(12);
    expect(ids.slice(0, 4)).toEqual(['2502.06394', '2502.06703', '2502.06781', '2502.06060']);
  });
});
