import type { Entry } from '../reading-list/entry';
import { type Row, rowOfEntry, rowOfPaper, withMarks } from '../row';
import { fittingEntries, foldEntries } from '../search/match';
import { isEmptyQuery, parseQuery } from '../search/query';
import { type Answer, createLibrarySearch, type LibrarySearch } from '../search/search-library';

/** How many papers an answer has at most: each key draws them anew, and who looks for more adds a word. */
const MOST = 30;

/** An answer as rows, best first. */
export interface Found {
  rows: readonly Row[];
  /** Whether there are more than these. */
  more: boolean;
  /** Set while days are still being indexed. */
  indexing?: Answer['indexing'];
}

/** What answers the popup's search field. Undefined is the answer to what asks for nothing, as `author:` and blanks do. */
export interface Finder {
  /** Gets the library's index ready; an answer does so too. */
  prepare(): Promise<void>;
  /** Gets entries ready to be found in, some at a time, so that the first letter does not wait for thousands. */
  prepareList(entries: readonly Entry[]): Promise<void>;
  /** The papers of the library and the reading list. */
  findInLibrary(text: string, signal: AbortSignal): Promise<Found | undefined>;
  /** Those of the list's entries that fit, in the list's order. */
  findInList(entries: readonly Entry[], text: string): Found | undefined;
  /** Calls `listener` whenever the library's answer is worth asking for again. */
  onProgress(listener: () => void): void;
}

/** The page's one, over the library. */
export function openFinder(): Finder {
  return createFinder(createLibrarySearch());
}

/** A finder over a library's search, whose names for the same thing hold for the reading list, too. */
export function createFinder(library: LibrarySearch): Finder {
  return {
    prepare: () => library.prepare(),
    prepareList: foldEntries,
    onProgress: (listener) => {
      library.onProgress(listener);
    },
    async findInLibrary(text, signal) {
      if (isEmptyQuery(parseQuery(text))) return undefined;
      const { papers, more, marker, indexing } = await library.search(text, { limit: MOST, signal });
      const rows = papers.map(({ paper, entry }) => {
        // A paper that only the reading list has is made up of its entry, which knows more of it.
        const row = entry && paper.listings.length === 0 ? rowOfEntry(entry) : rowOfPaper(paper);
        return withMarks({ ...row, listing: undefined }, marker, entry);
      });
      return { rows, more, ...(indexing && { indexing }) };
    },
    findInList(entries, text) {
      const fitting = fittingEntries(entries, text, library.pairs());
      if (!fitting) return undefined;
      const { fits, marker } = fitting;
      const shown = entries.filter((entry) => fits.has(entry));
      // Marks are dear, and nobody looks through thousands of rows for them.
      const rows = shown.map((entry, n) =>
        n < MOST ? withMarks(rowOfEntry(entry), marker, entry) : rowOfEntry(entry),
      );
      return { rows, more: false };
    },
  };
}
