import { read } from '../storage';

/**
 * The shape of the library in `storage.local`, written beside it with every change. Whoever stores days, papers or indexes so
 * that this version would damage them raises it: an older version then leaves the library alone. Absent in libraries of
 * versions that had no number.
 */
export const SCHEMA = 1;

/** Whether a newer version has written the library in a shape that this one does not know. */
export async function isOfNewerVersion(): Promise<boolean> {
  return isNewerSchema((await read(['schema'])).schema);
}

/** Whether this number of a shape is one that this version does not know. */
export function isNewerSchema(schema: unknown): boolean {
  // What is torn says nothing, and must not lock the reader out.
  return Number.isSafeInteger(schema) && Number(schema) > SCHEMA;
}
