import type { Page } from 'puppeteer-core';

declare global {
  var benchShown: Set<string>;
}

/** Watches what a place of the page says, from now on. */
export function watchShown(page: Page, place: string): Promise<void> {
  return page.evaluate((selector) => {
    globalThis.benchShown = new Set();
    // No function of a name: the compiler's mark of one is not known in the page.
    new MutationObserver(() => {
      const text = document.querySelector(selector)?.textContent;
      if (text) globalThis.benchShown.add(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, place);
}

/** How many different texts have stood there. */
export function readShown(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.benchShown.size);
}
