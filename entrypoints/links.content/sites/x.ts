import { parseArxivUrl } from '../../../data/arxiv-url';
import { general } from './general';
import type { LinkSite } from './link-site';

/** 2026-06. */
const POST = 'article[data-testid="tweet"]';

/** X: every link goes through t.co, and only its text says where to. A text that X has cut says nothing. */
export const x: LinkSite = {
  ...general,
  name: 'x',
  hosts: ['x.com', 'twitter.com'],
  hint: undefined,
  paperOf(link) {
    const text = link.textContent?.trim() ?? '';
    if (text.length > 200 || text.endsWith('…') || !/\d/.test(text)) return undefined;
    return parseArxivUrl(/^https?:/.test(text) ? text : `https://${text}`)?.id;
  },
  blockOf: (link) => link.closest(POST) ?? general.blockOf(link),
};
