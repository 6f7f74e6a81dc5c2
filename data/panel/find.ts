/** The search of the reading list. It comes when the list has been shown: most openings of the panel search for nothing. */
import type { Entry } from '../reading-list/entry';
import { type FittingEntries, fittingEntries, foldEntries } from '../search/match';
import type { LibrarySearch } from '../search/search-library';

/** What finds entries. */
export interface Find {
  /** What fits what was typed; undefined where that asks for nothing. */
  fitting(entries: Iterable<Entry>, text: string): FittingEntries | undefined;
  /** Makes entries ready to be searched, some at a time, so that the first letter is as fast as the others. */
  makeReady(entries: readonly Entry[]): Promise<void>;
}

/** @param library knows which names are the same. */
export function createFind(library: Pick<LibrarySearch, 'prepare' | 'pairs'>): Find {
  return {
    fitting: (entries, text) => fittingEntries(entries, text, library.pairs()),
    async makeReady(entries) {
      await library.prepare();
      await foldEntries(entries);
    },
  };
}
