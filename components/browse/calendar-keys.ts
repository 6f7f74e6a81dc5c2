import { daysOfMonth, monthOf, weekdayOf } from '../../data/browse/dates';
import { addDays } from '../../data/library/calendar';
import type { DigestDate } from '../../data/paper';

/** The day that a key leads to from another in a calendar; undefined for keys that lead nowhere. */
export function dateAfterKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  date: DigestDate,
  weekStart: number,
): DigestDate | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const inWeek = (weekdayOf(date) - weekStart + 7) % 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, -inWeek);
    case 'End':
      return addDays(date, 6 - inWeek);
    case 'PageUp':
      return inMonth(date, addDays(daysOfMonth(monthOf(date)).from, -1));
    case 'PageDown':
      return inMonth(date, addDays(daysOfMonth(monthOf(date)).to, 1));
    default:
      return undefined;
  }
}

/** The same day of another month, or its last one where the month is shorter. */
function inMonth(date: DigestDate, other: DigestDate): DigestDate {
  const month = monthOf(other);
  const last = Number(daysOfMonth(month).to.slice(-2));
  const day = Math.min(Number(date.slice(-2)), last);
  return `${month}-${String(day).padStart(2, '0')}` as DigestDate;
}
