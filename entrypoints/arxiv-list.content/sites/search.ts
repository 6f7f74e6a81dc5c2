import { isArxivHost } from '../../../data/arxiv-url';
import { entriesOf, type ListSite } from './list-site';

/** 2025-02 and 2026-06. */
const RESULT = 'li.arxiv-result';
const ABSTRACT_LINK = `${RESULT} p.list-title a[href*="/abs/"]`;

/** Search results: `/search/?query=…`, `/search/cs?query=…`, `/search/advanced?…`. */
export const search: ListSite = {
  name: 'search',
  matches: ({ hostname, pathname }) => /^\/search(?:\/|$)/.test(pathname) && isArxivHost(hostname),
  selectors: [ABSTRACT_LINK],
  entries: (document) => entriesOf(document, ABSTRACT_LINK, (link) => link.closest<HTMLElement>(RESULT)),
  placing: {
    place: 'result',
    put(badge, { head }) {
      const abstract = head.querySelector(':scope > p.abstract');
      if (abstract) abstract.before(badge);
      else head.append(badge);
    },
  },
  stripAnchor: (document) => document.querySelector('#main-container > :first-child'),
};
