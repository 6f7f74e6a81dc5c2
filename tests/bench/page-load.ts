import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { launch, type TestBrowser } from '../e2e/setup/browser';

/** A page of arXiv's that no content script matches. */
const NEIGHBOUR = 'https://arxiv.org/format/2502.06394';

/** How a load begins; styles that come at once make the race for the first frame hardest. */
export interface Conditions {
  styles: 'cached' | 'slow';
  /** `new`: as from another site; `same`: as from another page of arXiv's, where code and fonts are warm. */
  process: 'new' | 'same';
}

/** A browser with one tab to load pages in. */
export interface Tab {
  browser: TestBrowser;
  page: Page;
  session: CDPSession;
}

/** Opens a browser with the extension in that folder. */
export async function openTab(extensionDir: string): Promise<Tab> {
  const browser = await launch('chromium', { extensionDir });
  try {
    const page = await browser.page(NEIGHBOUR);
    const session = await page.createCDPSession();
    // Thread ticks count only the time in which the main thread had a processor: what else runs on the machine does
    // not add to it. A trace would say the same, and make each load several times as dear.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return { browser, page, session };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Makes the next loads of the tab happen under those conditions. */
export async function setConditions({ browser, page }: Tab, { styles }: Conditions): Promise<void> {
  browser.pages.arxiv.styles = styles === 'slow' ? () => pause(100) : undefined;
  await page.setCacheEnabled(styles === 'cached');
}

/** Loads the page and returns when it has come to rest. */
export async function load({ page }: Tab, url: string, { process }: Pick<Conditions, 'process'>): Promise<void> {
  await page.goto(process === 'new' ? 'about:blank' : NEIGHBOUR);
  await page.goto(url);
  // Two frames and a little more, and whatever waits for an idle page: what an extension does after `load` counts, too.
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => requestIdleCallback(() => done(undefined)), 50)),
        ),
      ),
  );
}

/** Main-thread processor time of the page's renderer since the page's document began, ms. */
export interface Cost {
  total: number;
  script: number;
  /** Style and layout. */
  layout: number;
}

/** What the load cost. The counters start anew with each document, also where the process stays. */
export async function readCost({ session }: Pick<Tab, 'session'>): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return {
    total: ms('TaskDuration'),
    script: ms('ScriptDuration'),
    layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
  };
}

/** JavaScript memory in use after a collection, bytes, of all worlds of the page. */
export async function readHeap({ session }: Pick<Tab, 'session'>): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
