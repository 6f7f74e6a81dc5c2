import { general } from './general';
import type { LinkSite } from './link-site';

/** 2025-03: the title of a story, and the text of stories and comments. */
const TEXT = '.titleline, .commtext, .toptext';

/** Hacker News: beside a story's title, before the site's name in brackets, and in comments. */
export const hackerNews: LinkSite = {
  ...general,
  name: 'hacker-news',
  hosts: ['news.ycombinator.com'],
  skips: (link) => link.closest(TEXT) === null || general.skips(link),
  blockOf: (link) => link.closest(TEXT) ?? general.blockOf(link),
};
