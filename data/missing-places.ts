/** What arXiv's pages no longer have where we look for it: kept here for the reader to see, and sent nowhere. */
import { type MissingPlace, type PageType, read, remove, write } from './storage';

/** All types of arXiv pages that have a place of ours. */
export const PAGE_TYPES: readonly PageType[] = ['abs', 'html', 'list', 'search'];

const DAY_MS = 86_400_000;

const keyOf = (page: PageType) => `missing:${page}` as const;

/** Keeps that a page of this type had no place for us at `now`, ms since the epoch; a day's later ones add nothing. */
export async function noteMissingPlace(page: PageType, selectors: readonly string[], now: number): Promise<void> {
  const key = keyOf(page);
  const known = (await read([key]))[key];
  if (known && Math.abs(now - known.last) < DAY_MS) return;
  await write<`missing:${string}`>({ [key]: { first: known?.first ?? now, last: now, selectors: [...selectors] } });
}

/** The page types on which a place was missing, in the order of `PAGE_TYPES`. */
export async function readMissingPlaces(): Promise<(MissingPlace & { page: PageType })[]> {
  const found = await read(PAGE_TYPES.map(keyOf));
  return PAGE_TYPES.flatMap((page) => {
    const missing = found[keyOf(page)];
    return missing ? [{ page, ...missing }] : [];
  });
}

/** Forgets all of them; the next page without a place brings one back. */
export function clearMissingPlaces(): Promise<void> {
  return remove(PAGE_TYPES.map(keyOf));
}
