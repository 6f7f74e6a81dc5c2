import { general } from './general';
import type { LinkSite } from './link-site';

/** Hugging Face: the cards of /papers, the heading of a paper's page, and links in cards and discussions. */
export const huggingface: LinkSite = {
  ...general,
  name: 'huggingface',
  hosts: ['huggingface.co', 'hf.co'],
  // 2025-02: an article a paper, with its picture, title, authors and comments all linked.
  blockOf: (link) => link.closest('article') ?? general.blockOf(link),
  title: 'main h1',
};
