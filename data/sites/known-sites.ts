import { isArxivHost } from '../arxiv-url';
import { covers, hostOf, isSitePattern, patternOf } from './patterns';

/** A site that badges can be turned on for. */
export interface KnownSite {
  /** What people call it. */
  title: string;
  /** The match pattern of its permission. */
  pattern: string;
}

/** The sites with rules of their own, in the order in which the options show them. */
export const KNOWN_SITES: readonly KnownSite[] = [
  { title: 'Hugging Face', pattern: '*://huggingface.co/*' },
  { title: 'alphaXiv', pattern: '*://*.alphaxiv.org/*' },
  { title: 'Google Scholar', pattern: '*://scholar.google.com/*' },
  { title: 'Semantic Scholar', pattern: '*://*.semanticscholar.org/*' },
  { title: 'OpenReview', pattern: '*://openreview.net/*' },
  { title: 'GitHub', pattern: '*://github.com/*' },
  { title: 'Hacker News', pattern: '*://news.ycombinator.com/*' },
  { title: 'Reddit', pattern: '*://*.reddit.com/*' },
  { title: 'X', pattern: '*://x.com/*' },
];

/** Where browsers let no extension in, whatever it is permitted. */
const CLOSED = ['chromewebstore.google.com', 'addons.mozilla.org'];

/**
 * The site of a page's address: a known one, or else that host alone. Undefined where badges beside links make no sense or
 * cannot be: arXiv's own pages, and pages that are not of the web.
 */
export function siteOfUrl(url: string): KnownSite | undefined {
  const { protocol, hostname: name } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  const hostname = name.replace(/\.$/, '');
  const isOpen = /^https?:$/.test(protocol) && isSitePattern(patternOf(hostname)) && !CLOSED.includes(hostname);
  if (!isOpen || isArxivHost(hostname) || hostname.endsWith('.arxiv.org')) return undefined;
  return (
    KNOWN_SITES.find(({ pattern }) => covers(pattern, hostname)) ?? { title: hostname, pattern: patternOf(hostname) }
  );
}

/** Whether a pattern is of a site that badges can be turned on for. */
export function isSite(pattern: string): boolean {
  return isSitePattern(pattern) && siteOfUrl(`https://${hostOf(pattern)}/`) !== undefined;
}

/** What to call the site of a pattern. */
export function titleOfPattern(pattern: string): string {
  return KNOWN_SITES.find((site) => site.pattern === pattern)?.title ?? hostOf(pattern);
}
