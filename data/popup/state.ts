import type { ArxivId } from '../arxiv-id';
import type { Freshness } from '../library/freshness';
import type { DayEntry } from '../library/records';
import type { UpdatesNow } from '../library/updates/control';
import type { DigestDate } from '../paper';
import type { LastAct } from '../reading-list/act';
import type { Status } from '../reading-list/entry';
import type { ListProblem } from '../reading-list/problem';
import type { Row } from '../row';
import type { SiteNow } from '../sites/turn-on';
import { type Hiding, isUnread, type Marks } from '../triage/triage';
import type { Found } from './finder';
import type { Memory } from './memory';

/** Marks that were just given by hand, and what undoes them. */
export interface TriageAct {
  kind: 'dismissed' | 'all-seen';
  /** When, ms since the epoch. */
  at: number;
  /** What the papers had before. */
  before: Marks;
}

/** A day that has papers new to the reader, and how many. */
export interface UnreadDay {
  date: DigestDate;
  count: number;
}

/** What the popup shows. What is still being read is undefined. */
export interface PopupState {
  view: Memory['view'];
  /** The days of the library, oldest first; empty before the first one has been stored. */
  days?: readonly DayEntry[] | undefined;
  /** The day being shown; undefined means the latest. */
  date?: DigestDate | undefined;
  dayRows?: readonly Row[] | undefined;
  listRows?: readonly Row[] | undefined;
  site?: SiteNow | undefined;
  /** The last change of the site: the browser did not give the permission, or it went wrong. */
  siteProblem?: 'declined' | 'failed' | undefined;
  current?: (Row & { inLibrary: boolean }) | undefined;
  /** The saved papers that are shown, with their status. */
  saved: ReadonlyMap<ArxivId, Status>;
  /** The marks of the papers that are shown. */
  marks: Marks;
  /** Everything up to this day counts as seen. */
  looked?: DigestDate | undefined;
  hides: Hiding;
  /** What that leaves out of the day: settled when the day is read, so that nothing goes while one is at it. */
  hidden: ReadonlySet<ArxivId>;
  /** Whether the day's dismissed papers are shown too. */
  showsDismissed?: boolean;
  /** The last acts of sorting out, oldest first. */
  triageActs: readonly TriageAct[];
  /** Where to go on once all of the day has been seen; null where there is nothing left. */
  unreadDay?: UnreadDay | null | undefined;
  /** A day that came while an older one is being read. */
  newDay?: DigestDate | undefined;
  /** How updates stand. */
  updates?: UpdatesNow | undefined;
  freshness?: Freshness | undefined;
  count?: number | undefined;
  expanded: ReadonlySet<ArxivId>;
  query: string;
  /** The newest answer to what was typed; for one that asks for nothing there is none. */
  found?: Found | undefined;
  /** What was done last to the reading list, here or elsewhere, and can be undone. */
  lastAct?: LastAct | undefined;
  /** What could not be read; each ends with its next success. */
  dayFailed?: boolean;
  listFailed?: ListProblem | undefined;
  findFailed?: boolean;
  /** What kept the last act from being done. */
  saveProblem?: ListProblem | undefined;
  /** A citation was just copied; until the next act. */
  copied?: boolean;
  help: boolean;
}

/** The day being shown, and its neighbours; absent neighbours do not exist. */
export function shownDay({ days = [], date }: Pick<PopupState, 'days' | 'date'>): {
  day?: DayEntry | undefined;
  previous?: DayEntry | undefined;
  next?: DayEntry | undefined;
} {
  const found = days.findIndex((day) => day.date === date);
  const at = found < 0 ? days.length - 1 : found;
  return { day: days[at], previous: days[at - 1], next: days[at + 1] };
}

/** Whether what is shown could not be read. */
export function readFailed({ view, query, dayFailed, listFailed, findFailed }: PopupState): boolean {
  if (query && findFailed) return true;
  return !!(view === 'day' ? dayFailed : listFailed);
}

/** Whether an answer to what was typed is shown, and not the day or the list. */
export function isAnswer({ query, found }: PopupState): boolean {
  return query !== '' && found !== undefined;
}

/** The rows of the shown view: of the answer to a query, of the day, of the list; undefined while they are being read. */
export function shownRows(state: PopupState): readonly Row[] | undefined {
  if (isAnswer(state)) return state.found?.rows;
  if (state.view === 'list') return state.listRows;
  const { dayRows, hidden, marks, showsDismissed } = state;
  if (hidden.size === 0 && marks.size === 0) return dayRows;
  return dayRows?.filter(({ id }) => !hidden.has(id) && (showsDismissed || marks.get(id) !== 'dismissed'));
}

/** Whether a row is of a paper that is new to the reader. */
export function isNew({ marks, saved, looked }: PopupState, { id, listing, from }: Row): boolean {
  const date = listing?.date ?? from;
  return date !== undefined && isUnread({ date, mark: marks.get(id), isSaved: saved.has(id), looked });
}
