import type { ArxivId } from '../arxiv-id';
import type { ListedPaper } from '../library/read-day';
import type { DayEntry } from '../library/records';
import type { DigestDate, Paper } from '../paper';
import type { LibrarySearch } from '../search/search-library';
import type { Hiding, Mark, Marks } from '../triage/triage';
import type { Period } from './period';
import type { Ranked } from './rank';
import type { BrowseState } from './state';

/** What is remembered from one opening to the next. */
export interface BrowseMemory {
  period: Period;
  hiding: Hiding;
}

/** What browsing needs from the rest of the extension; tests hand in their own. */
export interface BrowsePorts {
  readDays(): Promise<DayEntry[] | undefined>;
  readDay(date: DigestDate): Promise<ListedPaper[]>;
  readIds(dates: readonly DigestDate[]): Promise<Map<DigestDate, readonly ArxivId[]>>;
  rankIds(idsOn: ReadonlyMap<DigestDate, readonly ArxivId[]>, order: 'votes' | 'days'): Promise<Ranked[]>;
  rankAll(most: number): Promise<Ranked[]>;
  readPapers(ids: readonly ArxivId[]): Promise<Map<ArxivId, Paper>>;
  readLooked(days: readonly DayEntry[]): Promise<DigestDate | undefined>;
  readMarks(ids: readonly ArxivId[]): Promise<Map<ArxivId, Mark>>;
  readStanding(days: readonly DayEntry[]): Promise<Pick<BrowseState, 'updates' | 'freshness'>>;
  setMark(ids: readonly ArxivId[], mark: Mark | undefined): Promise<Marks>;
  setMarks(marks: Marks): Promise<Marks>;
  markSeen(ids: readonly ArxivId[]): Promise<Marks>;
  markAllSeen(upTo: DigestDate): Promise<DigestDate | undefined>;
  setLooked(upTo: DigestDate): Promise<void>;
  save(id: ArxivId): Promise<unknown>;
  /** Takes a paper off the reading list; resolves with the way to undo exactly that. */
  remove(id: ArxivId): Promise<() => Promise<unknown>>;
  search: LibrarySearch;
  remember(memory: BrowseMemory): void;
}
