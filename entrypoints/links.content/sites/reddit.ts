import { general } from './general';
import type { LinkSite } from './link-site';

/** 2026-06 (shreddit) and old.reddit.com. */
const POST = 'shreddit-post, shreddit-comment, .thing';

/** Reddit: a paper once in each post and comment. */
export const reddit: LinkSite = {
  ...general,
  name: 'reddit',
  hosts: ['reddit.com'],
  blockOf: (link) => link.closest(POST) ?? general.blockOf(link),
};
