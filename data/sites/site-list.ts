/** Which other sites are turned on: what the reader asked for, held against what the browser permits. */
import { read, type SiteEntry, write } from '../storage';
import { isSitePattern } from './patterns';

/** The sites that the reader turned on, in that order. */
export async function readSites(): Promise<readonly SiteEntry[]> {
  const { sites } = await read(['sites']);
  return Array.isArray(sites) ? sites.filter((site) => isSitePattern(site?.pattern)) : [];
}

/** Puts a site on the list, or takes it off. */
export function setListed(pattern: string, isListed: boolean): Promise<void> {
  return change((sites) => {
    const others = sites.filter((site) => site.pattern !== pattern);
    if (!isListed) return others;
    return sites.length === others.length ? [...sites, { pattern, granted: true }] : sites;
  });
}

/** Notes for each site whether the browser still permits it; returns the patterns that it does. */
export async function noteGranted(isGranted: (pattern: string) => Promise<boolean>): Promise<string[]> {
  let granted: string[] = [];
  await change(async (sites) => {
    const noted = await Promise.all(sites.map(async ({ pattern }) => ({ pattern, granted: await isGranted(pattern) })));
    granted = noted.filter((site) => site.granted).map((site) => site.pattern);
    return noted;
  });
  return granted;
}

/** Writers are serialised, because the list is read, changed and written back; what is the same is not written. */
async function change(work: (sites: readonly SiteEntry[]) => readonly SiteEntry[] | Promise<readonly SiteEntry[]>) {
  await navigator.locks.request('sites', async () => {
    const before = await readSites();
    const after = await work(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) await write({ sites: [...after] });
  });
}
