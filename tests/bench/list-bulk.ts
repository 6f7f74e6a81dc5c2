import { type TestBrowser, waitFor } from '../e2e/setup/browser';
import { openPanel, type PanelPage, panelTab, rest } from './panel-page';
import { format, quantile, spread } from './statistics';
import type { Table } from './table';

const ROUNDS = 3;

/** The place of "done" in the menu of statuses, below the menu's own name. */
const DONE = 3;

/** What an act on thousands of papers took, ms since the click. */
interface Bulk {
  /** Until the list's lock was free again: database and mirror have all of it. */
  stored: number;
  /** Until the panel counted it. */
  shown: number;
  /** Until the panel had no long task any more. */
  quiet: number;
  longest: number;
}

/**
 * Has the panel do something to the selected papers, or undo it, and waits until the chip of "done" counts `count`. Runs
 * in the page.
 */
async function act(menu: number | undefined, count: string): Promise<Bulk> {
  const tasks: PerformanceEntry[] = [];
  const watcher = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  watcher.observe({ type: 'longtask' });
  const start = performance.now();
  if (menu === undefined) document.querySelector<HTMLElement>('[data-testid="undo"]')?.click();
  else {
    const select = document.querySelector<HTMLSelectElement>('[data-testid="bulk-status"]');
    if (!select) throw new Error('Nothing is selected');
    select.selectedIndex = menu;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
  // The act has asked for the lock in the turn of the click, so this comes right after it.
  const stored = navigator.locks.request('reading-list', () => performance.now() - start);
  const shown = new Promise<number>((done) =>
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-testid="chip-done"] .number')?.textContent !== count) return;
      done(performance.now() - start);
      observer.disconnect();
    }).observe(document.body, { subtree: true, childList: true, characterData: true }),
  );
  const times = { stored: await stored, shown: await shown };
  let quiet = times.shown;
  while (start + quiet > performance.now() - 1500) {
    await new Promise((next) => setTimeout(next, 100));
    quiet = Math.max(times.shown, ...tasks.map(({ startTime, duration }) => startTime + duration - start));
  }
  watcher.disconnect();
  return { ...times, quiet, longest: Math.max(0, ...tasks.map(({ duration }) => duration)) };
}

const chipCount = ({ page }: PanelPage) =>
  page.evaluate(() => document.querySelector('[data-testid="chip-done"] .number')?.textContent ?? '');

async function setAll(tab: PanelPage, saved: number): Promise<Bulk> {
  const { page } = tab;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await waitFor(page, () => document.querySelector('[data-testid="bulk-status"]') !== null);
  await rest(page);
  return page.evaluate(act, DONE, String(saved));
}

/** Bytes that the newest snapshot takes in `storage.local`. */
function newestSnapshot(browser: TestBrowser): Promise<number> {
  return browser.inExtension(async () => {
    const keys = await chrome.storage.local.getKeys();
    const [newest] = keys
      .filter((key) => key.startsWith('snapshot:'))
      .sort()
      .reverse();
    return newest === undefined ? Number.NaN : chrome.storage.local.getBytesInUse(newest);
  });
}

/**
 * Gives all papers one status, with the snapshot that is taken before, and undoes that, again and again; the last time it
 * stays.
 */
export async function measureBulk(browser: TestBrowser, saved: number): Promise<Table> {
  const tab = await panelTab(browser);
  await openPanel(tab, saved);
  const before = await chipCount(tab);
  const [acts, undone]: [Bulk[], Bulk[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    acts.push(await setAll(tab, saved));
    await waitFor(tab.page, () => document.querySelector('[data-testid="undo"]') !== null);
    undone.push(await tab.page.evaluate(act, undefined, before));
  }
  await setAll(tab, saved);
  await tab.page.close();
  const row = (name: string, all: Bulk[]) => [
    name,
    ...(['stored', 'shown', 'quiet'] as const).map((part) =>
      spread(
        all.map((one) => one[part]),
        0,
      ),
    ),
    format(
      quantile(
        all.map(({ longest }) => longest),
        1,
      ),
      0,
    ),
  ];
  const kilobytes = format((await newestSnapshot(browser)) / 1000, 0);
  return {
    title: `Status of ${format(saved, 0)} papers at once, ms since the click, median (quartiles)`,
    head: ['act', 'until database and mirror had it', 'until counted', 'until the panel was quiet', 'worst task'],
    rows: [row('set', acts), row('undo', undone)],
    left: 1,
    notes: [
      `${ROUNDS} rounds, in the panel, which is the writer itself. Setting takes a snapshot before: ${kilobytes} kB here.`,
    ],
  };
}
