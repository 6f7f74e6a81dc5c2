import type { DayEntry } from '../library/records';
import type { DigestDate } from '../paper';
import type { Status } from '../reading-list/entry';
import type { Row } from '../row';
import type { Hiding } from '../triage/triage';
import type { Memory } from './memory';

/** Everything that can be done in the popup. Verbs set what they say; each ends in a call of `onChange`. */
export interface Popup {
  load(): Promise<void>;
  showView(view: Memory['view']): Promise<void>;
  /** Shows a day; without a date the latest, now and whenever a later one comes. */
  showDay(date?: DigestDate): Promise<void>;
  /** Shows the day before or after; nothing where there is none, or no day is being shown. */
  stepDay(by: 'previous' | 'next'): Promise<void>;
  setExpanded(row: Row, expanded: boolean): void;
  setSaved(row: Row, saved: boolean): Promise<void>;
  setStatus(row: Row, status: Status): Promise<void>;
  /** Copies the row's BibTeX; to be called in the turn of a click. */
  cite(row: Row): Promise<void>;
  /** Says that the paper's page is being opened. */
  open(row: Row): void;
  /** Says of a paper that it is of no interest, or takes that back. */
  dismiss(row: Row, isDismissed: boolean): Promise<void>;
  /** Says that all papers of the day have been looked at. */
  seeAll(): Promise<void>;
  hide(hides: Partial<Hiding>): void;
  showDismissed(shows: boolean): void;
  undo(): Promise<void>;
  /** Opens the list's home; to be called in the turn of a click. */
  openPanel(): Promise<void>;
  /** Gets ready for a search that is about to be typed. */
  prepareSearch(): Promise<void>;
  search(query: string): Promise<void>;
  /** Tries again what could not be read. */
  retry(): Promise<void>;
  /** Turns badges on the tab's site on or off; on, it must be called in the turn of a click. */
  setSite(isOn: boolean): Promise<void>;
  openOptions(): Promise<void>;
  openDigestOptions(): Promise<void>;
  showHelp(help: boolean): void;
  scrolledTo(scroll: number): void;
  /** The library has other days now. */
  takeDays(days: readonly DayEntry[]): Promise<void>;
  /** The reading list changed, here or in another context. */
  refreshSaved(): Promise<void>;
  /** So did marks of papers. */
  refreshMarks(): Promise<void>;
  /** So did updates. */
  refreshUpdates(): Promise<void>;
}
