import { askOnce } from '../ask-once';
import type { Entry } from '../reading-list/entry';
import type { FittingEntries } from '../search/match';
import type { Find } from './find';

/** The list's search, whether its code is there or not. */
export interface Finder {
  /** Gets the code; where that fails, it is tried again with the next that needs it. */
  load(): Promise<void>;
  /** Gets the entries ready, for a reader who is about to type. */
  prepare(entries: Iterable<Entry>): Promise<void>;
  /** What fits; undefined where nothing is asked for, and while the code is not there. */
  find(entries: Iterable<Entry>, text: string): FittingEntries | undefined;
}

/** @param onReady is called when more is known, and another answer to what was typed may be given. */
export function createFinder(loadFind: () => Promise<Find>, onReady: () => void): Finder {
  let code: Find | undefined;
  const getCode = askOnce(async () => {
    code = await loadFind();
    onReady();
  });
  const load = () => getCode().catch(() => undefined);
  return {
    load,
    async prepare(entries) {
      await load();
      await code?.makeReady([...entries]);
      onReady();
    },
    find(entries, text) {
      if (!text.trim()) return undefined;
      if (!code) void load();
      return code?.fitting(entries, text);
    },
  };
}
