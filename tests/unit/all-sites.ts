import { abs } from '../../entrypoints/arxiv.content/sites/abs';
import { html } from '../../entrypoints/arxiv-html.content/sites/html';
import { list } from '../../entrypoints/arxiv-list.content/sites/list';
import { search } from '../../entrypoints/arxiv-list.content/sites/search';

/** All types of arXiv pages, whichever content script they belong to. */
export const arxivSites = [abs, html, list, search];
