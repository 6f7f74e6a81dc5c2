import type { ArxivId } from '../../data/arxiv-id';
import type { Citation } from '../../data/reading-list/entry';
import { citeBibtex } from '../../data/reading-list/export/bibtex';
import { read, savedKey } from '../../data/storage';

/**
 * A paper's citation as BibTeX: by what its page says, else by what the reading list has kept of that.
 * @throws if neither says enough.
 */
export async function cite(id: ArxivId, citation?: Citation): Promise<string> {
  const entry = (await read([savedKey(id)]))[savedKey(id)];
  const text = citeBibtex({ ...entry, id, ...(citation && { citation: { value: citation, at: 0 } }) });
  if (text === undefined) throw new Error('Nothing is known to cite the paper by');
  return text;
}
