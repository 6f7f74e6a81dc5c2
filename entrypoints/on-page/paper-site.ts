import type { ArxivId } from '../../data/arxiv-id';
import type { Citation } from '../../data/reading-list/entry';
import type { CardPlace } from '../../data/settings/settings';
import type { PageType } from '../../data/storage';

/** Where a page is; `location` as it stands, because each URL built costs a page time. */
export type Address = Pick<URL, 'hostname' | 'pathname' | 'href'>;

/** One type of page that shows one paper. Its file is the only place where that page's addresses and selectors live. */
export interface PaperSite {
  /** The file's name. */
  name: PageType;
  matches(address: Address): boolean;
  /** What the address says, before anything of the page is there. */
  idFromUrl(address: Address): ArxivId | undefined;
  /** What a place for us is found by, newest first. */
  selectors: readonly string[];
  /** Whether a page without an anchor is one that should have it; all are, where this is absent. */
  shouldHaveAnchor?(document: Document): boolean;
  /** The element that shows where we go, once the page has it. */
  anchor(document: Document): Element | null;
  /** Puts ours where it belongs, again where the reader chose another place. */
  place(ours: HTMLElement, anchor: Element, where: CardPlace): void;
  /** The page's own word on which paper it shows, once the anchor is there; sites without one rely on the address. */
  idFromPage?(document: Document): ArxivId | undefined;
  citation?(document: Document): Citation | undefined;
}
