import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { card, cardSaved, clickCard, openPopup, rows, savedIds, seeded } from './actions';
import { addPapers } from './many-papers';
import { type TestBrowser, until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
const url = (id: string) => `https://arxiv.org/abs/${id}`;

beforeAll(() => seeded(browser()));

/** The reading list as the popup shows it, which reads the database and not its mirror. */
async function listedIds(browser: TestBrowser): Promise<(string | null)[]> {
  const popup = await openPopup(browser);
  await evaluate(popup, () => document.querySelector<HTMLElement>('[data-testid="reading-list"]')?.click());
  // The first screen of the list comes before the rest.
  await waitFor(popup, () => {
    const count = document.querySelector('[data-testid="reading-list"] .number')?.textContent;
    const listed = document.querySelectorAll('[data-testid="paper"]:has(> .place:empty)');
    return listed.length > 0 && listed.length === Number(count);
  });
  const ids = (await rows(popup)).map(({ id }) => id);
  await popup.close();
  return ids.sort();
}

/** Saves the tab's paper from the popup. What the popup shows as saved is stored. */
async function saveCurrent(popup: Page): Promise<void> {
  const button = '[data-testid="current"] [data-testid="save"]';
  await evaluate(popup, (selector) => document.querySelector<HTMLElement>(selector)?.click(), button);
  await waitFor(popup, (selector) => document.querySelector(`${selector}[aria-pressed="true"]`) !== null, button);
}

describe('nothing is lost', () => {
  test('when the background is stopped before, during and after each of ten saves', async () => {
    const ids = await addPapers(browser(), 10);
    const page = await browser().page();
    for (const id of ids) {
      await page.goto(url(id));
      await card(page);
      await browser().stopBackground();
      await Promise.all([clickCard(page, 'save'), browser().stopBackground()]);
      await cardSaved(page, true);
      await browser().stopBackground();
    }
    expect(await savedIds(browser())).toEqual(ids);
    expect(await listedIds(browser())).toEqual(ids);
  });

  test('when two tabs save twenty papers each at the same time', async () => {
    const ids = await addPapers(browser(), 40, 101);
    const before = await savedIds(browser());
    await Promise.all(
      [ids.slice(0, 20), ids.slice(20)].map(async (half) => {
        const page = await browser().page();
        for (const id of half) {
          await page.goto(url(id));
          await card(page);
          await clickCard(page, 'save');
          await cardSaved(page, true);
        }
      }),
    );
    const expected = [...before, ...ids].sort();
    expect(await savedIds(browser())).toEqual(expected);
    expect(await listedIds(browser())).toEqual(expected);
  });

  test('when the browser deletes the database', async () => {
    const before = await savedIds(browser());
    expect(before.length).toBeGreaterThan(0);
    await browser().inExtension(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('reading-list');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    expect(await listedIds(browser())).toEqual(before);
  });
});

describe('a paper that no digest has', () => {
  test('is saved from the popup over its page, with the authors of the page', async () => {
    const page = await browser().page('https://arxiv.org/abs/2501.00001');
    const popup = await browser().popup(page);
    // Its number stands there until the page has answered.
    await waitFor(popup, () =>
      document.querySelector('[data-testid="current"] h2')?.textContent?.includes('A Paper That No Digest Lists'),
    );
    await saveCurrent(popup);
    const entry = await browser().inExtension(
      async () => (await chrome.storage.local.get('saved:2501.00001'))['saved:2501.00001'],
    );
    expect(entry).toMatchObject({ citation: { value: { authors: ["O'Example, Séan", 'Quote, Di "Dot"'] } } });
  });

  test('saved by its number alone learns its title when its page is opened', async () => {
    const id = 'hep-th/9901001';
    const pdf = await browser().page(`https://arxiv.org/pdf/${id}`);
    const popup = await browser().popup(pdf);
    expect(await waitFor(popup, () => document.querySelector('[data-testid="current"] h2')?.textContent)).toContain(id);
    await saveCurrent(popup);
    await browser().page(url(id));
    await until('the title to be learnt', () =>
      browser().inExtension(
        async (key) => 'citation' in ((await chrome.storage.local.get(key))[key] as object),
        `saved:${id}`,
      ),
    );
  });
});
