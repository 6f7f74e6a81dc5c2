import { render } from 'preact';

import { ListStrip } from '../../components/ListStrip';
import styles from '../../components/list-strip.css?inline';
import onPage from '../../components/on-page.css?inline';
import { keyOf } from '../../data/key-of';
import type { PageBadge } from '../on-page/badge';
import { createHost, type Host } from '../on-page/host';
import { listsOf, restoreOrder, showOnlyMarked, sortByVotes } from './list-order';
import type { ListEntry } from './sites/list-site';

export interface PageStrip {
  /** Shows how many badges there are now, before `anchor`; nothing where there are none. */
  show(anchor: Element | null | undefined): void;
  /** Leaves the list as arXiv has it. */
  remove(): void;
}

/** The strip of a list: jumps from badge to badge, and sorts and narrows the list. */
export function createListStrip(entries: readonly ListEntry[], badges: ReadonlyMap<ListEntry, PageBadge>): PageStrip {
  const lists = listsOf(entries);
  let host: Host | undefined;
  let only = false;
  let sorted = false;
  let at: PageBadge | undefined;

  /** As the reader sees them, from top to bottom. */
  const inOrder = () => {
    const tops = [...badges.values()].map((badge) => ({ badge, top: badge.element.getBoundingClientRect().top }));
    return tops.sort((a, b) => a.top - b.top);
  };
  const step = (by: 1 | -1) => {
    const order = inOrder();
    const focused = order.findIndex(({ badge }) => badge.element === document.activeElement);
    const last = focused < 0 ? order.findIndex(({ badge }) => badge === at) : focused;
    // The first time, from where the page stands.
    const here = order.filter(({ top }) => top <= 0).length;
    const next = last >= 0 ? last + by : by === 1 ? here : here - 1;
    const target = order[(next + order.length) % order.length]?.badge;
    if (!target) return;
    at = target;
    target.focus();
    target.element.scrollIntoView({ block: 'center' });
    draw();
  };
  /** In arXiv's order, in whichever the badges came. */
  const ranked = () =>
    entries.flatMap((entry) => {
      const badge = badges.get(entry);
      return badge ? [{ entry, votes: badge.votes }] : [];
    });
  const arrange = () => {
    showOnlyMarked(lists, only);
    restoreOrder(lists);
    if (sorted) sortByVotes(lists, ranked());
    draw();
  };
  const draw = () => {
    if (!host) return;
    const place = at ? inOrder().findIndex(({ badge }) => badge === at) + 1 : 0;
    const props = {
      count: badges.size,
      at: place || undefined,
      only,
      sorted,
      onStep: step,
      onOnly: (next: boolean) => {
        only = next;
        arrange();
      },
      onSorted: (next: boolean) => {
        sorted = next;
        arrange();
      },
    };
    render(<ListStrip {...props} />, host.root);
  };
  // Only while something of ours has the focus: the page's keys stay the page's.
  const onKey = (event: KeyboardEvent) => {
    const isOurs = [host, ...badges.values()].some((ours) => ours?.element === event.target);
    if (!isOurs || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const key = keyOf(event);
    if (key !== 'j' && key !== 'k') return;
    event.preventDefault();
    step(key === 'j' ? 1 : -1);
  };

  return {
    show(anchor) {
      if (badges.size === 0) return this.remove();
      if (!host && anchor) {
        host = createHost(document, 'strip', onPage + styles);
        anchor.before(host.element);
        document.addEventListener('keydown', onKey);
      }
      if (only || sorted) arrange();
      else draw();
    },
    remove() {
      document.removeEventListener('keydown', onKey);
      showOnlyMarked(lists, false);
      restoreOrder(lists);
      if (host) render(null, host.root);
      host?.element.remove();
      host = undefined;
      only = false;
      sorted = false;
      at = undefined;
    },
  };
}
