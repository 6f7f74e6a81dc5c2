import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitFor } from '../e2e/setup/browser';
import { libraryIds } from './library';
import { rest } from './panel-page';
import { addPages } from './scale-lookup';
import { format, spread } from './statistics';
import type { Table } from './table';

const ROUNDS = 10;
const WARM_UP = 2;

/** A browser with a list of that many papers; `name` says what else is special about it. */
export interface SavingList {
  name: string;
  browser: TestBrowser;
}

interface Saved {
  /** Until the mirror told every context of it, ms; absent where the page cannot hear that. */
  told: number;
  /** Until the button showed it. */
  shown: number;
}

/** Presses the button that saves a paper, a row's or the card's, and waits until it shows that. Runs in the page. */
async function press(id: string, isCard: boolean): Promise<Saved> {
  const host = document.querySelector(isCard ? 'haru-papers-card' : `[data-arxiv-id="${id}"]`);
  const root = host?.shadowRoot ?? host;
  const button = root?.querySelector<HTMLElement>('[data-testid="save"]');
  if (!root || !button) throw new Error(`Nothing to save ${id} with`);
  if (button.ariaPressed === 'true') throw new Error(`${id} is saved already`);
  const told = isCard
    ? Promise.resolve(Number.NaN)
    : new Promise<number>((done) =>
        chrome.storage.local.onChanged.addListener(
          (change) => `saved:${id}` in change && done(performance.now() - start),
        ),
      );
  const shown = new Promise<number>((done) =>
    new MutationObserver((_, observer) => {
      if (root.querySelector('[data-testid="save"]')?.ariaPressed !== 'true') return;
      done(performance.now() - start);
      observer.disconnect();
    }).observe(root, { subtree: true, childList: true, attributes: true }),
  );
  const start = performance.now();
  button.click();
  return { told: await told, shown: await shown };
}

/** The bundled day's papers that are not saved, as the popup lists them. */
async function openPopup(page: Page, browser: TestBrowser): Promise<string[]> {
  await page.goto(await browser.inExtension(() => chrome.runtime.getURL('popup.html')));
  await waitFor(page, () => document.querySelector('[data-testid="paper"]') !== null);
  await rest(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-testid="paper"]')]
      .filter((row) => row.querySelector('[data-testid="save"]')?.ariaPressed === 'false')
      .flatMap((row) => row.getAttribute('data-arxiv-id') ?? []),
  );
}

/** Saves papers of the day with the popup's own bookmark: there the page of the extension is itself the list's writer. */
export async function saveInPopup(browser: TestBrowser, warmUp = WARM_UP, rounds = ROUNDS): Promise<Saved[]> {
  const page = await browser.page();
  const ids = (await openPopup(page, browser)).slice(0, warmUp + rounds);
  const saved: Saved[] = [];
  for (const id of ids) {
    saved.push(await page.evaluate(press, id, false));
    await page.evaluate(() => new Promise((next) => setTimeout(next, 200)));
  }
  await page.close();
  return saved.slice(warmUp);
}

/** Saves papers of the library with the card on their abstract pages; `sleeping` stops the background before each click. */
async function saveCards(browser: TestBrowser, ids: readonly string[], sleeping: boolean): Promise<Saved[]> {
  const page = await browser.page();
  const saved: Saved[] = [];
  for (const id of ids) {
    await page.goto(`https://arxiv.org/abs/${id}`);
    await waitFor(page, () => document.querySelector('haru-papers-card')?.shadowRoot?.querySelector('button') !== null);
    // The page tells the background that it was opened; what that does is not what is measured.
    await page.evaluate(() => new Promise((next) => setTimeout(next, 300)));
    if (sleeping) await browser.stopBackground();
    await page.bringToFront();
    saved.push(await page.evaluate(press, id, true));
  }
  await page.close();
  return saved.slice(WARM_UP);
}

/** How long it takes to save one paper, by how many are saved already. */
export async function measureSaving(lists: SavingList[]): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { name, browser } of lists) {
    addPages(browser);
    const ids = libraryIds(browser).slice(-2 * (WARM_UP + ROUNDS));
    const popup = await saveInPopup(browser);
    const awake = await saveCards(browser, ids.slice(0, WARM_UP + ROUNDS), false);
    const asleep = await saveCards(browser, ids.slice(WARM_UP + ROUNDS), true);
    rows.push(
      savingRow(name, 'bookmark in the popup', popup),
      savingRow(name, 'card on an abstract page', awake),
      savingRow(name, 'card, background stopped before', asleep),
    );
  }
  return rows;
}

/** A line of the table; what the page could not hear is a dash. */
export function savingRow(name: string, where: string, saved: readonly Saved[]): string[] {
  const told = saved.map((one) => one.told).filter(Number.isFinite);
  const shown = spread(saved.map((one) => one.shown));
  return [name, where, format(saved.length, 0), told.length > 0 ? spread(told) : '-', shown];
}

export function savingTable(rows: string[][]): Table {
  return {
    title: 'Saving one paper, ms since the click, median (quartiles)',
    head: ['saved before', 'with', 'papers', 'until every page was told', 'until the button showed it'],
    rows,
    left: 2,
    notes: [
      'The popup writes by itself; the card asks the background, which writes. Every page is told by the mirror.',
    ],
  };
}
