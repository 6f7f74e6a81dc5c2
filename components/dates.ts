/** How the digest's days are written, in the interface's language. */
import type { DigestDate } from '../data/paper';
import { t } from './text';

const UTC = { timeZone: 'UTC' } as const;

/** Forms of the digest's own calendar days: built as UTC here and formatted as UTC, in whatever zone the reader is. */
const DAYS = {
  plain: { year: 'numeric', month: 'short', day: 'numeric', ...UTC },
  long: { year: 'numeric', month: 'long', day: 'numeric', ...UTC },
  full: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short', ...UTC },
  /** Where the year is known. */
  'of-year': { month: 'long', day: 'numeric', ...UTC },
  month: { year: 'numeric', month: 'short', ...UTC },
  weekday: { weekday: 'long', ...UTC },
  initial: { weekday: 'narrow', ...UTC },
} as const;

/** By the form they are of. Formatters are dear to make, and serve for every row of a list. */
const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

/** The formatter of a form, in the interface's language. */
export function formatOf(form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const format = formats.get(form) ?? new Intl.DateTimeFormat(t('extension.language'), form);
  formats.set(form, format);
  return format;
}

const dayOf = (date: DigestDate) => new Date(`${date}T00:00Z`);

/** A day of the digest. */
export function dayText(date: DigestDate, form: keyof typeof DAYS = 'plain'): string {
  return formatOf(DAYS[form]).format(dayOf(date));
}

/** Days of the digest from the first to the last: "2025년 2월 10일~16일". */
export function rangeText(from: DigestDate, to: DigestDate, form: keyof typeof DAYS = 'plain'): string {
  return formatOf(DAYS[form]).formatRange(dayOf(from), dayOf(to));
}

/** A month `YYYY-MM`. */
export function monthText(month: string): string {
  return dayText(`${month}-01` as DigestDate, 'month');
}
