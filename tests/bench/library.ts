import type { ArxivId } from '../../data/arxiv-id';
import type { DayEntry, MonthIndex } from '../../data/library/records';
import type { DigestDate, Paper } from '../../data/paper';
import { toRow } from '../../data/reading-list/database';
import { copyOf, withFields } from '../../data/reading-list/entry';
import type { Stored } from '../../data/storage';
import { type TestBrowser, until } from '../e2e/setup/browser';
import { slices } from './synthetic-papers';

/** The papers that the extension has put into its library itself. */
export const BUNDLED = 27;

const set = (browser: TestBrowser, values: Partial<Stored>) =>
  browser.inExtension((given) => chrome.storage.local.set(given), values);

type Indexes = Record<`index:${string}`, MonthIndex>;

/** The library's papers that are there from the start; waits until the extension has stored them. */
export async function readBundled(
  browser: TestBrowser,
): Promise<{ days: DayEntry[]; papers: Paper[]; indexes: Indexes }> {
  const read = () =>
    browser.inExtension(async () => {
      const { days } = await chrome.storage.local.get<{ days?: string }>('days');
      if (!days) return undefined;
      const all = Object.entries(await chrome.storage.local.get(null));
      const papers = all.filter(([key]) => key.startsWith('paper:')).map(([, paper]) => paper as Paper);
      const indexes = Object.fromEntries(all.filter(([key]) => key.startsWith('index:'))) as Indexes;
      return { days: JSON.parse(days) as DayEntry[], papers, indexes };
    });
  return await until('the bundled day to be stored', read);
}

const idsIn = new WeakMap<TestBrowser, ArxivId[]>();

/** The ids of all papers of a seeded library. */
export function libraryIds(browser: TestBrowser): readonly ArxivId[] {
  return idsIn.get(browser) ?? [];
}

/** Fills the library of a fresh browser up to `papers`, as if the older days had been stored one by one. */
export async function seedLibrary(browser: TestBrowser, papers: number): Promise<void> {
  const bundled = await readBundled(browser);
  const ids = bundled.papers.map(({ id }) => id);
  const days = [...bundled.days];
  const months = new Set(Object.keys(bundled.indexes).map((key) => key.slice('index:'.length)));
  for (const { values, days: more, ids: added } of slices(papers - ids.length)) {
    for (const key of Object.keys(values)) {
      if (!key.startsWith('index:')) continue;
      const month = key as keyof Indexes;
      values[month] = { ...bundled.indexes[month], ...values[month] };
      months.add(key.slice('index:'.length));
    }
    await set(browser, values);
    days.push(...more);
    ids.push(...added);
  }
  const sorted = JSON.stringify(days.sort((a, b) => (a.date < b.date ? -1 : 1)));
  await browser.inExtension((lists) => chrome.storage.local.set(lists), { days: sorted, months: [...months].sort() });
  idsIn.set(browser, ids);
}

/** Makes the index of 2025-02 know papers that the library does not have: all that their badges need. */
export async function indexPapers(browser: TestBrowser, ids: readonly ArxivId[]): Promise<void> {
  await readBundled(browser);
  const index: MonthIndex = {};
  ids.forEach((id, n) => {
    index[id] = [n % 90, '2025-02-11' as DigestDate];
  });
  await browser.inExtension(async (added) => {
    const { 'index:2502': known } = (await chrome.storage.local.get('index:2502')) as Partial<Stored>;
    await chrome.storage.local.set({ 'index:2502': { ...known, ...added } });
  }, index);
}

const SLICE = 500;

/** Puts the library's oldest papers on the reading list: rows into its database, and the mirror of each. */
export async function seedReadingList(browser: TestBrowser, count: number): Promise<void> {
  const ids = libraryIds(browser).slice(-count);
  for (let start = 0; start < ids.length; start += SLICE) {
    const keys = ids.slice(start, start + SLICE).map((id) => `paper:${id}` as const);
    const found = await browser.inExtension(
      async (wanted) => (await chrome.storage.local.get(wanted)) as Record<string, Paper>,
      keys,
    );
    const entries = Object.values(found).map((paper, index) => {
      const added = Date.UTC(2025, 1, 11) - (start + index) * 60_000;
      return withFields({ id: paper.id }, { saved: true, added, copy: copyOf(paper), status: 'to-read' }, added);
    });
    const mirror: Partial<Stored> = {};
    for (const entry of entries) mirror[`saved:${entry.id}`] = entry;
    await set(browser, mirror);
    await browser.inExtension(putRows, entries.map(toRow));
  }
}

/** Runs in the extension's origin, where the background has made the database at its start. */
function putRows(rows: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('reading-list');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const tx = request.result.transaction('entries', 'readwrite');
      for (const row of rows) tx.objectStore('entries').put(row);
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
