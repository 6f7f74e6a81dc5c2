import type { ArxivId } from '../arxiv-id';
import type { Freshness } from '../library/freshness';
import type { DayEntry } from '../library/records';
import type { UpdatesNow } from '../library/updates/control';
import type { DigestDate, Paper } from '../paper';
import type { Entry } from '../reading-list/entry';
import type { ListProblem } from '../reading-list/problem';
import type { Answer } from '../search/search-library';
import type { Hiding, Mark } from '../triage/triage';
import type { HeatSteps } from './calendar';
import type { Month } from './dates';
import type { Period } from './period';
import type { Ranked } from './rank';

/** What the reader can take back. */
export interface BrowseAct {
  kind: 'dismiss' | 'keep' | 'see-all' | 'save' | 'remove';
  /** How many papers it changed; undefined where it was days. */
  papers?: number | undefined;
}

/** What the panel shows of the library. What is still being read is undefined. */
export interface BrowseState {
  period: Period;
  /** The day that the period is around; undefined before the library is known, and where it has no day. */
  date?: DigestDate | undefined;
  /** What the calendar shows. */
  month?: Month | undefined;
  /** The days of the library, oldest first. */
  days?: readonly DayEntry[] | undefined;
  heat: HeatSteps;
  /** The period's papers in their order, whether they are shown or not. */
  ranked?: readonly Ranked[] | undefined;
  /** Those that `hiding` left out when they were read: what changes while one looks stays where it is. */
  hidden: ReadonlySet<ArxivId>;
  /** How many of them are shown at most. */
  limit: number;
  /** The papers themselves, as far as they have been read. */
  papers: ReadonlyMap<ArxivId, Paper>;
  /** Days up to this one have been seen. */
  looked?: DigestDate | undefined;
  /** The papers of the days after that; undefined until all of them are known. */
  fresh?: ReadonlyMap<DigestDate, readonly ArxivId[]> | undefined;
  marks: ReadonlyMap<ArxivId, Mark>;
  /** The reading list. */
  saved: ReadonlyMap<ArxivId, Entry>;
  hiding: Hiding;
  /** Dismissed papers are shown, to take one back. */
  showsDismissed: boolean;
  expanded: ReadonlySet<ArxivId>;
  query: string;
  /** What was found for the query, or while that is being looked up for the one before. */
  answer?: Answer | undefined;
  /** What was typed could not be looked for; ends with the next success. */
  findFailed?: boolean;
  /** The last act that can be undone, and the one that just was. */
  lastAct?: BrowseAct | undefined;
  undone?: BrowseAct | undefined;
  /** The library could not be read; ends with the next success. */
  failed?: boolean;
  /** What kept the last act from being done. */
  problem?: ListProblem | undefined;
  /** How updates stand, and how fresh the library is. */
  updates?: UpdatesNow | undefined;
  freshness?: Freshness | undefined;
  help: boolean;
}

/** Where the parts of browsing keep what they have in common. */
export interface Holder {
  state(): BrowseState;
  set(change: Partial<BrowseState>): void;
}
