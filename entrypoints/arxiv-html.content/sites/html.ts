import { isArxivHost, parseArxivUrl } from '../../../data/arxiv-url';
import type { PaperSite } from '../../on-page/paper-site';

/** 2024-02 (plain LaTeXML with a late header) and 2026-01 (arXiv's own frame around it): the same in both, and on ar5iv. */
const TITLE = 'h1.ltx_title_document';
/** Some conversions have lost the title; then the paper itself is where it would be. */
const PAPER = 'article.ltx_document';

const AR5IV = 'ar5iv.labs.arxiv.org';

/** HTML papers: `/html/2502.06394v1` in both of arXiv's generations, and ar5iv's. The paper's own text stays untouched. */
export const html: PaperSite = {
  name: 'html',
  matches: ({ hostname, pathname }) => /^\/html\/./.test(pathname) && (isArxivHost(hostname) || hostname === AR5IV),
  idFromUrl: ({ href }) => parseArxivUrl(href)?.id,
  selectors: [TITLE, PAPER],
  // Authors may also submit HTML of their own, which is marked up as they like.
  shouldHaveAnchor: (document) => document.querySelector('[class*="ltx_"]') !== null,
  anchor: (document) =>
    document.querySelector(TITLE) ?? (document.readyState === 'loading' ? null : document.querySelector(PAPER)),
  place: (badge, anchor) => (anchor.matches(TITLE) ? anchor.after(badge) : anchor.prepend(badge)),
};
