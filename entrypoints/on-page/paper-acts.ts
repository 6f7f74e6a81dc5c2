import { t } from '../../components/text';
import type { ArxivId } from '../../data/arxiv-id';
import { ask, ContextInvalidated, send } from '../../data/messages';
import type { Citation, Status } from '../../data/reading-list/entry';

/** Puts a paper on the reading list or takes it off; what the reader must know of it if that failed. */
export function savePaper(id: ArxivId, saved: boolean, citation?: Citation): Promise<string | undefined> {
  return failureOf(send({ type: 'set-saved', id, saved, ...(citation && { citation }) }), 'save.failed');
}

/** Says what is to become of a saved paper; what the reader must know of it if that failed. */
export function setStatus(id: ArxivId, status: Status): Promise<string | undefined> {
  return failureOf(send({ type: 'set-status', id, status }), 'save.failed');
}

/** Copies a paper's citation, must be called in the turn of a click; what the reader must know of it. */
export async function copyCitation(id: ArxivId, citation?: Citation): Promise<string> {
  const copy = async () =>
    navigator.clipboard.writeText((await ask({ type: 'cite', id, ...(citation && { citation }) })) ?? '');
  return (await failureOf(copy(), 'cite.failed')) ?? t('cite.done');
}

/** The problems that the reader can do something about. */
const SAID = ['full', 'newer', 'blocked'] as const;

async function failureOf(act: Promise<void>, failed: 'save.failed' | 'cite.failed'): Promise<string | undefined> {
  try {
    await act;
    return undefined;
  } catch (error) {
    if (error instanceof ContextInvalidated) return t('card.reload');
    const problem = SAID.find((one) => one === (error as Error).message);
    return t(problem ? (`problem.${problem}` as const) : failed);
  }
}
