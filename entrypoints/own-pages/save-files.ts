import type { ExportedFile } from '../../data/reading-list/export/export-format';

/** Long enough for a browser that asks where to, or is slow, ms. */
const KEPT_MS = 60_000;

/**
 * Saves files to where the browser's downloads go: one as it is, several in a zip file called `archiveName`. No
 * permission is needed. Resolves when the browser has been handed the file.
 */
export async function saveFiles(files: readonly ExportedFile[], archiveName: string): Promise<void> {
  const [first] = files;
  if (!first) return;
  // Pages that never make an archive do not load what makes one.
  if (files.length === 1) saveBlob(first.text, first.name);
  else saveBlob(await (await import('./zip-files')).zipFiles(files), archiveName);
}

function saveBlob(content: BlobPart, name: string): void {
  // Of no known type, so that no browser gives the name another ending.
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
