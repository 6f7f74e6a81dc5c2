import { general } from './general';
import type { LinkSite } from './link-site';

/** 2026-06: rows of results and citations, and the head of a paper's page; the paper's links stand below its title. */
const PAPER =
  '.cl-paper-row, [data-test-id="paper-row"], [data-test-id="fresh-paper-detail-page__header"], .fresh-paper-detail-page__header';
const TITLE = '.cl-paper-title, [data-test-id="title-link"], [data-test-id="paper-detail-title"]';

/** Semantic Scholar: at the title of the paper that has a link to arXiv. */
export const semanticScholar: LinkSite = {
  ...general,
  name: 'semantic-scholar',
  hosts: ['semanticscholar.org'],
  blockOf: (link) => link.closest(PAPER) ?? general.blockOf(link),
  place(badge, link) {
    const title = link.closest(PAPER)?.querySelector(TITLE);
    if (!title) return general.place(badge, link);
    // Beside the title's link and not in it, where a click would follow it.
    const around = title.closest('a');
    if (around) around.after(badge);
    else title.append(badge);
    return around ?? title;
  },
};
