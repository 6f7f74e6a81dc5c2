import { dayNumber } from '../../data/reading-list/dates';
import { t } from '../text';

/** Formatters are dear to make and serve for every row. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, known);
  return known;
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();

function relative(language: string): Intl.RelativeTimeFormat {
  const known = relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relatives.set(language, known);
  return known;
}

/** A month `YYYY-MM` in words. */
export function monthText(month: string, language: string): string {
  const format = formatter(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00Z`));
}

/** How long ago a paper was saved: today, yesterday, days and weeks ago, else the month. */
export function savedText(added: number, now: number, language: string): string {
  return t('panel.saved', [since(added, now, language)]);
}

function since(time: number, now: number, language: string): string {
  const days = dayNumber(now) - dayNumber(time);
  if (days < 7) return relative(language).format(-Math.max(days, 0), 'day');
  if (days < 30) return relative(language).format(-Math.floor(days / 7), 'week');
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return formatter(language, { ...(!isThisYear && { year: 'numeric' }), month: 'long' }).format(time);
}

/** A point in time to the minute, in the reader's time zone. */
export function timeText(time: number, language: string): string {
  return formatter(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
