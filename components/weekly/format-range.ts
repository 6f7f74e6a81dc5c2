import type { DigestDate } from '../../data/paper';

/** Two days of the digest's own calendar as a range: "2025년 2월 10일 ~ 16일"; in whatever zone the reader is. */
export function formatRange(from: DigestDate, to: DigestDate, language: string): string {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
  return format.formatRange(new Date(`${from}T00:00Z`), new Date(`${to}T00:00Z`));
}
