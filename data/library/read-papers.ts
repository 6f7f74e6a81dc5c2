import type { ArxivId } from '../arxiv-id';
import type { Paper } from '../paper';
import { isPaper } from '../sound-papers';
import { paperKey, read } from '../storage';

/** Papers of the library, in one read and in the order of `ids`; those that it does not have, or has torn, are absent. */
export async function readPapers(ids: readonly ArxivId[]): Promise<Map<ArxivId, Paper>> {
  const found = await read(ids.map(paperKey));
  return new Map(
    ids.flatMap((id) => {
      const paper = found[paperKey(id)];
      return isPaper(paper) ? [[id, paper] as const] : [];
    }),
  );
}
