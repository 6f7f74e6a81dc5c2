import { t } from '../text';

const DAY = 86_400_000;

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
  const days = dayOf(now) - dayOf(time);
  if (days < 7) return relative(language).format(-Math.max(days, 0), 'day');
  if (days < 30) return relative(language).format(-Math.floor(days / 7), 'week');
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return formatter(language, { ...(!isThisYear && { year: 'numeric' }), month: 'long' }).format(time);
}

/** The number of a day in the reader's own calendar. */
function dayOf(time: number): number {
  return Math.floor((time - new Date(time).getTimezoneOffset() * 60_000) / DAY);
}

/** A point in time to the minute, in the reader's time zone. */
export function timeText(time: number, language: string): string {
  return formatter(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
