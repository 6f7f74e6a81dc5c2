import { askOnce } from '../ask-once';
import type { Entry } from '../reading-list/entry';
import type { Row } from '../row';
import type { Around } from './around';
import type { Finder, Found } from './finder';
import type { PopupState } from './state';
import type { Held } from './triage';

/** What a search needs of the popup. */
export interface SearchPorts {
  openFinder(): Promise<Finder>;
  /** As `around` does. */
  readAround(rows: readonly Row[]): Promise<(known: Around) => Around>;
  /** The reading list, once it has been read. */
  entries(): readonly Entry[] | undefined;
}

/** The search field: of the day's view over all there is, of the list's over the list. */
export function createSearching({ openFinder, readAround, entries }: SearchPorts, { state, set }: Held) {
  let current = new AbortController();

  const open = askOnce(async () => {
    const finder = await openFinder();
    finder.onProgress(() => void again());
    return finder;
  });
  const ask = async (query: string, signal: AbortSignal): Promise<Found | undefined> => {
    const finder = await open();
    if (state().view === 'day') return finder.findInLibrary(query, signal);
    const list = entries();
    return list && finder.findInList(list, query);
  };
  /** The answer with what is said around it, as a change of the state. */
  const answer = async (query: string, signal: AbortSignal): Promise<Partial<PopupState>> => {
    const found = await ask(query, signal);
    const isOfLibrary = found !== undefined && state().view === 'day' && !signal.aborted;
    const around = isOfLibrary ? await readAround(found.rows) : undefined;
    return { ...around?.(state()), found, findFailed: false };
  };
  /** Answers what is typed now; what was asked for before and comes later is not shown. */
  const again = async () => {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    const { query, found, findFailed } = state();
    if (query.trim() === '') {
      if (found || findFailed) set({ found: undefined, findFailed: false });
      return;
    }
    const change = await answer(query, signal).catch(() => ({ findFailed: true }));
    if (!signal.aborted) set(change);
  };

  return {
    /** Gets ready for a search that is about to be typed. The list, too, is found in by the names that the library gives. */
    async prepare() {
      try {
        const finder = await open();
        await Promise.all([finder.prepare(), finder.prepareList(entries() ?? [])]);
      } catch {
        // Told when something is searched for.
      }
    },
    async search(query: string) {
      set({ query });
      await again();
    },
    again,
    /** Ends a search with the view that it was for. */
    end() {
      current.abort();
      return { query: '', found: undefined, findFailed: false };
    },
  };
}
