import { browser } from 'wxt/browser';
import { read } from '../storage';

const INDEX = 'index:';

/** The arXiv months that the library has papers of, `YYMM`, sorted as text; those of the last century stand at the end. */
export async function readMonths(): Promise<string[]> {
  const { days, months } = await read(['days', 'months']);
  if (months || !days) return months ?? [];
  return scanMonths();
}

/** As the keys say it: libraries of older versions have no list of months, until the first write gives them one. */
export async function scanMonths(): Promise<string[]> {
  return (await readKeys())
    .filter((key) => key.startsWith(INDEX))
    .map((key) => key.slice(INDEX.length))
    .sort();
}

/** The keys alone where the browser can give them (Chrome 130, Firefox 143); else everything is read. */
async function readKeys(): Promise<string[]> {
  const local = browser.storage.local as { getKeys?: () => Promise<string[]> };
  return local.getKeys ? local.getKeys() : Object.keys(await browser.storage.local.get(null));
}
