import type { Entry } from './entry';

/** The month in which a paper was saved, `YYYY-MM`, in the reader's time zone. */
export function monthSaved({ added }: Entry): string {
  const date = new Date(added?.value ?? 0);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** When the reader last changed an entry, ms since the epoch; having opened the paper is no change. */
export function changedAt({ saved, status, tags, note, rating }: Entry): number {
  return Math.max(...[saved, status, tags, note, rating].map((field) => field?.at ?? 0));
}
