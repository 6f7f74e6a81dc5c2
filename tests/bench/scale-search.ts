import type { Page } from 'puppeteer-core';
import { type TestBrowser, until } from '../e2e/setup/browser';
import { inTurn, type Measure } from './measures';
import { withPages } from './scale-lookup';

/** Typed key by key, each. All are in every library: a key that changes nothing of the answer could not be timed. */
const QUERIES = ['강화학습', 'diffusion', '언어 모델', 'reasoning', '데이터세트'];
/** A large library's index takes its time. */
const PATIENCE_MS = 600_000;

/**
 * Puts a text into the search field and waits until nothing more is drawn for it, ms until the last of it: what was found before
 * is drawn anew first, and the answer follows. Runs in the popup.
 */
function timeAnswer(text: string): Promise<number> {
  return new Promise((done, fail) => {
    const [field, list] = [
      document.querySelector<HTMLInputElement>('[data-testid="search"]'),
      document.querySelector('main'),
    ];
    if (!field || !list) throw new Error('The popup has no search');
    let end = setTimeout(() => fail(new Error(`No answer to ${text}`)), 20_000);
    const start = performance.now();
    // Each letter more is at least marked in what was found before.
    new MutationObserver((_, observer) => {
      const drawn = performance.now() - start;
      clearTimeout(end);
      end = setTimeout(() => {
        observer.disconnect();
        done(drawn);
      }, 300);
    }).observe(list, { subtree: true, childList: true, characterData: true });
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** The popup with its search ready: the index built, and read. */
async function openSearch(browser: TestBrowser): Promise<Page> {
  const page = await browser.extensionPage('popup.html');
  await page.waitForSelector('[data-testid="paper"]');
  await page.focus('[data-testid="search"]');
  await page.evaluate(timeAnswer, '학습');
  const isReady = () =>
    page.evaluate(
      () =>
        document.querySelector('[data-testid="answer"]') !== null &&
        document.querySelector('[data-testid="indexing"]') === null,
    );
  await until('the index to be built', isReady, PATIENCE_MS);
  return page;
}

/** All the texts that typing a query makes of the field. */
const typed = (query: string) =>
  Array.from({ length: query.length - 1 }, (_, n) => query.slice(0, n + 2)).filter((text) => !text.endsWith(' '));

/** Search as one types. One library after another, as a reader has one: in turn, each would find the others in the caches. */
export const searching: Measure = {
  name: 'search in the popup: a key, its answer drawn',
  also: '16 ms at 5,500, 100 ms at 100,000',
  async run(browsers) {
    const texts = QUERIES.flatMap(typed);
    const timeKeys = (pages: Page[]) =>
      inTurn(pages.length, { rounds: 2 * texts.length, warmUp: texts.length }, async (index, round) => {
        const text = texts[(round + texts.length) % texts.length];
        return pages[index]?.evaluate(timeAnswer, text ?? '') ?? Number.NaN;
      });
    const values: number[][] = [];
    for (const browser of browsers) values.push(...(await withPages([browser], openSearch, timeKeys)));
    return values;
  },
};
