import type { ArxivId } from '../arxiv-id';
import type { DayEntry } from '../library/records';
import type { DigestDate } from '../paper';
import { savedAmong } from '../reading-list/saved-ids';
import { readSound } from '../sound-records';
import { dayKey } from '../storage';
import { readMarks } from '../triage/marks';
import { isUnread } from '../triage/triage';
import type { UnreadDay } from './state';

/** More days than anybody catches up with; each costs two small reads. */
const MOST = 90;

/**
 * The day to go on with after `date`: the newest before it that has papers new to the reader, else the newest after it.
 * Days up to `looked` have none.
 */
export async function findUnreadDay(
  date: DigestDate,
  days: readonly DayEntry[],
  looked: DigestDate | undefined,
): Promise<UnreadDay | undefined> {
  const open = days.filter((day) => looked !== undefined && day.date > looked && day.date !== date).reverse();
  const inOrder = [...open.filter((day) => day.date < date), ...open.filter((day) => day.date > date)];
  for (const day of inOrder.slice(0, MOST)) {
    const count = await countUnread(day.date, looked);
    if (count > 0) return { date: day.date, count };
  }
  return undefined;
}

async function countUnread(date: DigestDate, looked: DigestDate | undefined): Promise<number> {
  const key = dayKey(date);
  const ids: readonly ArxivId[] = (await readSound([key]))[key]?.ids ?? [];
  const [marks, saved] = await Promise.all([readMarks(ids), savedAmong(ids)]);
  return ids.filter((id) => isUnread({ date, mark: marks.get(id), isSaved: saved.has(id), looked })).length;
}
