import type { ArxivId } from '../../data/arxiv-id';
import type { DayEntry, MonthIndex } from '../../data/library/records';
import type { DigestDate, Paper } from '../../data/paper';
import type { Stored } from '../../data/storage';

/** As many as the bundled day has, whose papers are the patterns. */
const PER_DAY = 27;
const NEWEST = Date.UTC(2025, 1, 10);
const DAY_MS = 24 * 60 * 60 * 1000;

/** A month of a library: what one write stores. */
export interface Slice {
  values: Partial<Stored>;
  days: DayEntry[];
  ids: ArxivId[];
}

const dateOf = (day: number) => new Date(NEWEST - day * DAY_MS).toISOString().slice(0, 10) as DigestDate;

/** A paper like the real one it is made from; sections of three different ones, so that no two are alike. */
function paperFrom(patterns: readonly Paper[], id: ArxivId, date: DigestDate, rank: number): Paper {
  const at = (offset: number) => patterns[(Number(id.slice(5)) + offset) % patterns.length];
  const [pattern, other, third] = [at(0), at(7), at(13)];
  if (!pattern || !other || !third) throw new Error('No papers to make others from');
  const sections = [pattern, other, third].flatMap(({ sections }, index) => sections[index] ?? []);
  const listings = [{ date, rank, of: PER_DAY }];
  return { ...pattern, id, title: `${pattern.title} (${id})`, votes: 100 - rank, sections, listings };
}

/** `count` papers, newest first, month by month, with the records that storing their days would have left. */
export function* slices(count: number, patterns: readonly Paper[]): Generator<Slice> {
  let day = 0;
  let left = count;
  while (left > 0) {
    const month = dateOf(day).slice(2, 7).replace('-', '');
    const slice: Slice = { values: {}, days: [], ids: [] };
    const index: MonthIndex = {};
    while (left > 0 && dateOf(day).slice(2, 7).replace('-', '') === month) {
      const date = dateOf(day);
      const size = Math.min(PER_DAY, left);
      const ids = Array.from({ length: size }, (_, n) => `${month}.${20000 + slice.ids.length + n}` as ArxivId);
      ids.forEach((id, rank) => {
        const paper = paperFrom(patterns, id, date, rank + 1);
        slice.values[`paper:${id}`] = paper;
        index[id] = [paper.votes ?? null, date];
      });
      slice.values[`day:${date}`] = { date, source: 'daily-papers-ko', fetchedAt: NEWEST, ids };
      slice.days.push({ date, count: size, source: 'daily-papers-ko', hash: 'f'.repeat(40) });
      slice.ids.push(...ids);
      left -= size;
      day++;
    }
    // The bundled day's own months are there already, and no page that is measured with a large library reads an index.
    if (day > 31) slice.values[`index:${month}`] = index;
    yield slice;
  }
}
