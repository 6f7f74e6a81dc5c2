import { isArxivHost } from '../../../data/arxiv-url';
import { bodyOf, entriesOf, type ListSite } from './list-site';

/** 2025-02 and 2026-06. `/new` and `/catchup` have three lists, all with this id. A dt links one abstract, its own. */
const ABSTRACT_LINK = 'dl#articles > dt > a[href*="/abs/"]';

/** Listings: `/list/cs.CL/new`, `/list/cs/2025-02?show=2000`, `/catchup/cs.CL/2025-02-11`, `/a/moskovskiy_d_1`. */
export const list: ListSite = {
  name: 'list',
  matches: ({ hostname, pathname }) => /^\/(?:list|catchup|a)\/./.test(pathname) && isArxivHost(hostname),
  selectors: [ABSTRACT_LINK],
  entries: (document) => entriesOf(document, ABSTRACT_LINK, ({ parentElement }) => parentElement),
  placing: {
    place: 'entry',
    // Above the abstract, where the list has abstracts; else at the end.
    put(badge, entry) {
      const body = bodyOf(entry);
      const abstract = body?.querySelector('.meta > p.mathjax');
      if (abstract) abstract.before(badge);
      else (body?.querySelector('.meta') ?? body ?? entry.head).append(badge);
    },
  },
  stripAnchor: (document) =>
    document.querySelector('#dlpage > h1') ?? document.querySelector(':has(> dl#articles) > :first-child'),
};
