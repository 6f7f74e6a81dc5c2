import { unzipSync, zipSync } from 'fflate';

/** The first moment that a zip file can name, by the clock of wherever it is read: the same bytes in every time zone. */
const MTIME = new Date(1980, 0, 1);

/**
 * The same files in a zip file that depends on nothing else: sorted by name, without dates, without entries for folders,
 * and packed by a script and not by the machine's own library. At build time only. Throws if the bytes are no zip file.
 */
export function steadyZip(zip: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/'));
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: MTIME });
}
