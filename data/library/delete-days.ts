import type { ArxivId } from '../arxiv-id';
import type { DigestDate, Paper } from '../paper';
import { changeLibrary, readPart, writeEdit } from './edit';
import { withoutListings } from './relist';
import { withoutDays } from './store-day';

/** Days in one write: few enough that nobody waits long for the library. */
const SLICE = 20;

/**
 * Deletes days whole, those that the library has, and remembers that they are not wanted; answers how many there were. Papers
 * that only they list go, others fall back to their next newest listing. Interrupted, some of the days are deleted, each
 * of them whole. Saved papers are copies and stay.
 * @throws the signal's reason between two writes; SourceFault `full` where even this cannot be written.
 */
export async function deleteDays(
  dates: readonly DigestDate[],
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void } = {},
): Promise<number> {
  let deleted = 0;
  for (let from = 0; from < dates.length; from += SLICE) {
    signal?.throwIfAborted();
    deleted += await deleteSlice(dates.slice(from, from + SLICE));
    onProgress?.(Math.min(from + SLICE, dates.length), dates.length);
  }
  return deleted;
}

function deleteSlice(dates: readonly DigestDate[]): Promise<number> {
  return changeLibrary(async () => {
    const part = await readPart(dates);
    const asked = new Set(dates);
    const going = part.days.filter(({ date }) => asked.has(date)).map(({ date }) => date);
    if (going.length === 0) return 0;
    const papers = new Map<ArxivId, Paper | undefined>();
    for (const [id, paper] of part.papers) papers.set(id, withoutListings(paper, new Set(going)));
    await writeEdit(part, {
      papers,
      records: new Map(going.map((date) => [date, undefined])),
      days: withoutDays(part.days, asked),
      deleted: [...new Set([...part.deleted, ...going])].sort(),
    });
    return going.length;
  });
}
