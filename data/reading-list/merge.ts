import { isRecord } from '../json-shapes';
import type { Entry, Stamped } from './entry';

/**
 * The one way that two states of an entry meet: field by field, the later stamp wins, and between equal stamps the
 * value that sorts last, so that the order of merging never matters (commutative, associative, idempotent).
 * Fields it does not know, from a newer version, are merged by the same rule. Both must have the same id.
 */
export function merge(a: Entry, b: Entry): Entry {
  const { id, ...ours } = a;
  const { id: _same, ...theirs } = b;
  return { id, ...mergeStamped(ours, theirs) };
}

/** The same for any values that have stamps, by their names; names that either has are in the result. */
export function mergeStamped<T extends Record<string, Stamped<unknown>>>(a: T, b: T): T {
  const merged = new Map(Object.entries(a));
  for (const [name, theirs] of Object.entries(b)) {
    const ours = merged.get(name);
    if (ours === undefined || isLater(theirs, ours)) merged.set(name, theirs);
  }
  // Not by assignment: a name may be that of the prototype.
  return Object.fromEntries(merged) as T;
}

function isLater(a: Stamped<unknown>, b: Stamped<unknown>): boolean {
  return a.at === b.at ? canonical(a.value) > canonical(b.value) : a.at > b.at;
}

/** JSON with sorted keys: two devices may hold equal values whose keys were written in another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
