import { browser } from 'wxt/browser';
import { read } from '../storage';
import { readMonths } from './months';
import { readDays } from './read-day';

/** What the library holds and takes. */
export interface Usage {
  days: number;
  /** Each counted once, however many days list it. */
  papers: number;
  /** What `storage.local` takes in all, bytes: nearly all of it is the library. Absent where the browser cannot tell. */
  bytes?: number;
  /** What the disk still has for the extension, bytes; absent where the browser cannot tell. */
  free?: number;
}

/** How large the library is, from the list of days and the months' indexes; no paper is read. */
export async function readUsage(): Promise<Usage> {
  const [days = [], months, bytes, free] = await Promise.all([readDays(), readMonths(), readBytes(), readFree()]);
  const indexes = await read(months.map((month) => `index:${month}` as const));
  const papers = Object.values(indexes).reduce((sum, index) => sum + Object.keys(index ?? {}).length, 0);
  return {
    days: days.length,
    papers,
    ...(bytes === undefined ? {} : { bytes }),
    ...(free === undefined ? {} : { free }),
  };
}

/** Engines other than those of Chrome and Firefox may lack `getBytesInUse` for this area. */
async function readBytes(): Promise<number | undefined> {
  const { local } = browser.storage as { local: { getBytesInUse?: () => Promise<number> } };
  return local.getBytesInUse?.().catch(() => undefined);
}

async function readFree(): Promise<number | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
}
