import type { ArxivId } from '../../data/arxiv-id';
import { followListed } from '../../data/follow-listed';
import { followStored } from '../../data/follow-stored';
import type { Listed } from '../../data/library/read-listed';
import { noteMissingPlace } from '../../data/missing-places';
import { createBadge, type PageBadge } from '../on-page/badge';
import { removeStrangers } from '../on-page/host';
import { followLife } from '../on-page/life';
import type { PageContext } from '../on-page/page-context';
import { isProperPage } from '../on-page/proper-page';
import { markEntry } from './list-order';
import { createListStrip } from './list-strip';
import { linkedEntries } from './sites/linked-entries';
import type { ListEntry, ListSite } from './sites/list-site';
import { inSlices } from './slices';

/** Puts one badge to each entry of a digest paper, and a strip above the list, for as long as page and extension live. */
export function annotateList(ctx: PageContext, site: ListSite): void {
  const { entries, placing, isKnown } = readPage(site);
  if (entries.length === 0) return;
  const badges = new Map<ListEntry, PageBadge>();
  const strip = createListStrip(entries, badges);
  removeStrangers(document, 'badge');
  removeStrangers(document, 'strip');

  const show = (entry: ListEntry, listed: Listed | undefined) => {
    const badge = badges.get(entry);
    if (badge && listed) return badge.show(listed);
    markEntry(entry, listed !== undefined);
    if (listed) {
      const fresh = createBadge(entry.id, placing, listed);
      badges.set(entry, fresh);
      placing.put(fresh.element, entry);
    } else {
      badge?.remove();
      badges.delete(entry);
    }
  };
  const showAll = async (changed: ReadonlyMap<ArxivId, Listed | undefined>) => {
    const affected = entries.filter(({ id }) => changed.has(id));
    // What is known when its turn comes: another change may have been quicker.
    await inSlices(affected, ctx.signal, (entry) => show(entry, papers.known.get(entry.id)));
    if (isKnown && !ctx.signal.aborted) strip.show(site.stripAnchor(document) ?? entries[0]?.head.parentElement);
  };

  // Asked for first, and so known before the first badge. Without `settingIn`: this script has no room for it.
  const choice = followStored(['setting:list-badges'], ({ 'setting:list-badges': badges }) =>
    document.documentElement.toggleAttribute('data-haru-off', badges === false),
  );
  const papers = followListed((changed) => void showAll(changed));
  papers.add(entries.map(({ id }) => id)).catch(() => undefined);
  followLife(ctx, {
    reload: papers.reload,
    remove() {
      strip.remove();
      for (const [entry, badge] of badges) {
        markEntry(entry, false);
        badge.remove();
      }
      badges.clear();
    },
    stop() {
      choice.stop();
      papers.stop();
    },
  });
}

interface Page {
  entries: ListEntry[];
  placing: ListSite['placing'];
  /** Whether the page's markup is what the site expects. */
  isKnown: boolean;
}

/** The page's entries; where the markup is not what we know, those that its links to abstracts tell. */
function readPage(site: ListSite): Page {
  const entries = site.entries(document);
  const linked = entries.length === 0 && isProperPage() ? linkedEntries(document) : [];
  if (linked.length === 0) return { entries, placing: site.placing, isKnown: true };
  noteMissingPlace(site.name, site.selectors, Date.now()).catch(() => undefined);
  return { entries: linked, placing: { place: 'line', put: (badge, { head }) => head.after(badge) }, isKnown: false };
}
