import type { Page } from 'puppeteer-core';
import type { ArxivId } from '../../data/arxiv-id';
import type { TestBrowser } from '../e2e/setup/browser';
import { answerArxiv } from '../fixtures/pages/arxiv';
import { readSeen, watchLoads } from './first-frame';
import { libraryIds } from './library';
import { inTurn, type Measure } from './measures';

const BLOCK = 10;
/** A list with papers of the bundled day: every library has the same hits there. */
const LIST = 'https://arxiv.org/list/cs.CL/new';

/** Ids from all over the library, each time others: what was just read is in a cache. */
function pick(ids: readonly ArxivId[], count: number, round: number): ArxivId[] {
  const step = ids.length / count;
  return Array.from({ length: count }, (_, n) => {
    const id = ids[Math.floor((n + ((round * 0.618) % 1)) * step) % ids.length];
    if (!id) throw new Error('The library is empty');
    return id;
  });
}

/**
 * The content script's read of each of the papers in turn, ms for one. Many at a time, because the page's clock ticks
 * only ten times a millisecond. Runs in the extension's origin.
 */
async function timeReads(ids: string[]): Promise<number> {
  const start = performance.now();
  for (const id of ids) {
    const found = await chrome.storage.local.get([`paper:${id}`, `saved:${id}`, 'setting:card-closed']);
    if (!found[`paper:${id}`]) throw new Error(`${id} is not in the library`);
  }
  return (performance.now() - start) / ids.length;
}

/** Gives every paper of the library an abstract page. */
export function addPages({ pages }: TestBrowser): void {
  const pattern = answerArxiv('/abs/2502.06394', pages.arxiv);
  pages.addRoute(({ path }) => {
    const id = /^\/abs\/(\d{4}\.\d{5})$/.exec(path)?.[1];
    return id ? { ...pattern, body: String(pattern.body).replaceAll('2502.06394', id) } : undefined;
  });
}

/** Runs `measure` with a page of each browser, and closes them. */
export async function withPages<T>(
  browsers: readonly TestBrowser[],
  open: (browser: TestBrowser) => Promise<Page>,
  measure: (pages: Page[]) => Promise<T>,
): Promise<T> {
  const pages = await Promise.all(browsers.map(open));
  try {
    return await measure(pages);
  } finally {
    for (const page of pages) await page.close();
  }
}

/** Loads pages and says when the first element of ours was in them, ms since their document began. */
function timeElements(
  browsers: readonly TestBrowser[],
  element: string,
  url: (browser: TestBrowser, round: number) => string,
): Promise<number[][]> {
  const open = async (browser: TestBrowser) => {
    const page = await browser.page();
    await watchLoads(page, element);
    return page;
  };
  return withPages(browsers, open, (pages) =>
    inTurn(pages.length, { rounds: 20 }, async (index, round) => {
      const [page, browser] = [pages[index], browsers[index]];
      if (!page || !browser) return Number.NaN;
      await page.goto('about:blank');
      await page.goto(url(browser, round));
      await page.waitForSelector(element);
      const { card = Number.NaN, start } = await readSeen(page);
      return card - start;
    }),
  );
}

/** Reading what a card shows. */
export const lookup: Measure = {
  name: 'lookup of a paper in storage.local',
  budget: 1.2,
  // One page for all reads, a block in each library in turn: a page's first reads are slow, and so is a busy machine.
  run: (browsers) =>
    withPages(
      browsers,
      (browser) => browser.extensionPage('manifest.json'),
      (pages) =>
        inTurn(pages.length, { rounds: 60, warmUp: 5 }, async (index, round) => {
          const [page, browser] = [pages[index], browsers[index]];
          if (!page || !browser) return Number.NaN;
          return page.evaluate(timeReads, pick(libraryIds(browser), BLOCK, round + 6));
        }),
    ),
};

/** The whole of an abstract page. */
export const abstractPage: Measure = {
  name: 'abstract page: card in the DOM',
  budget: 1.2,
  run(browsers) {
    for (const browser of browsers) addPages(browser);
    const url = (browser: TestBrowser, round: number) =>
      `https://arxiv.org/abs/${pick(libraryIds(browser), 1, round + 3)[0]}`;
    return timeElements(browsers, 'haru-papers-card', url);
  },
};

/** A list, whose badges need the month's index alone. */
export const listPage: Measure = {
  name: 'list page: first badge in the DOM',
  budget: 1.2,
  run: (browsers) => timeElements(browsers, 'haru-papers-badge', () => LIST),
};
