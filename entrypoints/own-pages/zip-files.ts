import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportedFile } from '../../data/reading-list/export/export-format';

/** Files between two pauses: thousands must not freeze the page. */
const SLICE = 100;

/** A zip file of files, made on this thread: pages of an extension may start no worker from a blob. */
export async function zipFiles(files: readonly ExportedFile[]): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, part) => {
    failure ??= error ?? undefined;
    if (part) parts.push(new Uint8Array(part));
  });
  for (const [n, { name, text }] of files.entries()) {
    if (n % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  if (failure) throw failure;
  return new Blob(parts);
}
