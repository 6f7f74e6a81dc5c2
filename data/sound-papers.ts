/** Whether a paper or a day is stored whole, for readers that have no use for the shapes of everything else. */
import { isDigestDate } from './digest/date';
import { isRecord, isTexts } from './json-shapes';
import type { DayRecord } from './library/records';
import type { Paper } from './paper';

const isSection = (value: unknown) => isRecord(value) && typeof value.text === 'string';
const isListing = (value: unknown) =>
  isRecord(value) &&
  typeof value.date === 'string' &&
  [value.votes ?? 0, value.rank ?? 0, value.of ?? 0].every(Number.isFinite);

/** With everything that is shown of it. */
export function isPaper(value: unknown): value is Paper {
  return (
    isRecord(value) &&
    [value.id, value.title, value.textOf ?? ''].every((text) => typeof text === 'string') &&
    isTexts(value.authors) &&
    [value.votes ?? 0].every(Number.isFinite) &&
    Array.isArray(value.sections) &&
    value.sections.every(isSection) &&
    Array.isArray(value.listings) &&
    value.listings.every(isListing)
  );
}

/** With its source, and the papers that it lists. */
export const isDay = (value: unknown): value is DayRecord =>
  isRecord(value) && isDigestDate(value.date) && typeof value.source === 'string' && isTexts(value.ids);
