import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitFor } from '../e2e/setup/browser';
import { readSeen, type Seen, watchLoads } from './first-frame';
import { seedReadingList } from './library';
import { inTurn, type Measure } from './measures';
import { withPages } from './scale-lookup';
import { format, median, spread } from './statistics';
import type { Table } from './table';

const SAVED = 10_000;
const ROUNDS = 15;
const PAPER = '[data-testid=paper]';

type View = 'day' | 'list';

const popupUrl = (browser: TestBrowser) => browser.inExtension(() => chrome.runtime.getURL('popup.html'));

async function openOnce(page: Page, url: string, view: View): Promise<Seen> {
  // The popup remembers its view in its origin's storage; the manifest is a page of that origin without scripts.
  await page.goto(new URL('manifest.json', url).href);
  await page.evaluate((wanted) => localStorage.setItem('popup', JSON.stringify({ view: wanted })), view);
  await page.goto('about:blank');
  await page.goto(url);
  await waitFor(page, (selector) => document.querySelector(selector) !== null, PAPER);
  return readSeen(page);
}

/** A tab to open the popup in: what can be measured of the two is the same document. */
async function popupTab(browser: TestBrowser): Promise<Page> {
  const page = await browser.page();
  await watchLoads(page, PAPER);
  // Most popups are opened when the background has long been idle.
  await browser.stopBackground();
  return page;
}

/** Opening the popup. */
export const popupOpening: Measure = {
  name: 'popup: first paper in the DOM',
  budget: 1.2,
  also: '100 ms',
  run: (browsers) =>
    withPages(browsers, popupTab, async (pages) => {
      const urls = await Promise.all(browsers.map(popupUrl));
      return inTurn(pages.length, { rounds: ROUNDS }, async (index) => {
        const [page, url] = [pages[index], urls[index]];
        if (!page || !url) return Number.NaN;
        const { card = Number.NaN, start } = await openOnce(page, url, 'day');
        return card - start;
      });
    }),
};

/** Presses the button and waits for another first paper, ms. Runs in the popup. */
function timeSwitch(button: string, paper: string): Promise<number> {
  return new Promise((done) => {
    const before = document.querySelector<HTMLElement>(paper)?.dataset.arxivId;
    const start = performance.now();
    const observer = new MutationObserver(() => {
      const now = document.querySelector<HTMLElement>(paper)?.dataset.arxivId;
      if (!now || now === before) return;
      observer.disconnect();
      done(performance.now() - start);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    document.querySelector<HTMLElement>(`[data-testid="${button}"]`)?.click();
  });
}

/** Going to the day before and back; there must be two days. */
export const daySwitch: Measure = {
  name: 'popup: the day before, its first paper',
  budget: 1.2,
  run: (browsers) =>
    withPages(browsers, popupTab, async (pages) => {
      for (const [index, page] of pages.entries()) {
        const browser = browsers[index];
        if (browser) await openOnce(page, await popupUrl(browser), 'day');
      }
      return inTurn(pages.length, { rounds: 20, warmUp: 3 }, async (index) => {
        const page = pages[index];
        if (!page) return Number.NaN;
        const back = await page.evaluate(timeSwitch, 'prev-day', PAPER);
        const forth = await page.evaluate(timeSwitch, 'next-day', PAPER);
        return (back + forth) / 2;
      });
    }),
};

/** The popup of a reader who has saved much, and how long its first day takes, ms; puts ten thousand papers on the library's reading list. */
export async function measureWithSaved(browser: TestBrowser, papers: number): Promise<{ table: Table; day: number }> {
  await seedReadingList(browser, SAVED);
  const views: View[] = ['day', 'list'];
  const since = await withPages([browser], popupTab, async ([page]) => {
    const url = await popupUrl(browser);
    return inTurn(views.length, { rounds: ROUNDS }, async (index) => {
      if (!page) return Number.NaN;
      const { card = Number.NaN, start } = await openOnce(page, url, views[index] ?? 'day');
      return card - start;
    });
  });
  const table = {
    title: `Popup with ${format(papers, 0)} papers and ${format(SAVED, 0)} saved: first paper in the DOM, ms, median (quartiles)`,
    head: ['view', 'since its document began'],
    rows: views.map((view, index) => [view, spread(since[index] ?? [])]),
    left: 1,
    notes: [`${ROUNDS} rounds, no background running. Budget: 100 ms.`],
  };
  return { table, day: median(since[0] ?? []) };
}
