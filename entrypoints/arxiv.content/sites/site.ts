import type { ArxivId } from '../../../data/arxiv-id';
import type { Citation } from '../../../data/reading-list/entry';

/** One type of arXiv page: the only place where that page's addresses and selectors live. */
export interface Site {
  /** The file's name. */
  name: string;
  matches(url: URL): boolean;
  /** What the address says, before anything of the page is there. */
  idFromUrl(url: URL): ArxivId | undefined;
  /** The element that the card goes before, once the page has it. */
  anchor(document: Document): Element | null;
  /** The page's own word on which paper it shows, once the anchor is there. */
  idFromPage(document: Document): ArxivId | undefined;
  citation(document: Document): Citation | undefined;
}
