import { waitFor } from '../e2e/setup/browser';
import { atMost, type Budget } from './budgets';
import { memoryTable, type Reading, type Readings, slopeOf } from './memory-growth';
import { readTab, readWorker, workerSession } from './memory-reading';
import { load, openTab, setConditions, type Tab } from './page-load';
import type { Topic } from './topic';

/** An hour of somebody who reads much. */
const LOADS = 500;
const BETWEEN_READINGS = 50;
const BETWEEN_POPUPS = 25;
/** In turn: a digest paper, one that is not, a list, an HTML paper. */
const PAGES = [
  'https://arxiv.org/abs/2502.06394',
  'https://arxiv.org/abs/2501.00001',
  'https://arxiv.org/list/cs.CL/new',
  'https://arxiv.org/html/2502.06394v1',
];
/** The page that is open at each reading. */
const [SAME = ''] = PAGES;

async function openPopup({ browser, page }: Tab): Promise<void> {
  const popup = await browser.popup(page);
  await waitFor(popup, () => document.querySelector('[data-testid="paper"]') !== null);
  await popup.close();
}

/** Loads pages in one tab and reads what memory is in use, again and again. */
async function browse(extensionDir: string, hasPopup: boolean): Promise<Readings> {
  const tab = await openTab(extensionDir);
  try {
    await setConditions(tab, { styles: 'cached', process: 'same' });
    const worker = await workerSession(tab.page);
    const readings: Reading[] = [];
    for (let loads = 1; loads <= LOADS; loads++) {
      await load(tab, PAGES[loads % PAGES.length] ?? SAME, { process: 'same' });
      if (hasPopup && loads % BETWEEN_POPUPS === 0) await openPopup(tab);
      if (loads % BETWEEN_READINGS !== 0) continue;
      await load(tab, SAME, { process: 'same' });
      readings.push({ loads, ...(await readTab(tab.session)), ...(await readWorker(worker)) });
    }
    return readings;
  } finally {
    await tab.browser.close();
  }
}

/** What the engine makes once, of code that has run often, is there by the middle. */
const settled = (readings: Readings) => readings.slice(readings.length / 2);

/** At the most, of what is in use, in a hundred loads: what is less is the engine's own, and is there without ours, too. */
const GROWTH = 0.005;

function budgets(ours: Readings, none: Readings): Budget[] {
  const [first] = ours;
  const grows = (what: string, kind: 'page' | 'worker'): Budget => {
    const limit = Math.round(((first?.[kind] ?? Number.NaN) * GROWTH) / 1024);
    const [value = Number.NaN, floor = Number.NaN] = [ours, none].map((all) => slopeOf(settled(all), kind) / 1024);
    // How many times nearly nothing it is says nothing.
    const { ratio: _, ...budget } = atMost({ what, value, floor, limit, unit: 'KiB' });
    return budget;
  };
  const added = (what: string, kind: 'nodes' | 'documents'): Budget => {
    const at = (nth: 0 | -1) => settled(ours).at(nth)?.[kind] ?? Number.NaN;
    return atMost({ what, value: at(-1) - at(0), limit: 0, unit: '', digits: 0 });
  };
  return [
    grows(`memory: page, growth in 100 loads, from the middle of ${LOADS} on`, 'page'),
    grows(`memory: background, growth in 100 loads, from the middle of ${LOADS} on`, 'worker'),
    added(`memory: DOM nodes more than in the middle of ${LOADS} loads`, 'nodes'),
    added(`memory: documents more than in the middle of ${LOADS} loads`, 'documents'),
  ];
}

/** Whether memory grows while somebody reads page after page in one tab. */
export const memory: Topic = {
  name: 'memory',
  async run({ extensions }) {
    // At the same time: what is in use does not depend on what else the machine does.
    const [ours, none] = await Promise.all([browse(extensions.ours, true), browse(extensions.none, false)]);
    return { tables: [memoryTable({ ours, none }, LOADS)], budgets: budgets(ours, none) };
  },
};
