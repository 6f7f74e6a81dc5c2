import { parseArxivUrl } from '../../../data/arxiv-url';
import type { LinkSite } from './link-site';

/** What every address of a paper has, however it is written. Most links end here. */
const NUMBER = /\d{4}\.\d{4,5}|\d{7}/;

const MENUS = 'nav, menu, [role="navigation"], [role="menu"], [role="menubar"], [role="toolbar"], [role="tablist"]';
/** Also around parts that cannot be edited themselves: what is put there, an editor may save. */
const EDITORS = '[contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const BLOCKS =
  'p, li, td, th, dd, dt, blockquote, figcaption, h1, h2, h3, h4, h5, h6, pre, article, section, aside, div, main, body';

/** Any site: beside links to a paper's own pages in running text. */
export const general: LinkSite = {
  name: 'general',
  hosts: [],
  // arXiv, alphaXiv, ar5iv, Hugging Face papers, DOIs, and the former mirrors, all with their names in the address.
  hint: ['xiv', 'ar5iv', '/papers/', '10.48550', '//xxx.'].map((part) => `a[href*="${part}" i]`).join(', '),
  paperOf: (link) => (NUMBER.test(link.getAttribute('href') ?? '') ? parseArxivUrl(link.href)?.id : undefined),
  // A link without text is a picture or an overlay; a badge beside it would stand alone.
  skips: (link) => !link.textContent?.trim() || link.closest(`${MENUS}, ${EDITORS}`) !== null,
  blockOf: (link) => link.closest(BLOCKS) ?? link,
  place(badge, link) {
    // A slot of the page's own shows only what is meant for it.
    if (link.slot) badge.slot = link.slot;
    link.after(badge);
    return link;
  },
};
