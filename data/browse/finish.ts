import type { DigestDate } from '../paper';
import { firstFrom } from './calendar';
import { isNew } from './shown';
import type { BrowseState } from './state';

/** How far the reader is with the papers of a period, and where to go on. */
export interface Finish {
  /** How many are new. */
  left: number;
  /** Whether all that were ever new have been seen; of old days nobody knows whether they were. */
  isThrough: boolean;
  /** How many are left out because they are saved or seen, and how many because they are of no interest. */
  hidden: number;
  dismissed: number;
  /** Another day that has new papers: the newest before the shown one, else the newest. */
  next?: { date: DigestDate; count: number } | undefined;
  /** The day of the library before the shown one, where days are shown. */
  before?: DigestDate | undefined;
}

/** @param unread how many new papers each day has, the newest day first */
export function finishOf(state: BrowseState, unread: ReadonlyMap<DigestDate, number>): Finish {
  const { ranked = [], marks, saved, period, date, days = [], looked } = state;
  const isKnown = ({ id, date }: (typeof ranked)[number]) =>
    (looked !== undefined && date > looked) || marks.has(id) || saved.has(id);
  const others = [...unread].filter(([day]) => period !== 'day' || day !== date);
  const found = others.find(([day]) => date === undefined || day < date) ?? others[0];
  const hasNext = found && period !== 'unread';
  return {
    left: ranked.filter((one) => isNew(one.id, one.date, state)).length,
    isThrough: period === 'unread' || ranked.every(isKnown),
    hidden: ranked.filter(({ id }) => state.hidden.has(id)).length,
    dismissed: ranked.filter(({ id }) => marks.get(id) === 'dismissed').length,
    next: hasNext ? { date: found[0], count: found[1] } : undefined,
    before: period === 'day' && date ? days[firstFrom(days, date) - 1]?.date : undefined,
  };
}
