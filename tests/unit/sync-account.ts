/** The browser's account in tests: the fake browser's `storage.sync`, with the quotas that Chrome enforces. */
import { browser } from 'wxt/browser';
import type { Entry } from '../../data/reading-list/entry';
import { pack } from '../../data/reading-list/sync/pack';
import { bytesOf, MAX_ITEMS, QUOTA_BYTES, QUOTA_BYTES_PER_ITEM } from '../../data/reading-list/sync/quota';
import { unpack } from '../../data/reading-list/sync/unpack';

export type Items = Record<string, unknown>;

/** Throws what Chrome throws if `after` is too much for an account, or an item of `written` for an item. */
export function checkQuota(after: Items, written: Items): void {
  const tooLong = Object.entries(written).some(([key, value]) => bytesOf({ [key]: value }) > QUOTA_BYTES_PER_ITEM);
  if (tooLong) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
  if (bytesOf(after) > QUOTA_BYTES) throw new Error('QUOTA_BYTES quota exceeded');
  if (Object.keys(after).length > MAX_ITEMS) throw new Error('MAX_ITEMS quota exceeded');
}

interface Limits {
  /** What was written, a call each. */
  writes: string[][];
  /** How many calls are still allowed. */
  most: number;
}

let limits: Limits | undefined;

/** Puts the quotas on `storage.sync`, and begins to count. Not by a spy: tests put spies on top of it. */
export function limitAccount(): Limits {
  const isNew = limits === undefined;
  limits = { writes: [], most: 120 };
  if (isNew) putLimits();
  return limits;
}

function putLimits(): void {
  const { sync } = browser.storage;
  const [set, remove] = [sync.set.bind(sync), sync.remove.bind(sync)];
  const count = (keys: string[]) => {
    if (!limits || limits.writes.push(keys) > limits.most) {
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    }
  };
  sync.set = async (items: Items) => {
    count(Object.keys(items));
    checkQuota({ ...(await sync.get(null)), ...items }, items);
    await set(items);
  };
  sync.remove = async (keys: string | string[]) => {
    count([keys].flat());
    await remove(keys);
  };
}

export const account = (): Promise<Items> => browser.storage.sync.get(null);

/** Fills the account with what is not ours, so that so many bytes of room are left. */
export async function leaveRoom(bytes: number): Promise<void> {
  for (let n = 0; n < 20; n++) {
    const key = `filler${n}`.padEnd(10, '-');
    const length = Math.min(8_000, QUOTA_BYTES - bytes - bytesOf(await account()) - 12);
    if (length > 0) await browser.storage.sync.set({ [key]: 'x'.repeat(length) });
  }
}

/** What the account says of entries. */
export async function inAccount(): Promise<Entry[]> {
  return (await unpack(await account())).entries;
}

/** Puts entries into the account as another device packs them. */
export async function theirs(entries: readonly Entry[]): Promise<void> {
  await browser.storage.sync.set((await pack(entries, {})).items);
}
