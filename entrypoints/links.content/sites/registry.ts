import { alphaxiv } from './alphaxiv';
import { general } from './general';
import { github } from './github';
import { hackerNews } from './hacker-news';
import { huggingface } from './huggingface';
import type { LinkSite } from './link-site';
import { openreview } from './openreview';
import { reddit } from './reddit';
import { scholar } from './scholar';
import { semanticScholar } from './semantic-scholar';
import { x } from './x';

/** The sites that we know; every other one gets the general rule. */
export const linkSites: readonly LinkSite[] = [
  alphaxiv,
  github,
  hackerNews,
  huggingface,
  openreview,
  reddit,
  scholar,
  semanticScholar,
  x,
];

/** The site of a host: one of its own names, or a subdomain of one. */
export function linkSiteOf({ hostname }: Pick<URL, 'hostname'>): LinkSite {
  return (
    linkSites.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))) ?? general
  );
}
