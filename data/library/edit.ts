/** How the library is written: what a write needs is read, changed in memory, and put back in one call. */

import type { ArxivId } from '../arxiv-id';
import type { DigestDate, Listing, Paper } from '../paper';
import { problemOf } from '../reading-list/problem';
import { isNewerSchema, SCHEMA } from '../schema/schema';
import { readSound, soundOf } from '../sound-records';
import { dayKey, indexKey, paperKey, read, remove, type StoredKey, type Values } from '../storage';
import { readWithDays, writeDays } from './day-list';
import { scanMonths } from './months';
import type { DayEntry, DayRecord, MonthIndex } from './records';
import { isTorn, scanDays } from './scan-days';
import { SourceFault } from './sources/fault';

/** A part of the library: some days whole, and whatever belongs to their papers. */
export interface Part {
  days: DayEntry[];
  deleted: DigestDate[];
  records: Map<DigestDate, DayRecord>;
  papers: Map<ArxivId, Paper>;
  indexes: Map<StoredKey, MonthIndex>;
  months: string[];
  leaving: string[];
}

/** What is to be different; a paper or a day without a value goes. */
export interface Edit {
  papers: ReadonlyMap<ArxivId, Paper | undefined>;
  records: ReadonlyMap<DigestDate, DayRecord | undefined>;
  days: DayEntry[];
  deleted?: DigestDate[];
}

/** Lets one writer at a time, in whatever context, change the library; each reads what the one before has written. */
export async function changeLibrary<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('library', work);
}

/**
 * Reads days and their papers, and also the papers with these ids, to be changed.
 * @throws SourceFault `newer` where a newer version has written the library.
 */
export async function readPart(dates: readonly DigestDate[], ids: readonly ArxivId[] = []): Promise<Part> {
  const lists = soundOf(
    await readWithDays(['days', 'months', 'deleted-days', 'leaving', 'schema', ...dates.map(dayKey)]),
  );
  if (isNewerSchema(lists.schema)) throw new SourceFault('newer');
  const { leaving = [] } = lists;
  // What an interrupted write left for removal is as good as gone.
  const isThere = (key: string) => !leaving.includes(key);
  const records = new Map(dates.flatMap((date) => pairOf(date, isThere(dayKey(date)) && lists[dayKey(date)])));
  const all = [...new Set([...ids, ...[...records.values()].flatMap((record) => record.ids)])];
  const indexKeys = [...new Set(all.map(indexKey))];
  const found = soundOf(await read([...all.map(paperKey), ...indexKeys]));
  return {
    days: lists.days ?? (isTorn(lists) ? await scanDays() : []),
    deleted: lists['deleted-days'] ?? [],
    leaving,
    months: lists.months ?? (lists.days ? await scanMonths() : []),
    records,
    papers: new Map(all.flatMap((id) => pairOf(id, isThere(paperKey(id)) && found[paperKey(id)]))),
    indexes: new Map(indexKeys.flatMap((key) => pairOf(key, found[key]))),
  };
}

function pairOf<K, V>(key: K, value: V | false | undefined): [K, V][] {
  return value === undefined || value === false ? [] : [[key, value]];
}

/**
 * Writes an edit: one call puts everything in its place, and says which keys are left to remove; a second one removes
 * them. Interrupted between the two, the library is whole, and the next write or start removes what is left.
 * @throws SourceFault `full` where there is no room; the library is as it was.
 */
export async function writeEdit(part: Part, edit: Edit): Promise<void> {
  const values: Values = { schema: SCHEMA };
  const gone: string[] = [];
  if (edit.deleted) values['deleted-days'] = edit.deleted;
  for (const [date, record] of edit.records) {
    if (record) values[dayKey(date)] = record;
    else gone.push(dayKey(date));
  }
  for (const [id, paper] of edit.papers) {
    if (paper) values[paperKey(id)] = paper;
    else gone.push(paperKey(id));
  }
  const left = part.leaving.filter((key) => !(key in values));
  const indexes = indexesAfter(part, edit);
  const emptied = Object.entries(indexes).flatMap(([key, index]) => (Object.keys(index).length === 0 ? [key] : []));
  Object.assign(values, indexes, { months: monthsAfter(part, Object.keys(indexes), emptied) });
  const leaving = [...new Set([...left.filter((key) => !(key in indexes)), ...gone, ...emptied])];
  // Also where all that was left has come back: a list that stays would take it away again.
  const isRemoving = leaving.length + part.leaving.length > 0;
  if (isRemoving) values.leaving = leaving;
  try {
    await writeDays(edit.days, values);
  } catch (error) {
    throw problemOf(error) === 'full' ? new SourceFault('full') : error;
  }
  if (isRemoving) await removeLeaving(leaving);
}

/** Removes what an interrupted write left for removal, as each start should; with nothing to do, one small read. */
export async function finishRemoval(): Promise<void> {
  const { leaving, schema } = await read(['leaving', 'schema']);
  if (!leaving || isNewerSchema(schema)) return;
  await changeLibrary(async () => {
    const { leaving } = await readSound(['leaving']);
    if (leaving) await removeLeaving(leaving);
  });
}

function removeLeaving(leaving: readonly string[]): Promise<void> {
  return remove([...leaving, 'leaving'] as StoredKey[]);
}

/** The index of each month that has a changed paper. */
function indexesAfter({ indexes }: Part, { papers }: Edit): Record<`index:${string}`, MonthIndex> {
  const changed: Record<`index:${string}`, MonthIndex> = {};
  for (const [id, paper] of papers) {
    const key = indexKey(id);
    changed[key] ??= { ...indexes.get(key) };
    const [newest] = paper?.listings ?? [];
    if (!paper || !newest) delete changed[key][id];
    else changed[key][id] = lineOf(paper, newest);
  }
  return changed;
}

function lineOf(paper: Paper, { date, votedOn }: Listing): MonthIndex[ArxivId] {
  const votes = paper.votes ?? null;
  return votedOn ? [votes, date, votedOn] : [votes, date];
}

function monthsAfter({ months }: Part, changed: readonly string[], emptied: readonly string[]): string[] {
  const monthsOf = (keys: readonly string[]) => keys.map((key) => key.slice('index:'.length));
  const all = new Set([...months, ...monthsOf(changed)]);
  for (const month of monthsOf(emptied)) all.delete(month);
  return [...all].sort();
}
