import type { ArxivId } from '../../data/arxiv-id';
import { parseArxivUrl } from '../../data/arxiv-url';
import { type Citation, isSaved } from '../../data/reading-list/entry';
import { describe, open } from '../../data/reading-list/reading-list';
import { read, savedKey } from '../../data/storage';

/** Keeps that the page of a saved paper was opened at `at`, ms since the epoch, and what it says where that is more. */
export async function noteOpened(id: ArxivId, at: number, citation?: Citation): Promise<void> {
  const now = Date.now();
  await open(id, at, now);
  if (citation) await describe(id, now, citation);
}

/**
 * Keeps that a PDF was opened, if its paper is saved; those who tell of a PDF have not looked. `blur` is how many ms after
 * the first word of a load another one may come.
 */
export async function noteOpenedPdf(url: string, at: number, blur = 0): Promise<void> {
  const id = parseArxivUrl(url)?.id;
  const entry = id && (await read([savedKey(id)]))[savedKey(id)];
  if (!id || !isSaved(entry)) return;
  if (at - (entry?.opened?.value.last ?? 0) > blur) await noteOpened(id, at);
}
