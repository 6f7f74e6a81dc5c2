import type { DigestDate } from '../../../data/paper';
import { dayText } from '../../dates';
import { t } from '../../text';

const NAMED = 4;

/** The newest few of some days, and how many more there are. */
export function daysText(dates: readonly DigestDate[]): string {
  const newest = dates.toSorted().reverse();
  const named = newest.slice(0, NAMED).map((date) => dayText(date));
  const rest = newest.length - named.length;
  return [...named, ...(rest > 0 ? [t('digests.dates_more', rest)] : [])].join(' · ');
}
