import type { ArxivId } from '../arxiv-id';
import { type Entry, titleOf } from '../reading-list/entry';

/** A paper as lists of many name it. */
export interface Titled {
  id: ArxivId;
  title: string;
}

/** The papers of `ids` by what `entries` call them; one of which nothing is known goes by its number. */
export function titled(ids: readonly ArxivId[], entries: Iterable<Entry>): Titled[] {
  const titles = new Map<ArxivId, string>();
  for (const entry of entries) titles.set(entry.id, titleOf(entry));
  return ids.map((id) => ({ id, title: titles.get(id) ?? titleOf({ id }) }));
}
