/** Days for the library's tests, and what must hold of a library whatever was done to it. */

import { expect } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import type { CompiledDay } from '../../data/digest/compile';
import { readWithDays } from '../../data/library/day-list';
import { byVotes } from '../../data/library/ranking';
import type { DayEntry, DayRecord, MonthIndex } from '../../data/library/records';
import type { DigestDate, DigestPaper, Paper } from '../../data/paper';

export const date = (text: string) => text as DigestDate;
export const id = (text: string) => text as ArxivId;

/** The day of most tests, and its papers. */
export const DAY = '2025-02-11';
export const [A, B, C] = ['2502.00001', '2502.00002', '2502.00003'] as const;
/** That day itself, and nine days later. */
export const THEN = Date.parse(`${DAY}T10:00Z`);
export const LATER = Date.parse('2025-02-20T01:00Z');

/** Votes by paper. */
export const votesOf = (...votes: [string, number][]) => new Map(votes.map(([key, n]) => [id(key), n]));

/** A paper as a day states it. */
export function listed(given: string, votes?: number, title = `Title of ${given}`): DigestPaper {
  const text = { title, authors: [], sections: [{ text: `요약: ${title}` }] };
  return { id: id(given), ...(votes === undefined ? {} : { votes }), ...text };
}

/** A Korean day. */
export function korean(when: string, ...papers: DigestPaper[]): CompiledDay {
  return { date: date(when), source: 'daily-papers-ko', language: 'ko', hash: `ko ${when}`, papers };
}

/** The same day as Hugging Face lists it. */
export function english(when: string, ...papers: DigestPaper[]): CompiledDay {
  return { date: date(when), source: 'hf-daily-papers', language: 'en', hash: `en ${when}`, papers };
}

/** A day of the reader's. */
export function own(when: string, ...papers: DigestPaper[]): CompiledDay {
  return { date: date(when), source: 'file', language: 'ko', hash: `own ${when}`, papers };
}

export type World = Record<string, unknown>;

export const look = (): Promise<World> => browser.storage.local.get(null);

const LIBRARY = /^(paper:|index:|day:|days$|months$|deleted-days$|leaving$|schema$)/;
/** Every key of the library, and what it holds. */
export const lookAtLibrary = async () => Object.entries(await look()).filter(([key]) => LIBRARY.test(key));

/** Puts a world there that was looked at, in place of what is. */
export async function put(world: World): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.local.set(structuredClone(world));
}

export const stored = async (key: string) => (await browser.storage.local.get(key))[key];
export const paperOf = async (given: string) => (await stored(`paper:${given}`)) as Paper | undefined;
export const dayOf = async (when: string) => (await stored(`day:${when}`)) as DayRecord | undefined;
export const entryOf = async (when: string) =>
  (await readWithDays(['days'])).days?.find((entry) => entry.date === when);

/** The values under keys with a prefix, by what follows it. */
function under<T>(world: World, prefix: string): Map<string, T> {
  const keys = Object.keys(world).filter((key) => key.startsWith(prefix));
  return new Map(keys.map((key) => [key.slice(prefix.length), world[key] as T]));
}

/** Asserts that days, papers and indexes say the same, and that nothing is left over. */
export function expectSound(world: World): void {
  const days: DayEntry[] = typeof world.days === 'string' ? JSON.parse(world.days) : [];
  const records = under<DayRecord>(world, 'day:');
  const papers = under<Paper>(world, 'paper:');
  const indexes = under<MonthIndex>(world, 'index:');
  expect(world).not.toHaveProperty('leaving');
  expect(days.map((day) => day.date)).toEqual([...records.keys()].sort());
  for (const entry of days) expectDay(entry, records.get(entry.date), papers);
  for (const [key, paper] of papers) {
    expect(paper.id).toBe(key);
    expectPaper(paper, records);
  }
  const lines = [...papers.values()].map(lineOf);
  expect([...indexes.values()].flatMap((index) => Object.entries(index)).sort()).toEqual(lines.sort());
  expect([...indexes.keys()].sort()).toEqual(world.months ?? []);
  for (const index of indexes.values()) expect(index).not.toEqual({});
}

function expectDay(entry: DayEntry, record: DayRecord | undefined, papers: ReadonlyMap<string, Paper>): void {
  const ids = record?.ids ?? [];
  const listings = ids.map((one) => ({ id: one, ...papers.get(one)?.listings.find((l) => l.date === entry.date) }));
  const counted = listings.flatMap(({ votes }) => votes ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(record).toMatchObject({ date: entry.date, source: entry.source });
  expect(entry.count).toBe(ids.length);
  expect(entry.votes).toBe(counted.length > 0 ? counted.reduce((sum, votes) => sum + votes) : undefined);
  expect(listings.map(({ of }) => of)).toEqual(ids.map(() => ids.length));
  byVotes(listings).forEach(({ votes, rank, votedOn }, place) => {
    expect(rank).toBe(votes === undefined ? undefined : place + 1);
    expect(votedOn === undefined || (votes !== undefined && votedOn > entry.date)).toBe(true);
  });
}

function expectPaper(paper: Paper, records: ReadonlyMap<string, DayRecord>): void {
  const dates = paper.listings.map((listing) => listing.date);
  expect(dates.length).toBeGreaterThan(0);
  expect(dates).toEqual([...new Set(dates)].sort().reverse());
  for (const when of dates) expect(records.get(when)?.ids).toContain(paper.id);
  expect(paper.votes).toBe(paper.listings[0]?.votes);
  expect(paper.textOf).not.toBe(dates[0]);
}

function lineOf({ id: key, votes, listings: [newest] }: Paper): [string, unknown[]] {
  return [key, [votes ?? null, newest?.date, ...(newest?.votedOn ? [newest.votedOn] : [])]];
}
