/** How points in time are written: in the interface's language, and in the reader's time zone. */
import { formatOf } from './dates';

const MINUTE = { dateStyle: 'medium', timeStyle: 'short' } as const;
const DATE = { year: 'numeric', month: 'short', day: 'numeric' } as const;

/** A point in time to the minute. */
export function timeText(time: number): string {
  return formatOf(MINUTE).format(time);
}

/** From one point in time to another, to the day. */
export function timeRangeText(from: number, to: number): string {
  return formatOf(DATE).formatRange(from, to);
}
