import { isArxivHost } from '../../../data/arxiv-url';
import { idOfAbsLink, type ListEntry, type ListSite } from './list-site';

/** 2025-02 and 2026-06. `/new` and `/catchup` have three lists, all with this id. A dt links one abstract, its own. */
const ABSTRACT_LINK = 'dl#articles > dt > a[href*="/abs/"]';

/** Listings: `/list/cs.CL/new`, `/list/cs/2025-02?show=2000`, `/catchup/cs.CL/2025-02-11`, `/a/moskovskiy_d_1`. */
export const list: ListSite = {
  name: 'list',
  matches: ({ hostname, pathname }) => /^\/(?:list|catchup|a)\/./.test(pathname) && isArxivHost(hostname),
  selectors: [ABSTRACT_LINK],
  entries(document) {
    const entries = new Map<Element, ListEntry>();
    for (const link of document.querySelectorAll(ABSTRACT_LINK)) {
      const head = link.parentElement;
      const id = idOfAbsLink(link);
      if (!head || !id || entries.has(head)) continue;
      const next = head.nextElementSibling;
      entries.set(head, { id, head, body: next instanceof HTMLElement && next.tagName === 'DD' ? next : undefined });
    }
    return [...entries.values()];
  },
  placing: {
    place: 'entry',
    // Above the abstract, where the list has abstracts; else at the end.
    put(badge, { head, body }) {
      const abstract = body?.querySelector('.meta > p.mathjax');
      if (abstract) abstract.before(badge);
      else (body?.querySelector('.meta') ?? body ?? head).append(badge);
    },
  },
  stripAnchor: (document) =>
    document.querySelector('#dlpage > h1') ??
    document.querySelector('dl#articles')?.parentElement?.firstElementChild ??
    null,
};
