import type { ArxivId } from '../../../data/arxiv-id';

/** How badges go beside the links of a site: the only place where that site's selectors live. */
export interface LinkSite {
  /** The file's name. */
  name: string;
  /** Host names; their subdomains belong to the site, too. Empty for the general rule. */
  hosts: readonly string[];
  /** Selects more than the links to papers; most pages have not even one of these. Absent where only a look at each tells. */
  hint?: string | undefined;
  /** The paper that a link leads to. Never throws, and is quick for links that lead elsewhere. */
  paperOf(link: HTMLAnchorElement): ArxivId | undefined;
  /** Whether a link to a paper stays without a badge. */
  skips(link: HTMLAnchorElement): boolean;
  /** What a badge is for: a paper gets one in each. */
  blockOf(link: HTMLAnchorElement): Element;
  /** Puts a badge into the page; returns what it belongs to, which opens the card when pointed at. */
  place(badge: HTMLElement, link: HTMLAnchorElement): Element;
  /** Selects the heading on pages that show one paper, which their address tells. */
  title?: string;
}
