import type { Page } from 'puppeteer-core';
import type { DayEntry } from '../../data/library/records';
import { type TestBrowser, until, waitFor } from './setup/browser';
import { evaluate } from './setup/wait-for';

export const PAPER = 'https://arxiv.org/abs/2502.06394';

/** What a reader sees of the card on a page. */
export interface SeenCard {
  id: string | null;
  votes: string | undefined;
  sections: string[];
  saved: boolean;
  notice: string | undefined;
  text: string | null;
}

/** A mirrored entry, as far as tests look at it. */
export interface SavedRecord {
  saved?: { value: boolean };
  citation?: { value: { title: string; authors: string[] } };
}

/** The list of days, oldest first; it is stored as one text. */
export async function libraryDays(browser: TestBrowser): Promise<DayEntry[]> {
  const text = await browser.inExtension(async () => (await chrome.storage.local.get<{ days?: string }>('days')).days);
  return JSON.parse(text ?? '[]');
}

/** Waits until the bundled digest is in the library. */
export async function seeded(browser: TestBrowser): Promise<void> {
  await until('the bundled digest to be stored', () =>
    browser.inExtension(async () => (await chrome.storage.local.get('days')).days !== undefined),
  );
}

/** Takes the list of days away, as if the library were still empty; resolves to the way to bring it back. */
export async function takeDaysAway(browser: TestBrowser): Promise<() => Promise<void>> {
  const days = await browser.inExtension(async () => {
    const stored = await chrome.storage.local.get('days');
    await chrome.storage.local.remove('days');
    return stored;
  });
  return () => browser.inExtension((stored) => chrome.storage.local.set(stored), days);
}

/** How many tabs have a page of the extension's, by its path: `/welcome.html`. */
export const tabsWith = (browser: TestBrowser, path: string): Promise<number> =>
  browser.inExtension((wanted) => {
    const views = chrome.extension.getViews({ type: 'tab' }) as unknown as { location: Location }[];
    return views.filter(({ location }) => location.pathname === wanted).length;
  }, path);

/** All cards of a page, as they are now; one that is not displayed is not seen. */
export function cards(page: Page): Promise<SeenCard[]> {
  return evaluate(page, () =>
    [...document.querySelectorAll<HTMLElement>('haru-papers-card')]
      .filter((host) => host.checkVisibility())
      .map((host) => {
        const root = host.shadowRoot;
        const text = (selector: string) => root?.querySelector(selector)?.textContent ?? undefined;
        return {
          id: host.getAttribute('data-arxiv-id'),
          votes: text('[data-testid="votes"]'),
          sections: [...(root?.querySelectorAll('[data-testid="section"]') ?? [])].map((part) => part.textContent),
          saved: root?.querySelector('[data-testid="save"]')?.getAttribute('aria-pressed') === 'true',
          notice: text('[role="status"]'),
          text: root?.textContent ?? null,
        };
      }),
  );
}

/** Waits for the page's card. */
export async function card(page: Page): Promise<SeenCard> {
  return until('the card', async () => (await cards(page))[0]);
}

/** Clicks a part of the card, once it is there. */
export async function clickCard(page: Page, testId: 'save' | 'toggle'): Promise<void> {
  await waitFor(
    page,
    (id) => {
      const root = document.querySelector('haru-papers-card')?.shadowRoot;
      const part = root?.querySelector<HTMLElement>(`[data-testid="${id}"]`);
      part?.click();
      return part !== null && part !== undefined;
    },
    testId,
  );
}

/** Waits until the card shows the paper as saved, or as not saved. */
export async function cardSaved(page: Page, saved: boolean): Promise<void> {
  await until(`the card to show saved = ${saved}`, async () => (await cards(page))[0]?.saved === saved);
}

/** The ids on the reading list, by the mirror that every context reads. */
export function savedIds(browser: TestBrowser): Promise<string[]> {
  return browser.inExtension(async () =>
    Object.entries(await chrome.storage.local.get(null))
      .filter(([key, entry]) => key.startsWith('saved:') && (entry as SavedRecord).saved?.value === true)
      .map(([key]) => key.slice('saved:'.length))
      .sort(),
  );
}

/** Opens the popup in a tab and waits for its first rows. */
export async function openPopup(browser: TestBrowser): Promise<Page> {
  const page = await browser.extensionPage('popup.html');
  await waitFor(page, () => document.querySelector('[data-testid="paper"]') !== null);
  return page;
}

/** The rows of the popup, in order. */
export function rows(
  page: Page,
): Promise<{ id: string | null; title: string | undefined; votes: string | undefined }[]> {
  return evaluate(page, () =>
    [...document.querySelectorAll('[data-testid="paper"]')].map((row) => ({
      id: row.getAttribute('data-arxiv-id'),
      title: row.querySelector('h2')?.textContent ?? undefined,
      votes: row.querySelector('[data-testid="votes"]')?.textContent ?? undefined,
    })),
  );
}
