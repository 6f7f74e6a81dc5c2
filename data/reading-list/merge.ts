import type { Entry, Stamped } from './entry';

/**
 * The one way that two states of an entry meet: field by field, the later stamp wins, and between equal stamps the
 * value that sorts last, so that the order of merging never matters (commutative, associative, idempotent).
 * Fields it does not know, from a newer version, are merged by the same rule. Both must have the same id.
 */
export function merge(a: Entry, b: Entry): Entry {
  const merged: Record<string, unknown> = { ...a };
  for (const [name, theirs] of Object.entries(b)) {
    if (name === 'id') continue;
    const ours = Object.hasOwn(merged, name) ? (merged[name] as Stamped<unknown>) : undefined;
    if (ours === undefined || isLater(theirs as Stamped<unknown>, ours)) merged[name] = theirs;
  }
  return merged as Entry;
}

function isLater(a: Stamped<unknown>, b: Stamped<unknown>): boolean {
  return a.at === b.at ? canonical(a.value) > canonical(b.value) : a.at > b.at;
}

/** JSON with sorted keys: two devices may hold equal values whose keys were written in another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
