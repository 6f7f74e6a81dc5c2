import type { DigestDate } from '../data/paper';
import { t } from './text';

/**
 * A day of the digest in the short form of the interface's language, which leaves a narrow card its lines: "2025. 2. 11.".
 * Made of texts: the first of the browser's formatters takes a page longer than all that we insert into it.
 */
export function plainDay(date: DigestDate): string {
  const [year = '', month, day] = date.split('-');
  const name = t('listing.months').split(' ')[Number(month) - 1] ?? '';
  // The browser no longer has texts where the extension was updated under an open page.
  return t('listing.day', [year, name, `${Number(day)}`]) || date;
}
