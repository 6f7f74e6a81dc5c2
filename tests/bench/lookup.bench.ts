import type { ArxivId } from '../../data/arxiv-id';
import type { TestBrowser } from '../e2e/setup/browser';
import { answerArxiv } from '../fixtures/pages/arxiv';
import { readSeen, watchLoads } from './first-frame';
import { BUNDLED, libraryIds } from './library';
import { format, median, spread } from './statistics';
import type { Topic } from './topic';

const SIZES = [BUNDLED, 5500, 100_000];
const READ_ROUNDS = 60;
const BLOCK = 10;
const LOAD_ROUNDS = 20;

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

async function timeCards(browsers: TestBrowser[]): Promise<number[][]> {
  const tabs = await Promise.all(browsers.map((browser) => browser.page()));
  for (const page of tabs) await watchLoads(page, 'haru-papers-card');
  const times: number[][] = browsers.map(() => []);
  for (let round = -2; round < LOAD_ROUNDS; round++) {
    for (const [index, browser] of browsers.entries()) {
      const page = tabs[index];
      const [id] = pick(libraryIds(browser), 1, round + 3);
      await page?.goto('about:blank');
      await page?.goto(`https://arxiv.org/abs/${id}`);
      await page?.waitForSelector('haru-papers-card');
      const seen = page && (await readSeen(page));
      if (round >= 0 && seen?.card !== undefined) times[index]?.push(seen.card - seen.start);
    }
  }
  for (const page of tabs) await page.close();
  return times;
}

async function timeLookups(browsers: TestBrowser[]): Promise<number[][]> {
  // One page for all reads, a block in each library in turn: a page's first reads are slow, and so is a busy machine.
  const pages = await Promise.all(browsers.map((browser) => browser.extensionPage('manifest.json')));
  const times: number[][] = browsers.map(() => []);
  for (let round = -5; round < READ_ROUNDS; round++) {
    for (const [index, browser] of browsers.entries()) {
      const time = await pages[index]?.evaluate(timeReads, pick(libraryIds(browser), BLOCK, round + 6));
      if (round >= 0 && time !== undefined) times[index]?.push(time);
    }
  }
  for (const page of pages) await page.close();
  return times;
}

/** Whether finding a paper takes longer in a large library than in a small one. */
export const lookup: Topic = {
  name: 'lookup',
  async run({ library }) {
    const browsers: TestBrowser[] = [];
    for (const size of SIZES) browsers.push(await library(size));
    for (const browser of browsers) addPages(browser);
    const bytes = await Promise.all(
      browsers.map((browser) => browser.inExtension(() => chrome.storage.local.getBytesInUse())),
    );
    const reads = await timeLookups(browsers);
    const cards = await timeCards(browsers);
    const times = (all: number[][], index: number) => {
      const own = all[index] ?? [];
      return [spread(own, 2), `${format(median(own) / median(all[0] ?? []), 2)} ×`];
    };
    return [
      {
        title: 'Lookup of a paper in storage.local, ms, median (quartiles)',
        head: ['papers', 'MB stored', 'read', `of ${BUNDLED}`, 'card in DOM', `of ${BUNDLED}`],
        rows: SIZES.map((size, index) => [
          format(size, 0),
          format((bytes[index] ?? Number.NaN) / 1e6),
          ...times(reads, index),
          ...times(cards, index),
        ]),
        left: 0,
        notes: [
          `read: paper, saved entry and setting at once, in a page of the extension, ${READ_ROUNDS * BLOCK} papers from all over the library.`,
          `card in DOM: since the abstract page's document began, ${LOAD_ROUNDS} papers. Budget: read ≤ 1.2 × of ${BUNDLED}.`,
        ],
      },
    ];
  },
};
