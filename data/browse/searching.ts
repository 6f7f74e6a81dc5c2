import type { Answer, LibrarySearch } from '../search/search-library';

/** Papers that are found at first, and with each asking for more. */
const PAGE = 50;

/** A search as one types. */
export interface Searching {
  /** Finds for what was typed; an answer that comes too late is dropped. An empty query ends the search. */
  ask(query: string): Promise<void>;
  more(): Promise<void>;
  /** Asks again: the library has changed, or is known better. */
  again(): Promise<void>;
}

/** @param ready gets an answer, and gives the way to show it once all that belongs to it has been read. */
export function createSearching(
  search: LibrarySearch,
  ready: (answer: Answer | undefined) => Promise<() => void>,
): Searching {
  let query = '';
  let limit = PAGE;
  let asked = new AbortController();

  const ask = async () => {
    asked.abort();
    const mine = new AbortController();
    asked = mine;
    try {
      const answer = query.trim() ? await search.search(query, { limit, signal: mine.signal }) : undefined;
      const show = await ready(answer);
      if (!mine.signal.aborted) show();
    } catch (error) {
      if (!mine.signal.aborted) throw error;
    }
  };
  return {
    ask(typed) {
      query = typed;
      limit = PAGE;
      return ask();
    },
    more() {
      limit += PAGE;
      return ask();
    },
    again: () => (query.trim() ? ask() : Promise.resolve()),
  };
}
