import { localDay } from '../local-day';
import { addedAt, type Entry } from './entry';

/** The month in which a paper was saved, `YYYY-MM`, in the reader's time zone. */
export function monthSaved(entry: Entry): string {
  return localDay(addedAt(entry))?.slice(0, 'YYYY-MM'.length) ?? '';
}

/** When the reader last changed an entry, ms since the epoch; having opened the paper is no change. */
export function changedAt({ saved, status, tags, note, rating }: Entry): number {
  return Math.max(...[saved, status, tags, note, rating].map((field) => field?.at ?? 0));
}

/** The number of a day in the reader's own calendar: a day later is one more. */
export function dayNumber(time: number): number {
  return Math.floor((time - new Date(time).getTimezoneOffset() * 60_000) / 86_400_000);
}
