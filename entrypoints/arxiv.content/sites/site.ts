import type { ArxivId } from '../../../data/arxiv-id';
import type { Citation } from '../../../data/reading-list/entry';

/** Where a page is; `location` as it stands, because each URL built costs a page time. */
export type Address = Pick<URL, 'hostname' | 'pathname' | 'href'>;

/** One type of arXiv page: the only place where that page's addresses and selectors live. */
export interface Site {
  /** The file's name. */
  name: string;
  matches(address: Address): boolean;
  /** What the address says, before anything of the page is there. */
  idFromUrl(address: Address): ArxivId | undefined;
  /** The element that the card goes before, once the page has it. */
  anchor(document: Document): Element | null;
  /** The page's own word on which paper it shows, once the anchor is there. */
  idFromPage(document: Document): ArxivId | undefined;
  citation(document: Document): Citation | undefined;
}
