import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { ArxivId } from '../../data/arxiv-id';
import { parseArxivUrl } from '../../data/arxiv-url';
import { followListed } from '../../data/follow-listed';
import type { Listed } from '../../data/library/read-listed';
import { covers } from '../../data/sites/known-sites';
import { onStored } from '../../data/storage';
import type { PageBadge } from '../on-page/badge';
import { HOSTS } from '../on-page/host';
import { followLife } from '../on-page/life';
import { followPointer } from './follow-pointer';
import { followLinks } from './link-queue';
import { loadBadges } from './load-badges';
import type { LinkSite } from './sites/link-site';
import { themeAt } from './theme-at';

/** Badges that one page gets at the most. */
const MOST_BADGES = 1000;
/** How often a badge is put back where the page has thrown it out; a page that insists has its way. */
const MOST_RETURNS = 3;

/** A place for a paper's badge: beside a link, or at a page's heading. */
interface Spot {
  id: ArxivId;
  target: Element;
  put(badge: HTMLElement): void;
  badge?: PageBadge;
  returns: number;
}

/** Puts badges beside the links to papers on a page that is not arXiv's, for as long as page, extension and permission live. */
export function annotateLinks(ctx: ContentScriptContext, site: LinkSite): void {
  const spots = new Map<Element, Spot>();
  const taken = new WeakMap<Element, Map<ArxivId, Element>>();

  const drop = (spot: Spot) => {
    spot.badge?.remove();
    spots.delete(spot.target);
  };
  const examine = (link: HTMLAnchorElement) => {
    const id = site.paperOf(link);
    const known = spots.get(link);
    if (known?.id === id) return;
    if (known) drop(known);
    if (!id || spots.size >= MOST_BADGES || site.skips(link)) return;
    const block = site.blockOf(link);
    const inBlock = taken.get(block) ?? new Map<ArxivId, Element>();
    taken.set(block, inBlock);
    const first = inBlock.get(id);
    if (first && first !== link && first.isConnected && spots.get(first)?.id === id) return;
    inBlock.set(id, link);
    spots.set(link, { id, target: link, put: (badge) => site.place(badge, link), returns: 0 });
  };
  /** The heading of a page that shows one paper; the address may change without a load. */
  const examineTitle = () => {
    const title = site.title ? document.querySelector(site.title) : null;
    const id = title ? parseArxivUrl(location.href)?.id : undefined;
    for (const spot of spots.values()) if (spot.target.matches(site.title ?? '_') && spot.id !== id) drop(spot);
    if (title && id && !spots.has(title))
      spots.set(title, { id, target: title, put: (badge) => title.append(badge), returns: 0 });
  };

  const show = async (shown: Spot[]) => {
    const createBadge = await loadBadges();
    for (const spot of shown) {
      const listed = papers.known.get(spot.id);
      if (!listed || spots.get(spot.target) !== spot || ctx.signal.aborted) continue;
      if (!spot.badge) {
        spot.badge = createBadge(spot.id, listed);
        spot.badge.element.setAttribute('data-theme', themeAt(spot.target));
        followPointer(spot.badge, spot.target, ctx.signal);
      }
      spot.put(spot.badge.element);
    }
  };
  const update = (changed: ReadonlyMap<ArxivId, Listed | undefined>) => {
    for (const spot of spots.values()) {
      const listed = changed.get(spot.id);
      if (listed) spot.badge?.show(listed);
      else if (changed.has(spot.id)) {
        spot.badge?.remove();
        delete spot.badge;
      }
    }
    settle();
  };
  /** Makes the page show what it should: badges of links that are gone go, and badges that the page lost return. */
  const settle = () => {
    for (const spot of spots.values()) if (!spot.target.isConnected) drop(spot);
    const missing = [...spots.values()].filter(
      (spot) => papers.known.has(spot.id) && !spot.badge?.element.isConnected && spot.returns++ <= MOST_RETURNS,
    );
    if (missing.length > 0) show(missing).catch(() => undefined);
  };
  const removeStrangers = () => {
    const own = new Set([...spots.values()].map(({ badge }) => badge?.element));
    for (const stranger of document.querySelectorAll<HTMLElement>(HOSTS.badge))
      if (!own.has(stranger)) stranger.remove();
  };

  const papers = followListed(update);
  removeStrangers();
  followLinks(ctx, examine, () => {
    examineTitle();
    settle();
    papers.add([...spots.values()].map(({ id }) => id)).catch(() => undefined);
  });
  const stopListening = onStored(({ sites }) => {
    const isOn = (sites?.newValue ?? []).some(({ pattern, granted }) => granted && covers(pattern, location.hostname));
    if (sites && !isOn) ctx.abort();
  });
  followLife(ctx, {
    reload: papers.reload,
    remove: () => [...spots.values()].forEach(drop),
    stop() {
      papers.stop();
      stopListening();
    },
  });
}
