import type { ArxivId } from '../../data/arxiv-id';
import { parseArxivUrl } from '../../data/arxiv-url';
import type { LinkSite } from './sites/link-site';

/** Places for badges that one page has at the most. */
const MOST_SPOTS = 1000;

/** A place for a paper's badge: beside a link, or at the heading of a page that shows the paper. */
export interface Spot {
  id: ArxivId;
  /** The link or the heading. */
  target: Element;
  put(badge: HTMLElement): void;
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

/** The places on a page where its site wants badges; `onDrop` hears of each that is given up. */
export function createSpots(site: LinkSite, onDrop: (spot: Spot) => void): Spots {
  const spots = new Map<Element, Spot>();
  const taken = new WeakMap<Element, Map<ArxivId, Spot>>();
  /** The heading, and the paper that the page itself shows. */
  let own: Spot | undefined;

  const has = (spot: Spot) => spots.get(spot.target) === spot;
  const drop = (spot: Spot) => {
    if (has(spot)) spots.delete(spot.target);
    onDrop(spot);
  };
  const findOwn = (): Spot | undefined => {
    const title = site.title ? document.querySelector(site.title) : null;
    const id = title ? parseArxivUrl(location.href)?.id : undefined;
    return title && id ? { id, target: title, put: (badge) => title.append(badge) } : undefined;
  };
  const followAddress = () => {
    const next = findOwn();
    if (next?.id === own?.id && next?.target === own?.target) return;
    if (own) drop(own);
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
      const other = inBlock.get(id);
      if (other && has(other) && other.target.isConnected) return;
      const spot: Spot = { id, target: link, put: (badge) => site.place(badge, link) };
      taken.set(block, inBlock.set(id, spot));
      spots.set(link, spot);
    },
    tidy() {
      for (const spot of spots.values()) if (!spot.target.isConnected) drop(spot);
      followAddress();
    },
  };
}
