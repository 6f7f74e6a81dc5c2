import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitFor } from '../e2e/setup/browser';
import { readSeen, type Seen, watchLoads } from './first-frame';
import { BUNDLED, seedReadingList } from './library';
import { format, spread } from './statistics';
import type { Topic } from './topic';

const LARGE = 100_000;
const SAVED = 10_000;
const ROUNDS = 15;
const PAPER = '[data-testid=paper]';

/** A state of the library and the view that the popup was last left with. */
interface Opening {
  papers: number;
  saved: number;
  view: 'day' | 'list';
}

async function openOnce(page: Page, url: string, view: Opening['view']): Promise<Seen> {
  // The popup remembers its view in its origin's storage; the manifest is a page of that origin without scripts.
  await page.goto(new URL('manifest.json', url).href);
  await page.evaluate((wanted) => localStorage.setItem('popup', JSON.stringify({ view: wanted })), view);
  await page.goto('about:blank');
  await page.goto(url);
  await waitFor(page, (selector) => document.querySelector(selector) !== null, PAPER);
  return readSeen(page);
}

/** Opens the popup in all of the states in turn, as a tab: what can be measured of the two is the same document. */
async function measure(openings: Opening[], library: (papers: number) => Promise<TestBrowser>): Promise<string[][]> {
  const tabs = await Promise.all(
    openings.map(async ({ papers, view }) => {
      const browser = await library(papers);
      const page = await browser.page();
      await watchLoads(page, PAPER);
      // Most popups are opened when the background has long been idle.
      await browser.stopBackground();
      return { page, view, url: await browser.inExtension(() => chrome.runtime.getURL('popup.html')) };
    }),
  );
  const seen: Seen[][] = openings.map(() => []);
  for (let round = -2; round < ROUNDS; round++) {
    for (const [index, { page, view, url }] of tabs.entries()) {
      const one = await openOnce(page, url, view);
      if (round >= 0) seen[index]?.push(one);
    }
  }
  for (const { page } of tabs) await page.close();
  return openings.map(({ papers, saved, view }, index) => {
    const own = seen[index] ?? [];
    const since = (from: (one: Seen) => number) => spread(own.map((one) => (one.card ?? Number.NaN) - from(one)));
    return [view, format(papers, 0), format(saved, 0), since(({ start }) => start), since(() => 0)];
  });
}

/** How long the popup takes to its first paper. */
export const popup: Topic = {
  name: 'popup',
  async run({ library }) {
    const small: Opening = { papers: BUNDLED, saved: 0, view: 'day' };
    const rows = await measure([small, { papers: LARGE, saved: 0, view: 'day' }], library);
    await seedReadingList(await library(LARGE), SAVED);
    const large = { papers: LARGE, saved: SAVED };
    rows.push(
      ...(await measure(
        [
          { ...large, view: 'day' },
          { ...large, view: 'list' },
        ],
        library,
      )),
    );
    return [
      {
        title: 'Popup: first paper in the DOM, ms, median (quartiles)',
        head: ['view', 'papers', 'saved', 'since its document began', 'since the navigation began'],
        rows,
        left: 1,
        notes: [`${ROUNDS} rounds, no background running. Budget: 100 ms since its document began.`],
      },
    ];
  },
};
