import { expect, test } from 'vitest';
import { searchPatiently } from '../../data/omnibox/patient-search';
import { NO_MARKS } from '../../data/search/marks';
import { NO_PAIRS } from '../../data/search/pairs';
import { parseQuery } from '../../data/search/query';
import type { LibrarySearch } from '../../data/search/search-library';
import { paper } from './samples';

/** A library that is still being indexed: `day` indexes one of two days, and the second has the paper. */
function indexing() {
  const listeners = new Set<() => void>();
  let done = 0;
  const library: LibrarySearch = {
    prepare: async () => undefined,
    pairs: () => NO_PAIRS,
    search: async (text) => ({
      papers: done < 2 ? [] : [{ paper: paper({ id: '2502.06394' }), score: 1 }],
      more: false,
      query: parseQuery(text),
      marker: NO_MARKS,
      ...(done < 2 && { indexing: { done, total: 2 } }),
    }),
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => undefined,
  };
  const day = () => {
    done += 1;
    for (const listener of [...listeners]) listener();
  };
  return { library, day, listeners };
}

const never = new AbortController().signal;

test('an answer waits for the day that has the paper', async () => {
  const { library, day } = indexing();
  const answer = searchPatiently(library, 'x', { limit: 7 }, never);
  day();
  await Promise.resolve();
  day();
  expect((await answer).papers).toHaveLength(1);
});

test('it does not wait for ever, and leaves no listener', async () => {
  const { library, day, listeners } = indexing();
  const end = new AbortController();
  const answer = searchPatiently(library, 'x', { limit: 7 }, end.signal);
  await Promise.resolve();
  end.abort();
  expect(await answer).toMatchObject({ papers: [], indexing: { done: 0 } });
  day();
  expect(listeners.size).toBe(0);
});
