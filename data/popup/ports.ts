import type { ArxivId } from '../arxiv-id';
import type { Freshness } from '../library/freshness';
import type { ListedPaper } from '../library/read-day';
import type { DayEntry } from '../library/records';
import type { UpdatesNow } from '../library/updates/control';
import type { DigestDate, Paper } from '../paper';
import type { LastAct } from '../reading-list/act';
import type { Citation, Entry, Status } from '../reading-list/entry';
import type { SiteNow } from '../sites/turn-on';
import type { Mark, Marks } from '../triage/triage';
import type { Finder } from './finder';
import type { Memory } from './memory';
import type { UnreadDay } from './state';
import type { Held } from './triage';
import type { Triage } from './triage-acts';

/** The paper of the tab that the popup was opened over, as its address and the library know it. */
interface TabPaper {
  id: ArxivId;
  /** Absent where the library has no such paper. */
  paper?: Paper | undefined;
  /** What the page itself says; it may take its time, or never answer. */
  citation: Promise<Citation | undefined>;
}

/** What is read to sort out a day. */
interface ReadingMarks {
  readMarks(ids: readonly ArxivId[]): Promise<Marks>;
  /** Up to which day everything counts as seen. */
  readLooked(days: readonly DayEntry[]): Promise<DigestDate | undefined>;
}

/** What sorting out a day needs. */
export interface TriagePorts extends ReadingMarks {
  /** Now, ms since the epoch. */
  now(): number;
  /** Marks papers, and answers what the changed ones had before. */
  setMark(ids: readonly ArxivId[], mark: Mark | undefined): Promise<Marks>;
  markSeen(ids: readonly ArxivId[]): Promise<Marks>;
  setMarks(marks: Marks): Promise<Marks>;
  /** The newest day before or, failing that, after `date` that has papers new to the reader. */
  findUnreadDay(
    date: DigestDate,
    days: readonly DayEntry[],
    looked: DigestDate | undefined,
  ): Promise<UnreadDay | undefined>;
}

/** What the popup needs from the rest of the extension; tests hand in their own. */
export interface PopupPorts extends ReadingMarks {
  /** Loads what sorts out a day; the popup shows its papers without. */
  openTriage(held: Held): Promise<Triage>;
  readDays(): Promise<DayEntry[] | undefined>;
  readDay(date: DigestDate): Promise<ListedPaper[]>;
  readTabPaper(): Promise<TabPaper | undefined>;
  /** The tab's site, where badges can be turned on; undefined on arXiv's own pages, and where there is no site. */
  readTabSite(): Promise<SiteNow | undefined>;
  /** Asks the reader; false if the answer was no. */
  turnOn(pattern: string): Promise<boolean>;
  turnOff(pattern: string): Promise<void>;
  openOptions(): Promise<void>;
  /** Opens the options where digests and their updates are. */
  openDigestOptions(): Promise<unknown>;
  /** Opens the list's home; must be called in the turn of a click. */
  openPanel(): Promise<unknown>;
  setStatus(id: ArxivId, status: Status): Promise<unknown>;
  /** The paper's BibTeX; undefined where nothing is known of its authors. */
  cite(entry: Entry): Promise<string | undefined>;
  copy(text: string): Promise<void>;
  savedAmong(ids: readonly ArxivId[]): Promise<ReadonlyMap<ArxivId, Status>>;
  listSaved(most?: number): Promise<Entry[]>;
  countSaved(): Promise<number>;
  save(id: ArxivId, citation?: Citation): Promise<unknown>;
  remove(id: ArxivId): Promise<unknown>;
  /** What was done last to the reading list, by whatever page, and can be undone. */
  readLastAct(): Promise<LastAct | undefined>;
  /** Undoes the act of that key. */
  undo(key: number): Promise<unknown>;
  /** Loads what finds; the popup shows its papers without. */
  openFinder(): Promise<Finder>;
  /** How updates stand, and how old that leaves the library. */
  readUpdates(days: readonly DayEntry[]): Promise<{ updates: UpdatesNow; freshness?: Freshness | undefined }>;
  remember(memory: Memory): void;
}
