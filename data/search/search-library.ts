import type { Paper } from '../paper';
import type { Entry } from '../reading-list/entry';
import { findPapers } from './find-papers';
import { LibraryIndex } from './library-index';
import { createMarker, type Marker, NO_MARKS } from './marks';
import type { Pairs } from './pairs';
import { isEmptyQuery, parseQuery, type Query } from './query';

/** A paper that was found. */
export interface FoundPaper {
  /** Of the library; of a saved paper that the library does not have, made from its entry (`listings` may be empty). */
  paper: Paper;
  /** Larger is better; comparable within one answer. */
  score: number;
  /** Where it is saved; without the summary where the library has that. */
  entry?: Entry;
}

/** What a search found, best first. */
export interface Answer {
  papers: FoundPaper[];
  /** Whether there are more than were asked for. */
  more: boolean;
  query: Query;
  /** Highlights for the titles and summaries of this answer. */
  marker: Marker;
  /** Set while days are still being indexed, and may be missing from the answer: how many parts of the library are done. */
  indexing?: { done: number; total: number };
}

export interface SearchOptions {
  /** How many papers at most. */
  limit: number;
  signal?: AbortSignal;
}

/** Search over the whole library and the reading list; one a page. */
export interface LibrarySearch {
  /**
   * Loads the index, and brings it up to date in slices if days have changed; resolves when answers can be given, which
   * may be before the index is complete. May be called again and again.
   */
  prepare(): Promise<void>;
  /**
   * Prepares if need be, and answers. Rejects with the signal's reason. An empty query finds nothing. `tag:` and
   * `status:` look into the reading list, and so do all words into its tags and notes.
   */
  search(text: string, options: SearchOptions): Promise<Answer>;
  /** The names that the digests give as the same, as far as they are known: for `fittingEntries` and `createMarker`. */
  pairs(): Pairs;
  /** Calls `listener` when more has been indexed or the library has changed, so that an answer is worth asking for again. */
  onProgress(listener: () => void): () => void;
  /** Ends what runs. */
  close(): void;
}

/** The search of a page. */
export function createLibrarySearch(): LibrarySearch {
  const index = new LibraryIndex();
  return {
    prepare: () => index.prepare(),
    pairs: () => index.pairs,
    onProgress: (listener) => index.onProgress(listener),
    close: () => index.close(),
    search: async (text, { limit, signal }) => {
      const query = parseQuery(text);
      if (isEmptyQuery(query)) return { papers: [], more: false, query, marker: NO_MARKS };
      await index.prepare(query.filters.some(({ kind }) => kind === 'tag' || kind === 'status'));
      signal?.throwIfAborted();
      const { papers, more, leniency } = await findPapers(index, text, query, limit, signal);
      return {
        papers: papers.slice(0, limit),
        more: more || papers.length > limit,
        query,
        marker: createMarker(query, index.pairs, leniency),
        ...(index.indexing && { indexing: index.indexing }),
      };
    },
  };
}
