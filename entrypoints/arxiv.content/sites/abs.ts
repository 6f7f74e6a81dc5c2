import { parseArxivId } from '../../../data/arxiv-id';
import { isArxivHost, parseArxivUrl } from '../../../data/arxiv-url';
import type { Citation } from '../../../data/reading-list/entry';
import type { PaperSite } from '../../on-page/paper-site';

/** 2025-02 and 2026-06: the same in both; pages for absent papers and versions have neither. */
const ABSTRACT = '#abs > blockquote.abstract';
/** 2025-02 and 2026-06: "Robotics (cs.RO)", of old papers, too; below the abstract. */
const PRIMARY = '#abs .primary-subject';

/** Abstract pages: `/abs/2502.06394`, `/abs/2502.06394v2`, `/abs/hep-th/9901001`, `/abs/2502.06394?context=cs`. */
export const abs: PaperSite = {
  name: 'abs',
  matches: ({ hostname, pathname }) => /^\/abs(\/|$)/.test(pathname) && isArxivHost(hostname),
  // The path alone says it on all pages but those few that have it in the query.
  idFromUrl: ({ pathname, href }) => (parseArxivId(pathname.slice('/abs/'.length)) ?? parseArxivUrl(href))?.id,
  selectors: [ABSTRACT],
  anchor: (document) => document.querySelector(ABSTRACT),
  place: (card, abstract, where) => (where === 'below' ? abstract.after(card) : abstract.before(card)),
  idFromPage: (document) => parseArxivId(meta(document, 'citation_arxiv_id') ?? '')?.id,
  citation: readCitation,
};

function readCitation(document: Document): Citation | undefined {
  const title = meta(document, 'citation_title');
  const date = meta(document, 'citation_date');
  const doi = meta(document, 'citation_doi');
  const category = /\(([^()]+)\)\s*$/.exec(document.querySelector(PRIMARY)?.textContent ?? '')?.[1];
  if (!title) return undefined;
  const authors = [...document.querySelectorAll('meta[name="citation_author"]')];
  return {
    title,
    authors: authors.flatMap((author) => author.getAttribute('content') ?? []),
    ...(date && { date }),
    ...(doi && { doi }),
    ...(category && { category }),
  };
}

function meta(document: Document, name: string): string | undefined {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? undefined;
}
