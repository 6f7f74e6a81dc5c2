import type { ArxivId } from '../arxiv-id';
import type { Row } from '../row';
import type { Marks } from '../triage/triage';
import type { PopupPorts } from './ports';
import type { PopupState } from './state';

/** What is said around rows: which papers are saved, and what the reader has done with others. */
export type Around = Pick<PopupState, 'saved' | 'marks'>;

/**
 * Reads what is said around rows: shown with them, so that nothing changes later. The answer adds it to what is known of
 * other papers by then.
 */
export async function around(
  ports: Pick<PopupPorts, 'savedAmong' | 'readMarks'>,
  rows: readonly Row[],
): Promise<(known: Around) => Around> {
  const ids = new Set(rows.map(({ id }) => id));
  const [saved, marks] = await Promise.all([
    ports.savedAmong([...ids]),
    ports.readMarks([...ids]).catch((): Marks => new Map()),
  ]);
  return (known) => ({ saved: renewed(known.saved, ids, saved), marks: renewed(known.marks, ids, marks) });
}

/** What is known of papers, with what has just been read of those of `ids`. */
function renewed<T>(known: ReadonlyMap<ArxivId, T>, ids: ReadonlySet<ArxivId>, read: ReadonlyMap<ArxivId, T>) {
  return new Map([...[...known].filter(([id]) => !ids.has(id)), ...read]);
}
