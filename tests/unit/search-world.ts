/** A library and a search over it, with what they stand on faked. */

import { deleteDB } from 'idb';
import { writeDays } from '../../data/library/day-list';
import type { DayEntry } from '../../data/library/records';
import type { DigestDay } from '../../data/paper';
import { createLibrarySearch, type LibrarySearch } from '../../data/search/search-library';
import { dayKey, paperKey, type Values } from '../../data/storage';
import { papersOf } from './search-samples';

/** Stores days; what a day's hash is says which version of it this is. */
export async function storeDays(days: readonly DigestDay[], version = 'a'): Promise<void> {
  const values: Values = {};
  for (const paper of papersOf(days)) values[paperKey(paper.id)] = paper;
  for (const { date, papers } of days) {
    values[dayKey(date)] = { date, source: 'daily-papers-ko', fetchedAt: 0, ids: papers.map(({ id }) => id) };
  }
  const list = days
    .map(({ date, papers }): DayEntry => {
      return { date, count: papers.length, source: 'daily-papers-ko', hash: `${version}${date}` };
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  await writeDays(list, values);
}

export async function forgetIndex(): Promise<void> {
  await deleteDB('search');
}

/** Resolves when the index is complete. */
export async function indexed(search: LibrarySearch): Promise<void> {
  const done = async () => !(await search.search('ㅎ', { limit: 1 })).indexing;
  await new Promise<void>((resolve, reject) => {
    const check = () => void done().then((isDone) => isDone && resolve(), reject);
    search.onProgress(check);
    check();
  });
}

/** A search over days, with its index complete. */
export async function searchOver(days: readonly DigestDay[]): Promise<LibrarySearch> {
  await storeDays(days);
  const search = createLibrarySearch();
  await indexed(search);
  return search;
}

/** The ids that a search finds, best first. */
export async function idsFound(search: LibrarySearch, text: string, limit = 10): Promise<string[]> {
  return (await search.search(text, { limit })).papers.map(({ paper }) => paper.id);
}
