import { type ArxivId, parseArxivId } from '../../../data/arxiv-id';
import type { PageType } from '../../../data/storage';
import type { Place } from '../../on-page/badge';
import type { Address } from '../../on-page/paper-site';

/** One paper of a list, as the page has it. A paper that stands in two lists of a page is two entries. */
export interface ListEntry {
  id: ArxivId;
  /** The element that begins the entry, with arXiv's number and links. */
  head: HTMLElement;
  /** The rest of the entry, where that is an element of its own. */
  body?: HTMLElement | undefined;
}

/** One type of page with many papers: the only place where that page's addresses and selectors live. */
export interface ListSite {
  /** The file's name. */
  name: PageType;
  matches(address: Address): boolean;
  /** What entries are found by, newest first. */
  selectors: readonly string[];
  /** The entries in arXiv's order; none for ids that an entry only mentions. */
  entries(document: Document): ListEntry[];
  /** Where in an entry the badge and the summary that it opens stand. */
  placing: { place: Place; put(badge: HTMLElement, entry: ListEntry): void };
  /** What the strip about the whole list goes before. */
  stripAnchor(document: Document): Element | null;
}

/** The paper of a link to an abstract page, by its path alone: each URL built costs a page of 2,000 entries time. */
export function idOfAbsLink(link: Element): ArxivId | undefined {
  const path = /\/abs\/([^?#]+)/.exec(link.getAttribute('href') ?? '')?.[1];
  return path ? parseArxivId(path)?.id : undefined;
}
