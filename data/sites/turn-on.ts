import { send } from '../messages';
import type { KnownSite } from './known-sites';
import { isGranted, requestSite } from './permissions';
import { readSites } from './site-list';

/** `revoked`: the reader turned it on, and the browser has taken the permission back since. */
export type SiteState = 'on' | 'off' | 'revoked';

/** A site, and what holds for it now. */
export interface SiteNow extends KnownSite {
  state: SiteState;
}

/**
 * Asks for the permission, and turns a site on if it was given; must be called in the turn of a click. The background does
 * the rest: the page that asks may be gone at once.
 */
export async function turnOn(pattern: string): Promise<boolean> {
  if (!(await requestSite(pattern))) return false;
  await send({ type: 'turn-on', pattern });
  return true;
}

/** Turns a site off and gives its permission back; likewise in the background. */
export function turnOff(pattern: string): Promise<void> {
  return send({ type: 'turn-off', pattern });
}

/** What holds for a site now, by the list and by the browser's own word. */
export async function readSiteState(pattern: string): Promise<SiteState> {
  const isListed = (await readSites()).some((site) => site.pattern === pattern);
  if (!isListed) return 'off';
  return (await isGranted(pattern)) ? 'on' : 'revoked';
}
