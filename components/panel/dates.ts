import { t } from '../text';

const DAY = 86_400_000;

/** A month `YYYY-MM` in words. */
export function monthText(month: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00Z`));
}

/** How long ago a paper was saved: today, yesterday, days and weeks ago, else the month. */
export function savedText(added: number, now: number, language: string): string {
  return t('panel.saved', [since(added, now, language)]);
}

function since(time: number, now: number, language: string): string {
  const days = dayOf(now) - dayOf(time);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (days < 7) return relative.format(-Math.max(days, 0), 'day');
  if (days < 30) return relative.format(-Math.floor(days / 7), 'week');
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  const format = new Intl.DateTimeFormat(language, { ...(!isThisYear && { year: 'numeric' }), month: 'long' });
  return format.format(time);
}

/** The number of a day in the reader's own calendar. */
function dayOf(time: number): number {
  return Math.floor((time - new Date(time).getTimezoneOffset() * 60_000) / DAY);
}

/** A point in time to the minute, in the reader's time zone. */
export function timeText(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
