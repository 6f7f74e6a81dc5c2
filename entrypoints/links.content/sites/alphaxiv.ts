import { general } from './general';
import type { LinkSite } from './link-site';

/** alphaXiv: the heading of a paper's page, and the feed, where a card's title and picture lead to the same paper. */
export const alphaxiv: LinkSite = {
  ...general,
  name: 'alphaxiv',
  hosts: ['alphaxiv.org'],
  // Its own links have no host.
  hint: undefined,
  title: 'main h1',
};
