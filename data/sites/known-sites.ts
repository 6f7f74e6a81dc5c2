import { isArxivHost } from '../arxiv-url';

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

/** Whether a host belongs to a pattern that this module makes: that host itself, or with `*.` also its subdomains. */
export function covers(pattern: string, hostname: string): boolean {
  const host = hostOf(pattern);
  return host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : hostname === host;
}

/**
 * The site of a page's address: a known one, or else that host alone. Undefined where badges beside links make no sense or
 * cannot be: arXiv's own pages, and pages that are not of the web.
 */
export function siteOfUrl(url: string): KnownSite | undefined {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  if (!/^https?:$/.test(protocol) || !hostname || isArxivHost(hostname) || hostname.endsWith('.arxiv.org'))
    return undefined;
  return (
    KNOWN_SITES.find(({ pattern }) => covers(pattern, hostname)) ?? { title: hostname, pattern: `*://${hostname}/*` }
  );
}

/** What to call the site of a pattern. */
export function titleOfPattern(pattern: string): string {
  return KNOWN_SITES.find((site) => site.pattern === pattern)?.title ?? hostOf(pattern);
}

function hostOf(pattern: string): string {
  return pattern.replace(/^\*:\/\//, '').replace(/\/\*$/, '');
}
