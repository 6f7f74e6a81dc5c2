import dark from '../../assets/styles/dark.css?inline';
import chip from '../../components/chip.css?inline';
import title from '../../components/title-badge.css?inline';
import type { ArxivId } from '../../data/arxiv-id';
import { followListed } from '../../data/follow-listed';
import type { Listed } from '../../data/library/read-listed';
import { read, savedKey } from '../../data/storage';
import { createBadge, type PageBadge, type Place } from '../on-page/badge';
import { removeStrangers } from '../on-page/host';
import { followTheme } from '../on-page/page-theme';
import type { PageView, Put } from '../on-page/page-view';

/** The badge of the page's paper, which opens the card. */
export function startPaperBadge(id: ArxivId, place: Place): PageView {
  let listed: Listed | undefined;
  let put: Put | undefined;
  let badge: PageBadge | undefined;
  let unfollow: (() => void) | undefined;

  const hide = () => {
    badge?.remove();
    unfollow?.();
    badge = undefined;
  };
  const show = () => {
    if (!listed) return hide();
    if (badge) return badge.show(listed);
    if (!put) return;
    removeStrangers(document, 'badge');
    badge = createBadge(id, { place, styles: dark + title + chip }, listed);
    unfollow = followTheme(badge.element);
    put(badge.element, 'above');
  };
  const papers = followListed((changed) => {
    listed = changed.get(id);
    show();
  });
  const loaded = papers.add([id]);
  return {
    loaded: loaded.then(() => listed !== undefined),
    place(next) {
      put = next;
      show();
    },
    describePage: () => put && { id },
    // Also of a paper that no digest has, which the badge knows nothing of.
    entry: async () => (await read([savedKey(id)]))[savedKey(id)],
    reload: papers.reload,
    stop: papers.stop,
    remove: hide,
  };
}
