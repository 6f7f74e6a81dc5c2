import { browser } from 'wxt/browser';
import { ARXIV_PATTERN, covers } from '../../data/sites/patterns';
import { readSites } from '../../data/sites/site-list';

/** Whether an address is of a page of the extension's own. */
export function isOwnPage(url: string): boolean {
  return url.startsWith(browser.runtime.getURL('/'));
}

/**
 * Whether somebody at this address, as the browser states it, has anything to ask: pages of ours, and those on which scripts
 * of ours run. A page whose process was broken into could speak for our scripts elsewhere.
 */
export async function isKnownSender(url: string): Promise<boolean> {
  if (isOwnPage(url)) return true;
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  if (!/^https?:$/.test(protocol)) return false;
  if (covers(ARXIV_PATTERN, hostname)) return true;
  return (await readSites()).some(({ pattern }) => covers(pattern, hostname));
}
