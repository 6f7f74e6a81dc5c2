import { general } from './general';
import type { LinkSite } from './link-site';

/** 2026-06: a submission, a review or a reply. */
const NOTE = '.forum-note, .note, [data-id].depth-odd, [data-id].depth-even';

/** OpenReview: in the text of submissions and reviews, a paper once in each. */
export const openreview: LinkSite = {
  ...general,
  name: 'openreview',
  hosts: ['openreview.net'],
  blockOf: (link) => link.closest(NOTE) ?? general.blockOf(link),
};
