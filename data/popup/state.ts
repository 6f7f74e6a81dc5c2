import type { ArxivId } from '../arxiv-id';
import type { DayEntry } from '../library/records';
import type { DigestDate } from '../paper';
import type { LastAct } from '../reading-list/act';
import type { Status } from '../reading-list/entry';
import type { ListProblem } from '../reading-list/problem';
import type { SiteNow } from '../sites/turn-on';
import { filterRows } from './filter';
import type { Memory } from './memory';
import type { Row } from './row';

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
  count?: number | undefined;
  expanded: ReadonlySet<ArxivId>;
  query: string;
  /** What was done last to the reading list, here or elsewhere, and can be undone. */
  lastAct?: LastAct | undefined;
  /** What could not be read; each ends with its next success. */
  dayFailed?: boolean;
  listFailed?: boolean;
  /** What kept the last act from being done. */
  saveProblem?: ListProblem | undefined;
  /** A citation was just copied; until the next act. */
  copied?: boolean;
  help: boolean;
}

/** The day being shown, and its neighbours; absent neighbours do not exist. */
export function shownDay({ days = [], date }: PopupState): {
  day?: DayEntry | undefined;
  previous?: DayEntry | undefined;
  next?: DayEntry | undefined;
} {
  const found = days.findIndex((day) => day.date === date);
  const at = found < 0 ? days.length - 1 : found;
  return { day: days[at], previous: days[at - 1], next: days[at + 1] };
}

/** Whether the shown view could not be read. */
export function readFailed({ view, dayFailed, listFailed }: PopupState): boolean {
  return (view === 'day' ? dayFailed : listFailed) === true;
}

/** The rows of the shown view that match the query; undefined while they are being read. */
export function shownRows(state: PopupState): readonly Row[] | undefined {
  const rows = state.view === 'day' ? state.dayRows : state.listRows;
  return rows && filterRows(rows, state.query);
}
