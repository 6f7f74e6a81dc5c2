import type { DigestDate } from '../../../data/paper';
import { t } from '../../text';

/** A digest's day is the same in every time zone: built as UTC here, and formatted as UTC. */
const dayOf = (date: DigestDate) => new Date(`${date}T00:00Z`);
const dayFormat = (language: string) =>
  new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });

/** A day of the digest, in words. */
export function dayText(date: DigestDate, language: string): string {
  return dayFormat(language).format(dayOf(date));
}

/** Days of the digest from the first to the last. */
export function rangeText(from: DigestDate, to: DigestDate, language: string): string {
  return dayFormat(language).formatRange(dayOf(from), dayOf(to));
}

const NAMED = 4;

/** The newest few of some days, and how many more there are. */
export function daysText(dates: readonly DigestDate[], language: string): string {
  const newest = dates.toSorted().reverse();
  const named = newest.slice(0, NAMED).map((date) => dayText(date, language));
  const rest = newest.length - named.length;
  return [...named, ...(rest > 0 ? [t('digests.dates_more', rest)] : [])].join(' · ');
}

/** An amount of data; kB and MB are powers of ten. */
export function bytesText(bytes: number, language: string): string {
  const units = [
    ['gigabyte', 1e9],
    ['megabyte', 1e6],
    ['kilobyte', 1e3],
  ] as const;
  const [unit, size] = units.find(([, least]) => bytes >= least) ?? ['byte', 1];
  const value = bytes / size;
  const maximumFractionDigits = unit === 'byte' || unit === 'kilobyte' || value >= 100 ? 0 : 1;
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(value);
}

/** How long something takes, to the second below a minute, else to the minute. */
export function durationText(seconds: number, language: string): string {
  const [unit, value] = seconds < 60 ? ['second', seconds] : ['minute', seconds / 60];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(1, Math.round(value)),
  );
}

/** How long ago something was. */
export function ageText(
  { unit, count }: { unit: Intl.RelativeTimeFormatUnit; count: number },
  language: string,
): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-count, unit);
}
