/** Match patterns of sites, in the one form that we ask for: one host, or with `*.` also its subdomains; both schemes. */
const PATTERN = /^\*:\/\/((?:\*\.)?[^*/:@?#\s]+)\/\*$/;

/** The pattern of arXiv's own pages, where cards and badges stand without being turned on. */
export const ARXIV_PATTERN = '*://*.arxiv.org/*';

/** Whether a value is such a pattern: `*://news.ycombinator.com/*`, `*://*.reddit.com/*`. */
export function isSitePattern(value: unknown): value is string {
  return typeof value === 'string' && PATTERN.test(value);
}

/** The pattern of one host alone. */
export function patternOf(hostname: string): string {
  return `*://${hostname}/*`;
}

/** The host of a pattern, without a `*.`. */
export function hostOf(pattern: string): string {
  return (PATTERN.exec(pattern)?.[1] ?? '').replace(/^\*\./, '');
}

/** Whether a host belongs to a pattern; by whole names, never by a part of one. */
export function covers(pattern: string, hostname: string): boolean {
  const host = hostOf(pattern);
  return hostname === host || (pattern.includes('*.') && hostname.endsWith(`.${host}`));
}
