import { send } from '../messages';
import { isGranted, requestSite } from './permissions';
import { applySites } from './registration';
import { readSites, setListed } from './site-list';

/** `revoked`: the reader turned it on, and the browser has taken the permission back since. */
export type SiteState = 'on' | 'off' | 'revoked';

/** Asks for the permission, and turns a site on if it was given; must be called in the turn of a click. */
export async function turnOn(pattern: string): Promise<boolean> {
  if (!(await requestSite(pattern))) return false;
  await setListed(pattern, true);
  await applySites();
  return true;
}

/** Turns a site off and gives its permission back. The background does it: the popup that asks may be gone at once. */
export function turnOff(pattern: string): Promise<void> {
  return send({ type: 'turn-off', pattern });
}

/** What holds for a site now, by the list and by the browser's own word. */
export async function readSiteState(pattern: string): Promise<SiteState> {
  const isListed = (await readSites()).some((site) => site.pattern === pattern);
  if (!isListed) return 'off';
  return (await isGranted(pattern)) ? 'on' : 'revoked';
}
