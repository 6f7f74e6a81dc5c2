import { addEntries } from '../e2e/saved-entries';
import { launch, type TestBrowser } from '../e2e/setup/browser';
import { seedLibrary } from './library';
import { measureBulk } from './list-bulk';
import { measureImporting } from './list-importing';
import { measureExports, measureMerging, measureSync } from './list-in-node';
import { measureSaving, saveInPopup, savingRow, savingTable } from './list-saving';
import { measureScrolling, measureTyping } from './panel-moving';
import { measureOpening } from './panel-opening';
import { openPanel, panelTab } from './panel-page';
import { savedPapers } from './saved-papers';
import { format } from './statistics';
import type { Table } from './table';
import type { Topic } from './topic';

const [SMALL, LARGE] = [100, 10_000];
/** A small library, so that there are papers to save. */
const LIBRARY = 100;

/** Puts a list of that many papers into a browser; how long the list took to take it in from its mirror, ms. */
async function seed(browser: TestBrowser, saved: number): Promise<number> {
  await seedLibrary(browser, LIBRARY);
  await addEntries(browser, savedPapers(saved));
  await browser.stopBackground();
  const tab = await panelTab(browser);
  const { start, all = Number.NaN } = await openPanel(tab, saved);
  await tab.page.close();
  return all - start;
}

async function measureMoving(browser: TestBrowser): Promise<Table[]> {
  const tab = await panelTab(browser);
  await openPanel(tab, LARGE);
  const tables = [await measureScrolling(tab, LARGE), await measureTyping(tab.page, LARGE)];
  await tab.page.close();
  return tables;
}

/** What the panel and the acts on the list cost with a hundred papers and with ten thousand. */
export const readingList: Topic = {
  name: 'reading-list',
  async run({ extensions: { ours } }) {
    const started: TestBrowser[] = [];
    const start = async () => {
      const browser = await launch('chromium', { extensionDir: ours });
      started.push(browser);
      return browser;
    };
    try {
      const [small, large] = [await start(), await start()];
      const tables = [
        await measureOpening([
          { browser: small, saved: SMALL, rebuilt: await seed(small, SMALL) },
          { browser: large, saved: LARGE, rebuilt: await seed(large, LARGE) },
        ]),
        ...(await measureMoving(large)),
      ];
      // Before papers are saved: the number of those that are there is what shows that the act is over.
      const bulk = await measureBulk(large, LARGE);
      const first = { small: await saveInPopup(small, 0, 1), large: await saveInPopup(large, 0, 1) };
      const saving = await measureSaving([
        { name: format(SMALL, 0), browser: small },
        { name: format(LARGE, 0), browser: large },
      ]);
      const where = 'first one in a new popup';
      saving.push(savingRow(format(SMALL, 0), where, first.small));
      saving.push(savingRow(`${format(LARGE, 0)}, last act on all`, where, first.large));
      tables.push(savingTable(saving), bulk, await measureImporting(await start()));
      return { tables: [...tables, await measureMerging(), await measureExports(), await measureSync()] };
    } finally {
      for (const browser of started) await browser.close();
    }
  },
};
