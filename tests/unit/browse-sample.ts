import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import type { BrowseMemory, BrowsePorts } from '../../data/browse/ports';
import { rankAll, rankIds, readIds } from '../../data/browse/rank';
import { shownRows } from '../../data/browse/shown';
import type { BrowseState } from '../../data/browse/state';
import { createBrowse } from '../../data/browse/store';
import { readDay, readDays } from '../../data/library/read-day';
import { readPapers } from '../../data/library/read-papers';
import type { DigestDate } from '../../data/paper';
import type { Entry } from '../../data/reading-list/entry';
import { NO_PAIRS } from '../../data/search/pairs';
import type { Answer, LibrarySearch } from '../../data/search/search-library';
import type { Change } from '../../data/storage';
import { markAllSeen, readLooked, setLooked } from '../../data/triage/looked';
import { markSeen, readMarks, setMark, setMarks } from '../../data/triage/marks';
import { paper } from './samples';

/** Days, each with papers as `[id, votes]`; null where nobody counted. */
export type Days = Record<string, readonly (readonly [id: string, votes: number | null])[]>;

/** Stores days as the library would have them. */
export async function storeLibrary(days: Days): Promise<void> {
  const values: Record<string, unknown> = {};
  const months = new Map<string, Record<string, unknown>>();
  for (const [date, papers] of Object.entries(days)) {
    values[`day:${date}`] = { date, source: 'daily-papers-ko', fetchedAt: 0, ids: papers.map(([id]) => id) };
    for (const [id, votes] of papers) {
      const month = id.slice(0, 4);
      months.set(month, { ...months.get(month), [id]: [votes, date] });
      const counted = votes === null ? {} : { votes };
      const listings = [{ date: date as DigestDate, of: papers.length, ...counted }];
      values[`paper:${id}`] = paper({ id, listings, ...counted });
    }
  }
  for (const [month, index] of months) values[`index:${month}`] = index;
  values.days = Object.entries(days).map(([date, papers]) => ({
    date,
    count: papers.length,
    votes: papers.reduce((sum, [, votes]) => sum + (votes ?? 0), 0),
    source: 'daily-papers-ko',
    hash: date,
  }));
  await fakeBrowser.storage.local.set({ ...values, months: [...months.keys()] });
}

/** Three days in two months, by votes A to F; the newest is unread at first. */
export const DAYS: Days = {
  '2025-01-31': [['2501.00001', 40]],
  '2025-02-10': [
    ['2502.00002', 5],
    ['2502.00003', 30],
  ],
  '2025-02-11': [
    ['2502.00004', 9],
    ['2502.00005', 20],
    ['2502.00006', null],
  ],
};

/** Browsing of a stored library, over a reading list in memory; what is stored is told of as storage tells it. */
export async function openBrowse(
  days: Days = DAYS,
  { memory = {}, given = {} }: { memory?: Partial<BrowseMemory>; given?: Partial<BrowsePorts> } = {},
) {
  await storeLibrary(days);
  const saved = new Map<ArxivId, Entry>();
  const setSaved = async (id: ArxivId, isSaved: boolean) => {
    isSaved ? saved.set(id, { id }) : saved.delete(id);
    browse.takeSaved(new Map(saved));
  };
  const search: LibrarySearch = {
    prepare: async () => undefined,
    search: async () => {
      throw new Error('nothing is to be found here');
    },
    pairs: () => NO_PAIRS,
    onProgress: () => () => undefined,
    close: () => undefined,
  };
  const ports: BrowsePorts = {
    readDays,
    readDay,
    readIds,
    rankIds,
    rankAll,
    readPapers,
    readLooked,
    readMarks,
    readStanding: async () => ({}),
    setMark,
    setMarks,
    markSeen,
    markAllSeen,
    setLooked,
    save: (id) => setSaved(id, true),
    remove: async (id) => {
      await setSaved(id, false);
      return () => setSaved(id, true);
    },
    search,
    remember: vi.fn(),
    ...given,
  };
  const states: BrowseState[] = [];
  const browse = createBrowse(ports, { period: 'day', hiding: { saved: false, seen: false }, ...memory }, (next) =>
    states.push(next),
  );
  browse.takeSaved(saved);
  fakeBrowser.storage.onChanged.addListener((change) => void browse.heard(change as Change));
  await browse.load();
  const state = () => {
    const last = states.at(-1);
    if (!last) throw new Error('nothing shown yet');
    return last;
  };
  /** The numbers of the papers that are shown, without their months. */
  const shown = () => shownRows(state())?.map(({ row }) => row.id.slice(-1));
  return { browse, ports, saved, state, states, shown };
}

/** An answer of a search, with papers of these numbers. */
export function answer(ids: readonly string[], more = false): Answer {
  return {
    papers: ids.map((id) => ({ paper: paper({ id }), score: 1 })),
    more,
    query: { terms: [], excluded: [], filters: [] },
    marker: { marksOf: () => [], snippetOf: () => undefined },
  };
}
