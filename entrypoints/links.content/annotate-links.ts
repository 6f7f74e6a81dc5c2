import type { ArxivId } from '../../data/arxiv-id';
import { followListed } from '../../data/follow-listed';
import type { Listed } from '../../data/library/read-listed';
import { covers } from '../../data/sites/patterns';
import { readSites } from '../../data/sites/site-list';
import { onStored, type SiteEntry } from '../../data/storage';
import type { PageBadge } from '../on-page/badge';
import { removeStrangers } from '../on-page/host';
import { followLife } from '../on-page/life';
import type { PageContext } from '../on-page/page-context';
import { closeFromOutside, followPointer } from './follow-pointer';
import { followLinks } from './link-queue';
import { loadBadges } from './load-badges';
import type { LinkSite } from './sites/link-site';
import { createSpots, type Spot } from './spots';
import { themeAt } from './theme-at';

/** Badges that one page gets at the most. */
const MOST_BADGES = 1000;
/** How often a badge is put where the page throws it out; a page that insists has its way. */
const MOST_PUTS = 4;

/** Puts badges beside the links to papers on a page that is not arXiv's, for as long as page, extension and permission live. */
export function annotateLinks(ctx: PageContext, site: LinkSite): void {
  const badges = new Map<Spot, PageBadge>();
  const stops = new WeakMap<PageBadge, () => void>();
  const puts = new WeakMap<Spot, number>();

  const removeBadge = (spot: Spot) => {
    const badge = badges.get(spot);
    if (!badge) return;
    stops.get(badge)?.();
    badge.remove();
    badges.delete(spot);
  };
  const spots = createSpots(site, removeBadge, (part) => queue.again(part));

  const put = (spot: Spot, badge: PageBadge) => {
    badge.setOpen(false);
    const target = spot.put(badge.element);
    if (!stops.has(badge)) stops.set(badge, followPointer(badge, target));
    puts.set(spot, (puts.get(spot) ?? 0) + 1);
  };
  const mayHaveBadge = (spot: Spot) =>
    (badges.has(spot) || badges.size < MOST_BADGES) && (puts.get(spot) ?? 0) < MOST_PUTS;
  const show = async (lacking: Spot[]) => {
    const createBadge = await loadBadges();
    if (ctx.signal.aborted) return;
    // All at first: asked between two badges, the page would be styled anew for each.
    const themes = lacking.map(({ target }) => themeAt(target));
    for (const [at, spot] of lacking.entries()) {
      const listed = papers.known.get(spot.id);
      if (!listed || !spots.has(spot) || !mayHaveBadge(spot)) continue;
      const badge = badges.get(spot) ?? createBadge(spot.id, listed);
      badges.set(spot, badge);
      badge.element.setAttribute('data-theme', themes[at] ?? 'light');
      if (!badge.element.isConnected) put(spot, badge);
    }
    // A page that keeps copies of itself (Turbo) brings back badges that nothing stands behind.
    removeStrangers(document, 'badge', new Set([...badges.values()].map(({ element }) => element)));
  };
  /** Makes the page show what it should, also where it has lost it. */
  const settle = () => {
    const lacking = [...spots.all].filter(
      (spot) => papers.known.has(spot.id) && !badges.get(spot)?.element.isConnected && mayHaveBadge(spot),
    );
    if (lacking.length > 0) show(lacking).catch(() => undefined);
  };
  const update = (changed: ReadonlyMap<ArxivId, Listed | undefined>) => {
    for (const spot of spots.all) {
      const listed = changed.get(spot.id);
      if (listed) badges.get(spot)?.show(listed);
      else if (changed.has(spot.id)) removeBadge(spot);
    }
    settle();
  };

  const papers = followListed(update);
  closeFromOutside(ctx.signal);
  removeStrangers(document, 'badge');
  const queue = followLinks(ctx, site.hint, spots.examine, () => {
    spots.tidy();
    papers.add([...spots.all].map(({ id }) => id)).catch(() => undefined);
    settle();
  });
  const obey = (sites: readonly SiteEntry[]) => {
    const isOn = sites.some(({ pattern, granted }) => granted && covers(pattern, location.hostname));
    if (!isOn) ctx.abort();
  };
  const stopListening = onStored(({ sites }) => sites && obey(sites.newValue ?? []));
  followLife(ctx, {
    async reload() {
      obey(await readSites());
      await papers.reload();
    },
    remove: () => [...spots.all].forEach(spots.drop),
    stop() {
      papers.stop();
      stopListening();
    },
  });
}
