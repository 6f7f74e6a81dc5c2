import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach } from 'vitest';
import type { ArchiveJob, UpdateState } from '../../data/library/updates/state';
import type { DigestDate } from '../../data/paper';
import type { DigestSource } from '../fixtures/sources/source';
import { seeded } from './actions';
import { press } from './data-actions';
import { type TestBrowser, until, waitFor } from './setup/browser';
import { evaluate } from './setup/wait-for';

export const date = (text: string) => text as DigestDate;

/** Serves the source to the browser; each test begins with the library as it was installed, and a source that works. */
export function useSource(browser: () => TestBrowser, source: DigestSource): void {
  let installed: Record<string, unknown>;
  beforeAll(async () => {
    browser().pages.addRoute(source.answer, ...source.hosts);
    await seeded(browser());
    installed = await browser().inExtension(() => chrome.storage.local.get(null));
  });
  beforeEach(async () => {
    await putBack(browser(), installed);
    source.reset();
  });
}

/** Opens the options at the digests, and waits until they are read. */
export async function openDigests(browser: TestBrowser): Promise<Page> {
  const page = await browser.extensionPage('options.html#digests');
  await waitFor(page, () => document.querySelector('[data-testid="updates-switch"]') !== null);
  return page;
}

/** What the library has under some keys. */
export const stored = <T>(browser: TestBrowser, keys: string[]): Promise<T> =>
  browser.inExtension((wanted) => chrome.storage.local.get(wanted), keys) as Promise<T>;

/** Every paper that the library has, by id. */
export const paperIds = (browser: TestBrowser): Promise<string[]> =>
  browser.inExtension(async () =>
    Object.keys(await chrome.storage.local.get(null))
      .filter((key) => key.startsWith('paper:'))
      .map((key) => key.slice('paper:'.length))
      .sort(),
  );

/** Whether every day's papers are there, with that day among their listings: nothing is half stored. */
export const isWhole = (browser: TestBrowser): Promise<boolean> =>
  browser.inExtension(async () => {
    const all = (await chrome.storage.local.get(null)) as { days?: string; [key: string]: unknown };
    const days: { date: string; count: number }[] = JSON.parse(all.days ?? '[]');
    return days.every(({ date, count }) => {
      const { ids } = (all[`day:${date}`] ?? { ids: [] }) as { ids: string[] };
      const listed = ids.filter((id) => {
        const paper = all[`paper:${id}`] as { listings: { date: string }[] } | undefined;
        return paper?.listings.some((one) => one.date === date);
      });
      return ids.length === count && listed.length === count;
    });
  });

/** Goes back to a library and settings that were kept, with nothing asked for and nothing running. */
async function putBack(browser: TestBrowser, kept: Record<string, unknown>): Promise<void> {
  await browser.inExtension(async (values) => {
    // The jobs go first, and by themselves: what runs stops, and must not write into what comes.
    await chrome.storage.local.remove(['setting:updates', 'archive', 'update-asked']);
    await navigator.locks.request('updates', () => undefined);
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, kept);
}

/** Turns updates on as a reader does, and waits for the first update to end. */
export async function turnOn(browser: TestBrowser, page: Page): Promise<UpdateState> {
  await press(page, 'updates-switch');
  await press(page, 'updates-confirm');
  await page.waitForSelector('[data-testid="updates"][data-state="on"]');
  return updateEnded(browser);
}

/** Waits until no update is asked for or under way. */
export function updateEnded(browser: TestBrowser): Promise<UpdateState> {
  const isOver = async () => {
    const { updates, ...asked } = await stored<{ updates?: UpdateState }>(browser, ['updates', 'update-asked']);
    return updates?.last && !updates.running && !('update-asked' in asked) ? updates : undefined;
  };
  return until('the update to end', isOver);
}

/** Updates by hand, after what is remembered of the last update is forgotten. */
export async function updateAnew(browser: TestBrowser, page: Page): Promise<UpdateState> {
  await browser.inExtension(() => chrome.storage.local.remove(['updates', 'source:daily-papers-ko']));
  await waitFor(page, () => document.querySelector('[data-testid="fault"], [data-testid="update-added"]') === null);
  await press(page, 'update-now');
  return updateEnded(browser);
}

/** The faults that the page tells of, each with its text. */
export const faultsOf = (page: Page): Promise<{ kind: string; text: string }[]> =>
  evaluate(page, () =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="fault"]')].map((fault) => ({
      kind: fault.dataset.kind ?? '',
      text: fault.textContent ?? '',
    })),
  );

export const textOf = (page: Page, selector: string): Promise<string> =>
  evaluate(page, (one) => [...document.querySelectorAll(one)].map((part) => part.textContent).join('\n'), selector);

/** Asks for a range of the archive as a reader does. */
export async function startArchive(page: Page, from: string, to: string): Promise<void> {
  await page.waitForSelector('[data-testid="archive-start"]');
  await evaluate(
    page,
    (range) => {
      for (const [id, value] of Object.entries(range)) {
        const field = document.querySelector<HTMLInputElement>(`[data-testid="archive-${id}"]`);
        if (!field) throw new Error(`There is no archive-${id}`);
        field.value = value;
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      }
    },
    { from, to },
  );
  await press(page, 'archive-start');
}

/** Waits until the page shows the archive in a state. */
export async function archiveIs(page: Page, state: ArchiveJob['state'] | 'idle' | 'waiting'): Promise<void> {
  await page.waitForSelector(`[data-testid="archive"][data-state="${state}"]`);
}

/** The days that were asked for, as often as they were. */
export const daysAsked = (source: DigestSource): DigestDate[] =>
  source.asked.flatMap(({ kind, date }) => (kind === 'day' && date ? [date] : []));

/** Wakes the background, if it has been stopped: every change of what is stored does. */
export async function wake(browser: TestBrowser): Promise<void> {
  await browser.inExtension(() => chrome.storage.local.set({ 'setting:card-closed': false }));
}

/** Keeps everybody from what is done under a lock, such as updating, for as long as the page is open: somebody else is at it. */
export const hold = (page: Page, lock: 'updates' | 'reading-list'): Promise<void> =>
  evaluate(
    page,
    (name) =>
      new Promise<void>((resolve) => {
        void navigator.locks.request(name, () => {
          resolve();
          return new Promise(() => undefined);
        });
      }),
    lock,
  );
