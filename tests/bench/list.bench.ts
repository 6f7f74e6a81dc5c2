import type { ArxivId } from '../../data/arxiv-id';
import { fillerPaper } from '../fixtures/pages/filler-papers';
import { listBudgets } from './badge-budgets';
import { badgeTable, measurePage, prepare } from './badge-pages';
import { indexPapers, readBundled } from './library';
import type { Topic } from './topic';
import { withTabs } from './variants';

const MONTH = 'https://arxiv.org/list/cs/2025-02?skip=0&show=2000';
const NEW = 'https://arxiv.org/list/cs.CL/new';

/** 600 papers from all over the month's list, of which every 130th entry, from the second on, is a paper of the digest. */
const FILLERS = Array.from({ length: 2000 }, (_, n) => n)
  .filter((n) => n % 3 === 0 && n % 130 !== 1)
  .slice(0, 600)
  .map((n) => fillerPaper(n).id as ArxivId);

/** What badges cost arXiv's lists. */
export const list: Topic = {
  name: 'list',
  run({ extensions }) {
    return withTabs(extensions, async (tabs) => {
      await prepare(tabs);
      const { browser } = tabs.ours;
      await readBundled(browser);
      const measure = (name: string, url: string, rounds: number) =>
        measurePage(tabs, { name, url, rounds, hasHits: true });
      const pages = [await measure('2,000 entries', MONTH, 20), await measure('21 entries', NEW, 30)];
      await indexPapers(browser, FILLERS);
      pages.push(await measure('2,000 entries, 615 hits', MONTH, 10));
      const table = badgeTable('Lists', pages, [
        'Budget for 2,000 entries: added by ours ≤ 50 ms, no task of ours over 50 ms, heap +3,072 KiB at the most.',
      ]);
      return { tables: [table], budgets: pages.filter(({ name }) => name.startsWith('2,000')).flatMap(listBudgets) };
    });
  },
};
