import { t } from '../../components/text';
import type { ArxivId } from '../../data/arxiv-id';
import { ContextInvalidated, send } from '../../data/messages';
import type { Citation } from '../../data/reading-list/entry';

/** Puts a paper on the reading list or takes it off; what the reader must know of it if that failed. */
export async function savePaper(id: ArxivId, saved: boolean, citation?: Citation): Promise<string | undefined> {
  try {
    await send({ type: 'set-saved', id, saved, ...(citation && { citation }) });
    return undefined;
  } catch (error) {
    return t(error instanceof ContextInvalidated ? 'card.reload' : 'save.failed');
  }
}
