import type { Entry } from '../../data/reading-list/entry';
import type { TestBrowser } from './setup/browser';

const SLICE = 500;

/**
 * Puts entries on the reading list the way they come back after the browser has deleted the database: from the mirror. So
 * the list itself stores them, and thousands are there in a moment.
 */
export async function addEntries(browser: TestBrowser, entries: readonly Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += SLICE) {
    await browser.inExtension(
      (slice) => chrome.storage.local.set(Object.fromEntries(slice.map((entry) => [`saved:${entry.id}`, entry]))),
      entries.slice(from, from + SLICE),
    );
  }
  await browser.inExtension(() =>
    new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('reading-list');
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    }).then(() => true),
  );
}
