import type { ArxivId } from '../../data/arxiv-id';
import { parseArxivUrl } from '../../data/arxiv-url';
import type { LinkSite } from './sites/link-site';

/** Links to papers that one page has followed at the most. */
const MOST_SPOTS = 10_000;

/** A place for a paper's badge: beside a link, or at the heading of a page that shows the paper. */
export interface Spot {
  id: ArxivId;
  /** The link or the heading. */
  target: Element;
  /** Puts the badge into the page; returns what it belongs to. */
  put(badge: HTMLElement): Element;
  /** What the paper has one badge in. */
  block?: Element;
}

export interface Spots {
  /** All there are now. */
  readonly all: Iterable<Spot>;
  has(spot: Spot): boolean;
  /** Takes in a link that is new or has changed. */
  examine(link: HTMLAnchorElement): void;
  /** Drops what the page no longer has, and follows a change of its address. */
  tidy(): void;
  drop(spot: Spot): void;
}

/**
 * The places on a page where its site wants badges. `onDrop` hears of each that is given up, `onFree` of parts of the page
 * whose links may have got a place by that.
 */
export function createSpots(site: LinkSite, onDrop: (spot: Spot) => void, onFree: (part: Element) => void): Spots {
  const spots = new Map<Element, Spot>();
  const taken = new WeakMap<Element, Map<ArxivId, Spot>>();
  /** The heading, and the paper that the page itself shows. */
  let own: Spot | undefined;

  const has = (spot: Spot) => spots.get(spot.target) === spot;
  const drop = (spot: Spot) => {
    if (has(spot)) spots.delete(spot.target);
    const inBlock = spot.block && taken.get(spot.block);
    if (inBlock?.get(spot.id) === spot) inBlock.delete(spot.id);
    onDrop(spot);
  };
  const findOwn = (): Spot | undefined => {
    const id = site.title ? parseArxivUrl(location.href)?.id : undefined;
    const title = id && document.querySelector(site.title ?? '');
    if (!title) return undefined;
    const put = (badge: HTMLElement) => {
      title.append(badge);
      return title;
    };
    return { id, target: title, put };
  };
  const followAddress = () => {
    const next = findOwn();
    if (next?.id === own?.id && next?.target === own?.target) return;
    if (own) {
      drop(own);
      onFree(document.documentElement);
    }
    own = next;
    if (!next) return;
    for (const spot of spots.values()) if (spot.id === next.id) drop(spot);
    spots.set(next.target, next);
  };
  followAddress();
  return {
    all: { [Symbol.iterator]: () => spots.values() },
    has,
    drop,
    examine(link) {
      const id = site.paperOf(link);
      const known = spots.get(link);
      if (known?.id === id) return;
      if (known) drop(known);
      if (!id || id === own?.id || spots.size >= MOST_SPOTS || site.skips(link)) return;
      const block = site.blockOf(link);
      const inBlock = taken.get(block) ?? new Map<ArxivId, Spot>();
      if (inBlock.has(id)) return;
      const spot: Spot = { id, target: link, block, put: (badge) => site.place(badge, link) };
      // One that nobody sees, as pages have for other widths, takes no other's place.
      if (link.checkVisibility()) taken.set(block, inBlock.set(id, spot));
      spots.set(link, spot);
    },
    tidy() {
      for (const spot of spots.values()) {
        if (spot.target.isConnected) continue;
        drop(spot);
        if (spot.block?.isConnected) onFree(spot.block);
      }
      followAddress();
    },
  };
}
