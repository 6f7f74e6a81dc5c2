import type { ArxivId } from '../arxiv-id';
import type { DigestDate, SourceId } from '../paper';

/** An arXiv month of the library: all that badges need. JSON has no absent array item, so absent votes are null here. */
export type MonthIndex = Record<ArxivId, [votes: number | null, date: DigestDate]>;

/** A stored day: the papers themselves stand under their own keys. */
export interface DayRecord {
  date: DigestDate;
  source: SourceId;
  /** When it was stored, ms since the epoch. */
  fetchedAt: number;
  /** In the order of the file. */
  ids: ArxivId[];
}

/** A day in the list of days. `hash` is the git blob SHA-1 of the digest file. */
export interface DayEntry {
  date: DigestDate;
  count: number;
  source: SourceId;
  hash: string;
}
