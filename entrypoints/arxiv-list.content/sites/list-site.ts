import { type ArxivId, parseArxivId } from '../../../data/arxiv-id';
import type { PageType } from '../../../data/storage';
import type { Place } from '../../on-page/badge';
import type { Address } from '../../on-page/paper-site';

/** One paper of a list, as the page has it. A paper that stands in two lists of a page is two entries. */
export interface ListEntry {
  id: ArxivId;
  /** The element that begins the entry, with arXiv's number and links; the rest may be one of its own (`bodyOf`). */
  head: HTMLElement;
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

/** The entries that these links to abstracts name, each once; `headOf` finds where a link's entry begins. */
export function entriesOf(
  document: Document,
  links: string,
  headOf: (link: HTMLElement) => HTMLElement | null,
): ListEntry[] {
  const entries = new Map<Element, ListEntry>();
  for (const link of document.querySelectorAll<HTMLElement>(links)) {
    const head = headOf(link);
    const id = idOfAbsLink(link);
    if (head && id && !entries.has(head)) entries.set(head, { id, head });
  }
  return [...entries.values()];
}

/** The dd of an entry that begins with a dt. Looked for in entries that show something, not in all of a long list. */
export function bodyOf({ head }: ListEntry): HTMLElement | undefined {
  const next = head.nextElementSibling;
  // Only an HTML element's name is in capitals.
  return next?.tagName === 'DD' ? (next as HTMLElement) : undefined;
}

/** The paper of a link to an abstract page, by its path alone: each URL built costs a page of 2,000 entries time. */
export function idOfAbsLink(link: Element): ArxivId | undefined {
  return parseArxivId(link.getAttribute('href')?.match(/\/abs\/([^?#]+)/)?.[1] ?? '')?.id;
}
