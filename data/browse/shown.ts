/** What follows from the state of browsing, for views and tests alike. */
import type { ArxivId } from '../arxiv-id';
import { listingOn } from '../library/ranking';
import type { DigestDate } from '../paper';
import { type Status, statusOf } from '../reading-list/entry';
import { type Row, rowOfEntry, rowOfPaper, withMarks } from '../row';
import { isUnread } from '../triage/triage';
import type { Ranked } from './rank';
import type { BrowseState } from './state';

/** A paper in a list, as it is shown. */
export interface BrowseRow {
  row: Row;
  /** The day that it is shown for; absent where no digest has it. */
  date: DigestDate | undefined;
  isNew: boolean;
  isDismissed: boolean;
  /** Of a saved paper. */
  status: Status | undefined;
}

type Known = Pick<BrowseState, 'marks' | 'saved' | 'looked'>;

/** Whether a paper is new to the reader, for a day that lists it. */
export function isNew(id: ArxivId, date: DigestDate, { marks, saved, looked }: Known): boolean {
  return isUnread({ date, mark: marks.get(id), isSaved: saved.has(id), looked });
}

/** How many new papers each day has; days that have none are absent. */
export function unreadOn(state: Known & Pick<BrowseState, 'fresh'>): Map<DigestDate, number> {
  const counts = new Map<DigestDate, number>();
  for (const [date, ids] of state.fresh ?? []) {
    const count = ids.filter((id) => isNew(id, date, state)).length;
    if (count > 0) counts.set(date, count);
  }
  return counts;
}

/** How many new papers there are; one that two days list is one. Undefined until that is known. */
export function unreadTotal(state: Known & Pick<BrowseState, 'fresh'>): number | undefined {
  if (!state.fresh) return undefined;
  const ids = new Set<ArxivId>();
  for (const [date, listed] of state.fresh) for (const id of listed) if (isNew(id, date, state)) ids.add(id);
  return ids.size;
}

/** The papers of the period that are to be shown, those not read yet included; undefined while they are being ranked. */
export function shownRanked(
  state: Pick<BrowseState, 'ranked' | 'hidden' | 'marks' | 'showsDismissed' | 'limit'>,
): { ranked: Ranked[]; more: boolean } | undefined {
  const { ranked, hidden, marks, showsDismissed, limit } = state;
  if (!ranked) return undefined;
  const isShown = ({ id }: Ranked) => (marks.get(id) === 'dismissed' ? showsDismissed : !hidden.has(id));
  const all = ranked.filter(isShown);
  return { ranked: all.slice(0, limit), more: all.length > limit };
}

/** The rows of the period, as far as their papers have been read. */
export function shownRows(state: BrowseState): BrowseRow[] | undefined {
  const shown = shownRanked(state);
  if (!shown) return undefined;
  const places = new Map(state.ranked?.map(({ id }, index) => [id, index + 1]));
  return shown.ranked.flatMap(({ id, date }) => {
    const paper = state.papers.get(id);
    if (!paper) return [];
    const { listing, ...row } = rowOfPaper(paper, listingOn(paper, date) ?? paper.listings[0]);
    // A day has its own votes and places, and says of when it is; over many days the newest votes compare.
    const isOfDay = state.period === 'day' || state.period === 'unread';
    const among = listing && { ...listing, rank: places.get(id) ?? 0 };
    const shownAs = isOfDay ? { ...row, listing } : { ...row, listing: among, votes: paper.votes, found: UNFOUND };
    return rowOf(shownAs, date, state);
  });
}

/** Says when a row is from, and marks nothing in it. */
const UNFOUND = { title: [] };

/** The papers that were found, best first. */
export function foundRows(state: BrowseState): BrowseRow[] | undefined {
  const { answer } = state;
  return answer?.papers.map(({ paper, entry }) => {
    // A paper that only the reading list has is made up of its entry, which knows more of it.
    const row = entry && paper.listings.length === 0 ? rowOfEntry(entry) : rowOfPaper(paper);
    return rowOf(withMarks({ ...row, listing: undefined }, answer.marker, entry), paper.listings[0]?.date, state);
  });
}

function rowOf(row: Row, date: DigestDate | undefined, state: BrowseState): BrowseRow {
  const entry = state.saved.get(row.id);
  return {
    row,
    date,
    isNew: date !== undefined && isNew(row.id, date, state),
    isDismissed: state.marks.get(row.id) === 'dismissed',
    status: entry && statusOf(entry),
  };
}
