import { readSound } from '../sound-records';
import { readKeys } from './scan-days';

const INDEX = 'index:';

/** The arXiv months that the library has papers of, `YYMM`, sorted as text; those of the last century stand at the end. */
export async function readMonths(): Promise<string[]> {
  const { days, months } = await readSound(['days', 'months']);
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
