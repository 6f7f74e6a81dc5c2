import { abs } from './abs';
import type { Site } from './site';

/** All of them; each address belongs to one at most. */
export const sites: readonly Site[] = [abs];

/** The site that an address belongs to. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.matches(url));
}
