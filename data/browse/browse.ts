import type { ArxivId } from '../arxiv-id';
import type { DigestDate } from '../paper';
import type { Entry } from '../reading-list/entry';
import type { Change } from '../storage';
import type { Hiding } from '../triage/triage';
import type { Month } from './dates';
import type { Period } from './period';

/** Everything that can be done while browsing the library. Verbs set what they say; each ends in a call of `onChange`. */
export interface Browse {
  load(): Promise<void>;
  /** Shows a period; a dated one around `date`, or around the day of the one before it. */
  show(period: Period, date?: DigestDate): Promise<void>;
  /** Shows the nearest period before or after that has papers; nothing where there is none. */
  step(by: 'previous' | 'next'): Promise<void>;
  /** Lets the calendar show a month; where months are what is shown, shows that one. */
  showMonth(month: Month): Promise<void>;
  /** More of the papers, of the period or of what was found. */
  showMore(): Promise<void>;
  setHiding(hiding: Partial<Hiding>): Promise<void>;
  showDismissed(shows: boolean): Promise<void>;
  /** Opens or closes a summary; a paper whose summary was open has been seen. */
  setExpanded(id: ArxivId, expanded: boolean): Promise<void>;
  /** The paper's page is being opened. */
  opened(id: ArxivId): Promise<void>;
  setSaved(id: ArxivId, saved: boolean): Promise<void>;
  setDismissed(id: ArxivId, dismissed: boolean): Promise<void>;
  /** Marks everything new of the shown period as seen. */
  seeAll(): Promise<void>;
  /** Takes the last of these acts back, then the one before it. */
  undo(): Promise<void>;
  search(query: string): Promise<void>;
  /** Gets the search ready, for a reader who is about to type. */
  prepareSearch(): void;
  showHelp(help: boolean): void;
  /** The whole reading list changed. */
  takeSaved(saved: ReadonlyMap<ArxivId, Entry>): void;
  /** Something was stored, here or in another context. */
  heard(change: Change): Promise<void>;
}
