import { bodyOf, type ListEntry } from './sites/list-site';

/** An entry of a digest paper, with its votes. */
export interface Ranked {
  entry: ListEntry;
  votes: number | undefined;
}

const ENTRY = 'data-haru-entry';
const ONLY = 'data-haru-only';
const SORTED = 'data-haru-sorted';

const partsOf = (entry: ListEntry) => [entry.head, bodyOf(entry) ?? []].flat();

/** Marks the elements of a digest paper's entry, or takes the mark away. */
export function markEntry(entry: ListEntry, isDigest: boolean): void {
  for (const part of partsOf(entry)) part.toggleAttribute(ENTRY, isDigest);
}

/** The lists that the entries stand in. */
export function listsOf(entries: Iterable<ListEntry>): Set<HTMLElement> {
  return new Set([...entries].flatMap(({ head }) => head.parentElement ?? []));
}

/** Hides every entry that is not marked, or shows all again; headings stay. */
export function showOnlyMarked(lists: Iterable<HTMLElement>, isOnly: boolean): void {
  for (const list of lists) list.toggleAttribute(ONLY, isOnly);
}

/**
 * Shows the ranked entries first under each heading of their list, by votes; ties and all others in arXiv's order. Only
 * styles change: the elements stay where they are, and with them arXiv's numbers, anchors and scripts.
 */
export function sortByVotes(lists: Iterable<HTMLElement>, ranked: readonly Ranked[]): void {
  const places = new Map<Element, number>();
  ranked
    .toSorted((a, b) => (b.votes ?? -1) - (a.votes ?? -1))
    .forEach(({ entry }, place) => {
      for (const part of partsOf(entry)) places.set(part, place - ranked.length);
    });
  for (const list of lists) {
    orderChildren(list, places, ranked.length + 2);
    list.toggleAttribute(SORTED, true);
  }
}

/** Each heading begins a span of `step` places, which its entries stay in; those without a place of their own end it. */
function orderChildren(list: HTMLElement, places: ReadonlyMap<Element, number>, step: number): void {
  let span = 0;
  for (const child of list.children) {
    if (!(child instanceof HTMLElement)) continue;
    const isHeading = /^H\d$/.test(child.tagName);
    if (isHeading) span += step;
    const order = span + (isHeading ? 1 - step : (places.get(child) ?? 0));
    if (order !== 0) child.style.order = String(order);
  }
}

/** Shows the lists in arXiv's order again, and leaves nothing of the other one behind. */
export function restoreOrder(lists: Iterable<HTMLElement>): void {
  for (const list of lists) {
    list.toggleAttribute(SORTED, false);
    for (const child of list.children) {
      if (!(child instanceof HTMLElement) || !child.style.order) continue;
      child.style.order = '';
      if (child.getAttribute('style') === '') child.removeAttribute('style');
    }
  }
}
