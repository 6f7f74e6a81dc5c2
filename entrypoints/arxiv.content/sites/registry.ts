import { abs } from './abs';
import type { Address, Site } from './site';

/** All of them; each address belongs to one at most. */
export const sites: readonly Site[] = [abs];

/** The site that an address belongs to. */
export function siteOf(address: Address): Site | undefined {
  return sites.find((site) => site.matches(address));
}
