import { daysOfWeek, type Week, weekOf } from '../browse/dates';
import { addDays } from '../library/calendar';
import type { DigestDate } from '../paper';

/** The Monday of the week that `YYYY-Www` names; undefined if the calendar has none such. */
export function mondayOfWeek(text: string): DigestDate | undefined {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  // The fourth of January is in the first week, by its definition.
  const monday = addDays(daysOfWeek(`${year}-01-04` as DigestDate).from, (Number(week) - 1) * 7);
  return weekOf(monday) === text ? monday : undefined;
}

/** The address of a week's page within the extension. */
export function weekAddress(week: Week): string {
  return `weekly.html?week=${week}`;
}
