import type { Answer, LibrarySearch, SearchOptions } from '../search/search-library';

/** How long a reader may look at an empty list, ms. */
const PATIENCE_MS = 1500;

/**
 * Searches, and where nothing is found while days are still being indexed, again with each day more: the address bar takes
 * one answer a text. After a while it answers with what there is.
 */
export async function searchPatiently(
  library: LibrarySearch,
  query: string,
  options: SearchOptions,
  ended: AbortSignal = AbortSignal.timeout(PATIENCE_MS),
): Promise<Answer> {
  for (;;) {
    const progress = nextProgress(library, options.signal ? AbortSignal.any([ended, options.signal]) : ended);
    const answer = await library.search(query, options);
    if (!answer.indexing || answer.papers.length > 0 || ended.aborted) return answer;
    await progress;
  }
}

/** Resolves when more has been indexed, or when nobody waits any more. */
function nextProgress(library: LibrarySearch, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = library.onProgress(() => {
      stop();
      resolve();
    });
    ended.addEventListener('abort', () => {
      stop();
      resolve();
    });
  });
}
