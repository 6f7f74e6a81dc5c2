import type { Page } from 'puppeteer-core';
import { type TestBrowser, until, waitFor } from './setup/browser';
import { evaluate } from './setup/wait-for';

/** Opens the options at the reading list's data, and waits until it is read. */
export async function openData(browser: TestBrowser): Promise<Page> {
  const page = await browser.extensionPage('options.html#data');
  await page.waitForSelector('#export .number');
  return page;
}

/** Presses what has that test id. */
export async function press(page: Page, testId: string): Promise<void> {
  await waitFor(
    page,
    (id) => {
      const found = document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
      found?.click();
      return found !== null;
    },
    testId,
  );
}

/** Waits until the import is at a step; `patience` is how long that may take, ms. */
export async function step(page: Page, name: 'choose' | 'preview', patience?: number): Promise<void> {
  const isThere = () =>
    evaluate(page, (at) => document.querySelector(`[data-testid="import"][data-step="${at}"]`) !== null, name);
  await until(`the step ${name}`, isThere, patience);
}

/** Pastes a text and asks what importing it would do. */
export async function enterText(page: Page, text: string): Promise<void> {
  await step(page, 'choose');
  await evaluate(
    page,
    (given) => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-testid="import-text"]');
      if (field) field.value = given;
    },
    text,
  );
  await press(page, 'import-look');
}

/** Pastes a text and waits for its preview. */
export async function look(page: Page, text: string): Promise<void> {
  await enterText(page, text);
  await step(page, 'preview');
}

/** Imports a text. */
export async function importText(page: Page, text: string): Promise<void> {
  await look(page, text);
  await press(page, 'import-do');
  await step(page, 'choose');
  await page.waitForSelector('[data-testid="undo"]');
}

/** Chooses files, as the browser's dialog would. */
export function chooseFiles(page: Page, files: { name: string; text: string }[]): Promise<void> {
  return evaluate(
    page,
    (given) => {
      const chosen = new DataTransfer();
      for (const { name, text } of given) chosen.items.add(new File([text], name));
      const field = document.querySelector<HTMLInputElement>('[data-testid="import-file"]');
      if (!field) return;
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    files,
  );
}

/** How many papers of each kind the preview has, and how many lines are refused. */
export function countsOf(page: Page): Promise<Record<string, number>> {
  return evaluate(page, () =>
    Object.fromEntries(
      ['new', 'changed', 'unchanged', 'refused'].map((kind) => [
        kind,
        Number(document.querySelector(`[data-testid="count-${kind}"] dd`)?.textContent.replace(',', '')),
      ]),
    ),
  );
}

interface Watching {
  saved?: { name: string; text: string }[];
}

/** Keeps what the page saves from here on, in place of the browser's downloads. */
export function watchDownloads(page: Page): Promise<void> {
  return evaluate(page, () => {
    const watching = globalThis as Watching;
    watching.saved = [];
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      const url = create(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const { download, href } = this;
      void blobs
        .get(href)
        ?.text()
        .then((text) => watching.saved?.push({ name: download, text }));
    };
  });
}

/** What the page has saved, once it is so many files. */
export function savedFiles(page: Page, count: number): Promise<{ name: string; text: string }[]> {
  return until(`${count} files to be saved`, async () => {
    const saved = await evaluate(page, () => (globalThis as Watching).saved ?? []);
    return saved.length === count ? saved : undefined;
  });
}

/** What `storage.local` has, for `clearProfile` to put back. */
export function keepProfile(browser: TestBrowser): Promise<Record<string, unknown>> {
  return browser.inExtension(() => chrome.storage.local.get(null));
}

/**
 * Makes the extension's storage that of another profile of the same account: a new one, or one that was kept, whose
 * database comes back from its mirror.
 */
export async function clearProfile(browser: TestBrowser, kept: Record<string, unknown> = {}): Promise<void> {
  await browser.inExtension(async (values) => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('reading-list');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, kept);
}

/** Takes a paper off the list in the popup. */
export async function removeInPopup(browser: TestBrowser, id: string): Promise<void> {
  const popup = await browser.extensionPage('popup.html');
  await press(popup, 'reading-list');
  await popup.waitForSelector(`[data-arxiv-id="${id}"] [data-testid="save"]`);
  await evaluate(
    popup,
    (paper) =>
      document
        .querySelector<HTMLElement>(`[data-arxiv-id="${paper}"] [data-testid="save"][aria-pressed="true"]`)
        ?.click(),
    id,
  );
  await until('it to be removed', () =>
    browser.inExtension(async (key) => {
      const { saved } = (await chrome.storage.local.get(key))[key] as { saved?: { value: boolean } };
      return saved?.value === false;
    }, `saved:${id}`),
  );
  await popup.close();
}

/** An empty reading list, here and in the account. */
export async function clearList(browser: TestBrowser): Promise<void> {
  await clearProfile(browser);
  await browser.inExtension(() => chrome.storage.sync.clear());
}
