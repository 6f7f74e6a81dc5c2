/** Pages that are open while the extension is updated, or taken away: each goes on, or says what to do. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { card, cards, clickCard, PAPER, seeded } from './actions';
import { badgeOf, clickBadge, NEW, ON_NEW } from './badges';
import { until } from './setup/browser';
import { browserName, useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';
import { turnSiteOn } from './site-actions';

const browser = useBrowser({ language: 'ko' });

const ID = '2502.06394';
const BLOG = 'https://blog.example/spa';
/** Twenty tabs: how many of each page, and the elements of ours that one run of the extension puts on it. */
const TABS = [
  { url: PAPER, count: 14, hosts: { card: 1, badge: 0, strip: 0 } },
  { url: NEW, count: 4, hosts: { card: 0, badge: ON_NEW.length, strip: 1 } },
  { url: BLOG, count: 2, hosts: { card: 0, badge: 2, strip: 0 } },
];

interface Tab {
  page: Page;
  hosts: { card: number; badge: number; strip: number };
}

/** Elements of ours on a page, shown or not, and what they say of the paper; `isOld` where they were there when marked. */
const seenOn = (page: Page) =>
  evaluate(
    page,
    (id) => {
      const count = (kind: string) => document.querySelectorAll(`haru-papers-${kind}`).length;
      const host = document.querySelector(`[data-arxiv-id="${id}"]`);
      const isShown = host?.checkVisibility() && host.shadowRoot?.querySelector('[data-testid="toggle"]');
      const mark = host?.shadowRoot?.querySelector('[aria-pressed="true"], .mark-saved');
      return {
        hosts: { card: count('card'), badge: count('badge'), strip: count('strip') },
        saved: isShown ? mark !== null : undefined,
        isOld: document.querySelector('.marked-old') !== null,
      };
    },
    ID,
  );

/** Marks the elements of ours that are on a page now. */
const markOld = (page: Page) =>
  evaluate(page, () => {
    for (const host of document.querySelectorAll('haru-papers-card, haru-papers-badge, haru-papers-strip'))
      host.classList.add('marked-old');
  });

/** Waits until each tab has exactly what one run of the extension puts there, shows this, and nothing of what was marked. */
async function expectLive(tabs: Tab[], saved: boolean): Promise<void> {
  const all = tabs.map(async ({ page, hosts }, place) => {
    const expected = JSON.stringify({ hosts, saved, isOld: false });
    let seen = '';
    const isSo = async () => {
      seen = JSON.stringify(await seenOn(page));
      return seen === expected;
    };
    await until(`${page.url()} to be ${expected}`, isSo).catch(() => undefined);
    return seen === expected ? [] : [`${place} ${page.url()} is ${seen}, not ${expected}`];
  });
  expect((await Promise.all(all)).flat()).toEqual([]);
}

interface Held {
  nodes: number;
  listeners: number;
}

/** What the page's process holds when what can go has gone; it may have other pages of ours, too. */
async function held(page: Page): Promise<Held> {
  // What was taken off a page that is behind others goes with its next frame.
  await page.bringToFront();
  await evaluate(page, () => new Promise(requestAnimationFrame));
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Waits until no page's process holds more than it did. */
async function expectNoMore(before: Held[], heldNow: () => Promise<Held[]>): Promise<void> {
  let now: Held[] = [];
  const isSo = async () => {
    now = await heldNow();
    return now.every(({ nodes, listeners }, at) => {
      const was = before[at];
      return was && nodes <= was.nodes && listeners <= was.listeners;
    });
  };
  await until('what was left to go', isSo).catch(() => expect(now).toEqual(before));
}

async function openTabs(): Promise<Tab[]> {
  const tabs: Tab[] = [];
  for (const { url, count, hosts } of TABS) {
    const pages = await Promise.all(Array.from({ length: count }, () => browser().page(url)));
    tabs.push(...pages.map((page) => ({ page, hosts })));
  }
  return tabs;
}

test('twenty open tabs go on with each new version: one card or set of badges, and all of them work', async () => {
  await seeded(browser());
  const blog = await browser().page(BLOG);
  await turnSiteOn(browser(), '*://blog.example/*', blog);
  await blog.close();
  const tabs = await openTabs();
  const abstract = tabs[0]?.page;
  const list = tabs.find(({ hosts }) => hosts.strip)?.page;
  const linking = tabs.at(-1)?.page;
  if (!abstract || !list || !linking) throw new Error('No tabs');
  await expectLive(tabs, false);

  const heldNow = async () => [await held(abstract), await held(list), await held(linking)];
  let first: Held[] | undefined;
  // The third time, when all is as it was the first time, is for what was left; only Chromium tells.
  for (const saved of browserName === 'chromium' ? [true, false, true] : [true]) {
    await Promise.all(tabs.map(({ page }) => markOld(page)));
    await browser().reloadExtension();
    await expectLive(tabs, !saved);
    await clickCard(abstract, 'save');
    await expectLive(tabs, saved);
    for (const open of [true, false]) {
      await clickBadge(linking, ID, 'toggle');
      await until('the summary', async () => (await badgeOf(linking, ID))?.sections === (open ? 3 : 0));
    }
    if (browserName === 'chromium') first ??= await heldNow();
  }
  // What two versions had put on the pages, and listened to there, goes.
  if (first) await expectNoMore(first, heldNow);
  const said = tabs.flatMap(({ page }) => browser().messages(page));
  expect(said.filter((message) => !message.includes('404'))).toEqual([]);
});

const saidOn = (list: Page) =>
  evaluate(
    list,
    (id) => document.querySelector(`[data-arxiv-id="${id}"]`)?.shadowRoot?.querySelector('.said')?.textContent,
    ID,
  );

test('a page whose extension is taken away for good has no button without a word', async () => {
  const list = await browser().page(NEW);
  await badgeOf(list, ID);
  const page = await browser().page(PAPER);
  const { saved } = await card(page);
  await browser().removeExtension();
  // Firefox takes the card away with the extension; in Chromium it stays until the reader has been away.
  if (browserName === 'chromium') {
    await clickCard(page, 'save');
    await until('the notice', async () => (await card(page)).notice?.includes('새로고침하면 다시 쓸 수 있어요'));
    expect((await card(page)).saved).toBe(saved);
    await clickCard(page, 'toggle');
    await until('the card to close', async () => (await card(page)).sections.length === 0);
    await clickCard(page, 'toggle');
    await until('the card to open', async () => (await card(page)).sections.length === 3);
    await clickBadge(list, ID, 'toggle');
    await until('the notice', async () => (await saidOn(list))?.includes('새로고침하면 다시 쓸 수 있어요'));
    await (await browser().page()).close();
    await page.bringToFront();
  }
  await until('the card to be gone', async () => (await cards(page)).length === 0);
  expect(browser().messages(page)).toEqual([]);
});
