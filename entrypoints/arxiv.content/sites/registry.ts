import { abs } from './abs';
import type { Site } from './site';

const sites: readonly Site[] = [abs];

/** The site that an address belongs to: at most one. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.matches(url));
}
