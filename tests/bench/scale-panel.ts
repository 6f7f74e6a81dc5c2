import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitFor } from '../e2e/setup/browser';
import { inTurn, type Measure } from './measures';
import { PANEL_SIZE } from './panel-page';
import { withPages } from './scale-lookup';

async function openPanel(browser: TestBrowser): Promise<Page> {
  const page = await browser.extensionPage('sidepanel.html');
  await page.setViewport(PANEL_SIZE);
  return page;
}

/** Goes to the library's part, and waits for a calendar with days that can be gone to, ms. Runs in the panel. */
function timeCalendar(): Promise<number> {
  return new Promise((done) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-testid="calendar"] [data-date]:not([aria-disabled="true"])')) return;
      observer.disconnect();
      done(performance.now() - start);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    document.querySelector<HTMLElement>('[data-testid="tab-browse"]')?.click();
  });
}

/** The calendar of the newest month, from the click that asks for it. */
export const calendar: Measure = {
  name: 'side panel: calendar in the DOM',
  run: (browsers) =>
    withPages(browsers, openPanel, (pages) =>
      inTurn(pages.length, { rounds: 15 }, async (index) => {
        const page = pages[index];
        if (!page) return Number.NaN;
        await page.reload();
        await waitFor(page, () => document.querySelector('[data-testid="count"]') !== null);
        return page.evaluate(timeCalendar);
      }),
    ),
};
