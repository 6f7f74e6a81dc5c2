import { dayNumber } from '../../data/reading-list/dates';
import { agoText } from '../ago-text';
import { formatOf } from '../dates';

/** Months in the reader's time zone. */
const OF_YEAR = { month: 'long' } as const;
const MONTH = { year: 'numeric', ...OF_YEAR } as const;

/** How long ago something was: today, yesterday, days and weeks ago, else the month. */
export function sinceText(time: number, now: number): string {
  const days = dayNumber(now) - dayNumber(time);
  if (days < 7) return agoText(Math.max(days, 0), 'days');
  if (days < 30) return agoText(Math.floor(days / 7), 'weeks');
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return formatOf(isThisYear ? OF_YEAR : MONTH).format(time);
}
