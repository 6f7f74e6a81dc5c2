import type { ArxivId } from '../arxiv-id';
import { readMonths } from '../library/months';
import type { MonthIndex } from '../library/records';
import type { DigestDate } from '../paper';
import { readSound } from '../sound-records';
import { dayKey, indexKey, read } from '../storage';

/** A paper in its place among others, as far as that is known without reading it. */
export interface Ranked {
  id: ArxivId;
  votes?: number | undefined;
  /** The newest of the days in question that list it. */
  date: DigestDate;
}

/** Days read at a time: a page that reads years stays alive meanwhile. */
const SLICE = 64;
const MONTHS_SLICE = 12;

/** The papers that days list, in the order of their files; days that the library does not have are absent. */
export async function readIds(dates: readonly DigestDate[]): Promise<Map<DigestDate, readonly ArxivId[]>> {
  const found = new Map<DigestDate, readonly ArxivId[]>();
  for (let start = 0; start < dates.length; start += SLICE) {
    const slice = dates.slice(start, start + SLICE);
    const records = await readSound(slice.map(dayKey));
    for (const date of slice) {
      const ids = records[dayKey(date)]?.ids;
      if (ids) found.set(date, ids);
    }
  }
  return found;
}

/**
 * The papers of days by their newest votes, ties by date, the newest first; or the days one after the other, the newest
 * first, and each by votes. Reads the indexes of the papers' months and none of the papers.
 */
export async function rankIds(
  idsOn: ReadonlyMap<DigestDate, readonly ArxivId[]>,
  order: 'votes' | 'days',
): Promise<Ranked[]> {
  const dates = [...idsOn.keys()].sort().reverse();
  const newest = new Map<ArxivId, DigestDate>();
  for (const date of dates) for (const id of idsOn.get(date) ?? []) if (!newest.has(id)) newest.set(id, date);
  const keys = [...new Set([...newest.keys()].map(indexKey))];
  const indexes = await readIndexes(keys);
  const ranked = [...newest].map(([id, date]) => ({ id, date, votes: votesIn(indexes.get(indexKey(id)), id) }));
  return order === 'votes' ? ranked.sort(byVotes) : ranked.sort((a, b) => newestFirst(a, b) || byVotes(a, b));
}

/** The `most` papers of the whole library with the most votes; of those without any, none. */
export async function rankAll(most: number): Promise<Ranked[]> {
  const months = await readMonths();
  let best: Ranked[] = [];
  for (let start = 0; start < months.length; start += MONTHS_SLICE) {
    const keys = months.slice(start, start + MONTHS_SLICE).map((month) => `index:${month}` as const);
    const found = await read(keys);
    const lines = keys.flatMap((key) => linesOf(found[key] ?? {}));
    const least = best.length < most ? 0 : (best.at(-1)?.votes ?? 0);
    best = [...best, ...lines.filter(({ votes = -1 }) => votes >= least)].sort(byVotes).slice(0, most);
  }
  return best;
}

type IndexKey = `index:${string}`;

async function readIndexes(keys: readonly IndexKey[]): Promise<Map<IndexKey, MonthIndex>> {
  const indexes = new Map<IndexKey, MonthIndex>();
  for (let start = 0; start < keys.length; start += MONTHS_SLICE) {
    const slice = keys.slice(start, start + MONTHS_SLICE);
    const found = await read(slice);
    for (const key of slice) indexes.set(key, found[key] ?? {});
  }
  return indexes;
}

function linesOf(index: MonthIndex): Ranked[] {
  return (Object.entries(index) as [ArxivId, MonthIndex[ArxivId] | null][]).flatMap(([id, line]) =>
    typeof line?.[0] === 'number' ? { id, votes: line[0], date: line[1] } : [],
  );
}

function votesIn(index: MonthIndex | undefined, id: ArxivId): number | undefined {
  return (index && Object.hasOwn(index, id) ? index[id]?.[0] : undefined) ?? undefined;
}

function byVotes(a: Ranked, b: Ranked): number {
  return (b.votes ?? -1) - (a.votes ?? -1) || newestFirst(a, b);
}

function newestFirst(a: Ranked, b: Ranked): number {
  return a.date === b.date ? 0 : a.date < b.date ? 1 : -1;
}
