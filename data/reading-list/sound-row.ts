import type { ArxivId } from '../arxiv-id';
import { isRecord } from '../json-shapes';
import type { Entry } from './entry';
import { soundEntry } from './sound-entry';

/**
 * What is sound of the entry that a row of the database holds, of the paper that its key says; undefined where nothing is. A torn
 * write, or a hand that was not ours, leaves other things.
 */
export function soundRow(row: { id: ArxivId; entry: unknown } | undefined): Entry | undefined {
  if (!isRecord(row?.entry)) return undefined;
  const { id, entry } = row;
  return soundEntry((entry.id === id ? entry : { ...entry, id }) as Entry);
}
