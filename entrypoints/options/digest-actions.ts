/** What the options do with whole days; loaded when it is first asked for, with the digest's grammar and all. */
import type { CompiledDay } from '../../data/digest/compile';
import { storeDay } from '../../data/library/store-day';

export { deleteDays } from '../../data/library/delete-days';
export { readDigestFiles } from '../../data/library/sources/files';

/** Stores a day that the reader gave: it is wanted, whatever was deleted before and however short it is. */
export function storeFileDay(day: CompiledDay, now: number): Promise<unknown> {
  return storeDay(day, now, { again: true, allowShrink: true });
}
