import type { ArxivId } from '../../data/arxiv-id';
import { rankDay } from '../../data/library/ranking';
import type { DayEntry, MonthIndex } from '../../data/library/records';
import type { DigestDate } from '../../data/paper';
import type { Stored } from '../../data/storage';
import { daysLater, papersOn } from '../fixtures/sources/digest-text';

const NEWEST = '2025-02-10' as DigestDate;

/** A month of a library: what one write stores. */
export interface Slice {
  values: Partial<Stored>;
  days: DayEntry[];
  ids: ArxivId[];
}

/** 26 to 30, so that 100,000 papers reach back no further than identifiers have their five digits. */
const sizeOf = (age: number) => 26 + ((age * 7 + 1) % 5);
/** Of an identifier, or of a day as identifiers write it. */
const monthOf = (date: DigestDate) => date.slice(2, 4) + date.slice(5, 7);

/** Adds a day of made-up papers to the slice and to the index of its month, as storing it would. */
function addDay({ values, days, ids }: Slice, index: MonthIndex, date: DigestDate, size: number): void {
  const papers = papersOn(date, size).map(({ english: _, ...paper }) => paper);
  const listings = rankDay(date, papers);
  for (const paper of papers) {
    const listing = listings.get(paper.id);
    if (!listing) throw new Error('A paper is not listed on its own day');
    values[`paper:${paper.id}`] = { ...paper, listings: [listing], language: 'ko', source: 'daily-papers-ko' };
    index[paper.id] = [paper.votes ?? null, date];
    ids.push(paper.id);
  }
  const votes = papers.reduce((sum, paper) => sum + (paper.votes ?? 0), 0);
  const own = papers.map(({ id }) => id);
  values[`day:${date}`] = { date, source: 'daily-papers-ko', fetchedAt: Date.parse(date), ids: own };
  days.push({ date, count: size, votes, source: 'daily-papers-ko', hash: 'f'.repeat(40) });
}

/** `count` papers, newest first, month by month, with the records that storing their days would have left. */
export function* slices(count: number): Generator<Slice> {
  let age = 0;
  let left = count;
  while (left > 0) {
    const month = monthOf(daysLater(NEWEST, -age));
    const slice: Slice = { values: {}, days: [], ids: [] };
    const index: MonthIndex = {};
    for (let date = daysLater(NEWEST, -age); left > 0 && monthOf(date) === month; date = daysLater(NEWEST, -age)) {
      const size = Math.min(sizeOf(age), left);
      addDay(slice, index, date, size);
      left -= size;
      age++;
    }
    slice.values[`index:${month}`] = index;
    yield slice;
  }
}
