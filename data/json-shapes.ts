/** Whether a value is an object with names, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list of texts. */
export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Whether a value is a whole number from 0 on, and exact. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The last millisecond that a date can name; up to here a number plus one is another number, too. */
const LAST_TIME = 8.64e15;

/** Whether a value is a time, whole ms since the epoch. */
export function isTime(value: unknown): value is number {
  return isCount(value) && value <= LAST_TIME;
}
