import type { ArxivId } from '../../data/arxiv-id';
import { fillerPaper } from '../fixtures/pages/filler-papers';
import { badgeTable, measurePage, prepare } from './badge-pages';
import { indexPapers } from './library';
import type { Topic } from './topic';
import { withTabs } from './variants';

const PAGES = [
  { name: '300 links, no papers', url: 'https://blog.example/plain', rounds: 60, hasHits: false },
  { name: 'links of all kinds', url: 'https://blog.example/', rounds: 30, hasHits: true },
  { name: '2,000 links to papers', url: 'https://blog.example/many?n=2000', rounds: 20, hasHits: true },
];

/** Every twentieth of the many links leads to a paper of the digest, but it has only 15: with these, there are 100 hits. */
const FILLERS = Array.from({ length: 85 }, (_, n) => fillerPaper(304 + 20 * n).id as ArxivId);

/** What badges cost other sites. */
export const links: Topic = {
  name: 'links',
  run({ extensions: { none, floor, onSites } }) {
    return withTabs({ none, floor, ours: onSites }, async (tabs) => {
      await prepare(tabs);
      await indexPapers(tabs.ours.browser, FILLERS);
      const pages = [];
      for (const page of PAGES) pages.push(await measurePage(tabs, page));
      const budgets = ['Budget: on a page without papers ≤ 1.2 × floor; on none a task of ours over 50 ms.'];
      return { tables: [badgeTable('Other sites that are turned on', pages, budgets)] };
    });
  },
};
