import type { Page } from 'puppeteer-core';

declare global {
  var benchLongest: number;
}

/** Runs in the page, before anything of it is there. */
function observe(): void {
  globalThis.benchLongest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.benchLongest = Math.max(globalThis.benchLongest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Watches each further load of the page for tasks of 50 ms and more, the page's own as well as an extension's. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(observe);
}

/** The longest task of the load that is over, ms; 0 where none took 50 ms. */
export function readLongest(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.benchLongest);
}
