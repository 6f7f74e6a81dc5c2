import { general } from './general';
import type { LinkSite } from './link-site';

/** 2025-02: rendered Markdown, in READMEs, issues and comments. */
const MARKDOWN = '.markdown-body';

/** GitHub: in rendered Markdown only; the lists and bars around it are GitHub's. */
export const github: LinkSite = {
  ...general,
  name: 'github',
  hosts: ['github.com'],
  skips: (link) => link.closest(MARKDOWN) === null || general.skips(link),
};
