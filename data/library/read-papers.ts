import type { ArxivId } from '../arxiv-id';
import type { Paper } from '../paper';
import { readSound } from '../sound-records';
import { paperKey } from '../storage';

/** Papers of the library, in one read and in the order of `ids`; those that it does not have, or has torn, are absent. */
export async function readPapers(ids: readonly ArxivId[]): Promise<Map<ArxivId, Paper>> {
  const found = await readSound(ids.map(paperKey));
  return new Map(
    ids.flatMap((id) => {
      const paper = found[paperKey(id)];
      return paper ? [[id, paper] as const] : [];
    }),
  );
}
