import { send } from '../../data/messages';
import { isSaved } from '../../data/reading-list/entry';
import type { PageView } from './page-view';
import { loadTime } from './when-seen';

/**
 * Tells that the page of a saved paper was opened, and with it what the page says of the paper where the reading list knows
 * less, as of one that was saved from a link or a PDF.
 */
export async function tellOpened(view: PageView): Promise<void> {
  const entry = await view.entry();
  const paper = isSaved(entry) && view.describePage();
  if (!paper) return;
  const { id, citation } = paper;
  const isNews = citation && !entry?.citation?.value.category;
  await send({ type: 'opened', id, at: loadTime(), ...(isNews && { citation }) });
}
