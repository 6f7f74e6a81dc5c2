import type { TestBrowser } from '../e2e/setup/browser';
import { readLongest } from './long-tasks';
import { readHeap } from './page-load';
import { openPanel, type PanelPage, panelTab } from './panel-page';
import { format, median, quantile, spread } from './statistics';
import type { Table } from './table';

const ROUNDS = 10;
const HEAP_ROUNDS = 3;

/** A browser with a list of that many papers, and how long it took to take that in from its mirror, ms. */
export interface OpeningList {
  browser: TestBrowser;
  saved: number;
  rebuilt: number;
}

interface Opened {
  first: number[];
  all: number[];
  longest: number[];
  heap: number[];
  rows: number;
}

async function openOnce({ tab, saved, opened }: { tab: PanelPage; saved: number; opened: Opened }, round: number) {
  const { start, first = Number.NaN, all = Number.NaN } = await openPanel(tab, saved);
  if (round < 0) return;
  opened.first.push(first - start);
  opened.all.push(all - start);
  opened.longest.push(await readLongest(tab.page));
  opened.rows = await tab.page.evaluate(() => document.querySelectorAll('[data-testid="paper"]').length);
  if (round >= ROUNDS - HEAP_ROUNDS) opened.heap.push(await readHeap(tab));
}

/** How long the panel takes to its first paper and to all of them, and what it then holds. */
export async function measureOpening(lists: OpeningList[]): Promise<Table> {
  const runs = await Promise.all(
    lists.map(async (list) => ({
      ...list,
      tab: await panelTab(list.browser),
      opened: { first: [], all: [], longest: [], heap: [], rows: 0 } as Opened,
    })),
  );
  // Most panels are opened when the background has long been idle.
  for (const { browser } of runs) await browser.stopBackground();
  for (let round = -2; round < ROUNDS; round++) for (const run of runs) await openOnce(run, round);
  for (const { tab } of runs) await tab.page.close();
  return {
    title: 'Side panel: opening, ms since its document began, median (quartiles)',
    head: ['saved', 'first paper in DOM', 'all counted', 'long task / worst', 'heap MB', 'rows in DOM', 'rebuilt'],
    rows: runs.map(({ saved, rebuilt, opened: { first, all, longest, heap, rows } }) => [
      format(saved, 0),
      spread(first),
      spread(all),
      `${format(median(longest), 0)} / ${format(quantile(longest, 1), 0)}`,
      format(median(heap) / 1e6),
      format(rows, 0),
      format(rebuilt, 0),
    ]),
    left: 0,
    notes: [
      `${ROUNDS} rounds, as a tab of a side panel's size, no background running, newest first, not grouped.`,
      'long task: 0 where none took 50 ms. heap: of its JavaScript, after a collection.',
      'rebuilt: until all were counted when the database was gone and came back from the mirror, once.',
      'Budget: first paper 100 ms; heap 60 MB.',
    ],
  };
}
