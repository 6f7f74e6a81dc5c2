import type { DigestDate } from '../../data/paper';
import { t } from '../text';

const FORMS = {
  long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
  short: { year: 'numeric', month: 'short', day: 'numeric' },
  /** Where the year is known. */
  day: { month: 'long', day: 'numeric' },
} as const;

const formats: Partial<Record<keyof typeof FORMS, Intl.DateTimeFormat>> = {};

/** The digest's own calendar day: formatted as UTC, which is how it is built here, in whatever zone the reader is. */
export function formatDate(date: DigestDate, form: keyof typeof FORMS): string {
  formats[form] ??= new Intl.DateTimeFormat(t('extension.language'), { ...FORMS[form], timeZone: 'UTC' });
  return formats[form].format(new Date(`${date}T00:00Z`));
}
