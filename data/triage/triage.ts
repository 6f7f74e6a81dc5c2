import type { ArxivId } from '../arxiv-id';
import type { DigestDate } from '../paper';

/** What a reader has done with a paper: looked at it, or said that it is of no interest. */
export type Mark = 'seen' | 'dismissed';

/** The marks of an arXiv month's papers. */
export type MonthTriage = Record<ArxivId, Mark>;

/** Marks of papers; undefined where a paper has none. */
export type Marks = ReadonlyMap<ArxivId, Mark | undefined>;

/** What is known of a paper where it is shown. */
export interface Looking {
  /** The day that it is shown for; its newest where it is shown for none. */
  date: DigestDate;
  mark?: Mark | undefined;
  /** Saved papers have been seen. */
  isSaved: boolean;
  /** Days up to this one have been seen; undefined in a library without days. */
  looked: DigestDate | undefined;
}

/** Whether a paper is new to the reader. */
export function isUnread({ date, mark, isSaved, looked }: Looking): boolean {
  return mark === undefined && !isSaved && looked !== undefined && date > looked;
}

/** What a reader does not want to see again in lists of new papers. */
export interface Hiding {
  saved: boolean;
  /** Papers that were opened or marked as seen, not those that merely are from before. */
  seen: boolean;
}

/** Whether a list leaves a paper out for that; dismissed ones are left out apart, and shown again apart. */
export function isHidden({ mark, isSaved }: Pick<Looking, 'mark' | 'isSaved'>, hiding: Hiding): boolean {
  return mark !== 'dismissed' && (isSaved ? hiding.saved : hiding.seen && mark === 'seen');
}
