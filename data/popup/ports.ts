import type { ArxivId } from '../arxiv-id';
import type { ListedPaper } from '../library/read-day';
import type { DayEntry } from '../library/records';
import type { DigestDate, Paper } from '../paper';
import type { LastAct } from '../reading-list/act';
import type { Citation, Entry, Status } from '../reading-list/entry';
import type { SiteNow } from '../sites/turn-on';
import type { Memory } from './memory';

/** The paper of the tab that the popup was opened over, as its address and the library know it. */
interface TabPaper {
  id: ArxivId;
  /** Absent where the library has no such paper. */
  paper?: Paper | undefined;
  /** What the page itself says; it may take its time, or never answer. */
  citation: Promise<Citation | undefined>;
}

/** What the popup needs from the rest of the extension; tests hand in their own. */
export interface PopupPorts {
  readDays(): Promise<DayEntry[] | undefined>;
  readDay(date: DigestDate): Promise<ListedPaper[]>;
  readTabPaper(): Promise<TabPaper | undefined>;
  /** The tab's site, where badges can be turned on; undefined on arXiv's own pages, and where there is no site. */
  readTabSite(): Promise<SiteNow | undefined>;
  /** Asks the reader; false if the answer was no. */
  turnOn(pattern: string): Promise<boolean>;
  turnOff(pattern: string): Promise<void>;
  openOptions(): Promise<void>;
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
  remember(memory: Memory): void;
}
