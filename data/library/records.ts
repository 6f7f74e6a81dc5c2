import type { ArxivId } from '../arxiv-id';
import type { DigestDate, SourceId } from '../paper';

/**
 * An arXiv month of the library: all that badges need, of each paper its newest listing. JSON has no absent array item, so
 * absent votes are null here. `votedOn` as in `Listing`.
 */
export type MonthIndex = Record<ArxivId, [votes: number | null, date: DigestDate, votedOn?: DigestDate]>;

/** A stored day: the papers themselves stand under their own keys. */
export interface DayRecord {
  date: DigestDate;
  source: SourceId;
  /** When it was stored, ms since the epoch. */
  fetchedAt: number;
  /** In the order of the file. */
  ids: ArxivId[];
  /** How many of the last `ids` are of Hugging Face's English list and not of `source`; absent where none is. */
  appended?: number;
}

/** A day in the list of days. `hash` is the git blob SHA-1 of the digest file. */
export interface DayEntry {
  date: DigestDate;
  count: number;
  /** All votes of the day together; absent where no paper has any, and in records of older versions. */
  votes?: number;
  source: SourceId;
  hash: string;
}
