import { general } from './general';
import type { LinkSite } from './link-site';

/** 2026-06: a result with its title, and at the side the link to the file, which comes first in the page. */
const RESULT = '.gs_r';
const TITLE = '.gs_rt';

/** Google Scholar: at a result's title, also where only the file is arXiv's. */
export const scholar: LinkSite = {
  ...general,
  name: 'scholar',
  hosts: ['scholar.google.com', 'scholar.google.co.kr'],
  blockOf: (link) => link.closest(RESULT) ?? general.blockOf(link),
  place(badge, link) {
    const title = link.closest(RESULT)?.querySelector(TITLE);
    if (!title) return general.place(badge, link);
    title.append(badge);
    return title;
  },
};
