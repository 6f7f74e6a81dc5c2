/**
 * The list of days as it is stored: as one text, because browsers copy the thousands of small objects of a large library some
 * ten times more slowly than they are parsed. Older versions wrote the objects.
 */
import { browser } from 'wxt/browser';
import { isDigestDate } from '../digest/date';
import type { Change, Stored, StoredKey, Values } from '../storage';
import type { DayEntry } from './records';

/** As `read`, where the list of days is among the keys. */
export async function readWithDays<K extends StoredKey>(keys: readonly K[]): Promise<{ [P in K]?: Stored[P] }> {
  const found = await browser.storage.local.get([...keys]);
  if ('days' in found) found.days = toDays(found.days);
  return found as { [P in K]?: Stored[P] };
}

/** As `write`, with the list of days. */
export function writeDays(days: readonly DayEntry[], values: Values = {}): Promise<void> {
  return browser.storage.local.set({ ...values, days: JSON.stringify(days) });
}

/** The list of days that a change brings: empty where it was taken away, undefined where nothing changed. */
export function daysOfChange({ days }: Change): DayEntry[] | undefined {
  return days && toDays(days.newValue ?? []);
}

const isWhole = ({ date, source }: DayEntry) => isDigestDate(date) && typeof source === 'string';

/** Undefined where the list is torn: `data/library/scan-days.ts` makes it anew. */
function toDays(stored: unknown): DayEntry[] | undefined {
  try {
    const days = typeof stored === 'string' ? JSON.parse(stored) : stored;
    return days.every(isWhole) ? days : undefined;
  } catch {
    return undefined;
  }
}
