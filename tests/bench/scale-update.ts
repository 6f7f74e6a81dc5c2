import type { Page } from 'puppeteer-core';
import type { DigestDate } from '../../data/paper';
import type { TestBrowser } from '../e2e/setup/browser';
import { daysLater, papersOn, writeDigest } from '../fixtures/sources/digest-text';
import { createSource, type DigestSource } from '../fixtures/sources/source';
import { inTurn, type Measure } from './measures';
import { withPages } from './scale-lookup';

const PAPERS = 27;
const BUNDLED = '2025-02-11' as DigestDate;
const FIRST = daysLater(BUNDLED, 1);
const [ROUNDS, WARM_UP] = [10, 2];

/** Asks for an update by hand, and waits until that day is stored, ms. Runs in the extension's origin. */
function timeUpdate(date: string): Promise<number> {
  return new Promise((done) => {
    const start = performance.now();
    chrome.storage.local.onChanged.addListener((change) => {
      if (change[`day:${date}`]) done(performance.now() - start);
    });
    void chrome.storage.local.set({ 'update-asked': Date.now() });
  });
}

/** Waits until the update is over, its report written. Runs in the extension's origin. */
async function updateEnded(): Promise<void> {
  for (;;) {
    const found = await chrome.storage.local.get(['update-asked', 'updates']);
    const updates = found.updates as { running?: unknown } | undefined;
    if (found['update-asked'] === undefined && updates && !updates.running) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function updateOnce(page: Page, source: DigestSource, round: number): Promise<number> {
  const date = daysLater(FIRST, round + WARM_UP);
  source.write(date, writeDigest(date, papersOn(date, PAPERS)));
  const time = await page.evaluate(timeUpdate, date);
  await page.evaluate(updateEnded);
  return time;
}

/** One new day, from the button to the library: list of days, file, check, parsing and writing. */
export const update: Measure = {
  name: `update by hand: a new day of ${PAPERS} papers`,
  async run(browsers) {
    // Besides the bundled day nothing but new ones, so that none of those that are there is taken for a changed one.
    const sources = browsers.map(({ pages }) => {
      const source = createSource({ from: BUNDLED, to: BUNDLED, papersPerDay: PAPERS });
      pages.addRoute(source.answer, ...source.hosts);
      return source;
    });
    const turnOn = (browser: TestBrowser) =>
      browser.inExtension(() =>
        chrome.storage.local.set({
          'setting:updates': {
            sources: ['daily-papers-ko'],
            everyHours: 168,
            onMobileData: true,
            onlyWhenIdle: false,
          },
          'update-asked': Date.now(),
        }),
      );
    for (const browser of browsers) await turnOn(browser);
    const open = (browser: TestBrowser) => browser.extensionPage('manifest.json');
    return withPages(browsers, open, async (pages) => {
      for (const page of pages) await page.evaluate(updateEnded);
      return inTurn(pages.length, { rounds: ROUNDS, warmUp: WARM_UP }, async (index, round) => {
        const [page, source] = [pages[index], sources[index]];
        return page && source ? updateOnce(page, source, round) : Number.NaN;
      });
    });
  },
};
