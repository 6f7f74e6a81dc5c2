import { onStored, type PlainKey, read, type Stored } from './storage';

export interface Followed {
  /** Settles when the values were read for the first time. */
  loaded: Promise<void>;
  /** Reads again; for a page that was away and heard of no changes. */
  reload(): Promise<void>;
  stop(): void;
}

/** Reads a few keys, in one read and without waking anybody, and calls `onFound` with their values and after each change. */
export function followStored<Key extends PlainKey>(
  keys: readonly Key[],
  onFound: (found: { [K in Key]?: Stored[K] }) => void,
): Followed {
  type Found = { [K in Key]?: Stored[K] };
  let found: Found | undefined;
  /** Something changed while it was being read. */
  let missed = false;
  const set = (next: Found) => {
    found = next;
    onFound(next);
  };
  const reload = async (): Promise<void> => {
    missed = false;
    const next = await read(keys);
    return missed ? reload() : set(next);
  };
  const stop = onStored((change) => {
    const changed = keys.filter((key) => change[key]);
    if (changed.length === 0) return;
    missed = true;
    if (found) set({ ...found, ...Object.fromEntries(changed.map((key) => [key, change[key]?.newValue])) });
  });
  return { loaded: reload(), reload, stop };
}
