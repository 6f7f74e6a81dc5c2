import { addDays } from '../library/calendar';
import type { DayEntry } from '../library/records';
import type { DigestDate } from '../paper';
import { read, write } from '../storage';

/**
 * The day up to which everything counts as seen; undefined while the library has no days. The first reading settles it:
 * of what is there then, only the newest day is new, however many older ones come later.
 */
export async function readLooked(days: readonly DayEntry[]): Promise<DigestDate | undefined> {
  const { looked } = await read(['looked']);
  const newest = days.at(-1)?.date;
  if (typeof looked === 'string' || newest === undefined) return looked;
  return changeLooked((known) => known ?? addDays(newest, -1)).then(({ now }) => now);
}

/** Lets everything up to a day count as seen, that day included; never less than did. Returns what did before. */
export function markAllSeen(upTo: DigestDate): Promise<DigestDate | undefined> {
  return changeLooked((known) => (known !== undefined && known > upTo ? known : upTo)).then(({ before }) => before);
}

/** Lets exactly what stands up to a day count as seen, as to undo `markAllSeen`. */
export async function setLooked(upTo: DigestDate): Promise<void> {
  await changeLooked(() => upTo);
}

function changeLooked(change: (known: DigestDate | undefined) => DigestDate) {
  return navigator.locks.request('triage', async () => {
    const { looked } = await read(['looked']);
    const before = typeof looked === 'string' ? looked : undefined; // else it is torn
    const now = change(before);
    if (now !== before) await write({ looked: now });
    return { before, now };
  });
}
