import type { DayRange } from '../../library/calendar';
import type { RefusedFile } from '../../library/sources/files';
import type { NetworkSourceId } from '../../library/sources/source';
import type { UpdatesNow } from '../../library/updates/control';
import type { ArchiveJob, ArchiveProgress } from '../../library/updates/state';
import type { DigestDate } from '../../paper';

export interface UpdatesPartState {
  /** Undefined while it is being read. */
  now?: UpdatesNow | undefined;
  /** It is being said what turning on means; nothing is on yet. */
  explaining?: boolean;
  /** Sources that are chosen, and that the browser does not let us ask. */
  forbidden: readonly NetworkSourceId[];
  /** Updates are to wait until nobody uses the computer, and the browser no longer tells. */
  isIdleUnknown?: boolean;
  /** What the browser was asked to allow, and did not. */
  declined?: 'sources' | 'idle' | undefined;
  failed?: boolean;
}

export interface ArchivePartState {
  /** The digest's own calendar has come so far; undefined while everything is being read. */
  today?: DigestDate | undefined;
  job?: ArchiveJob | undefined;
  progress?: ArchiveProgress | undefined;
  declined?: boolean;
  failed?: boolean | 'newer';
}

/** What taking in files would do; nothing is written yet. */
export interface FilesPreview {
  added: DigestDate[];
  replaced: DigestDate[];
  /** Days that the library has just so. */
  unchanged: DigestDate[];
  refused: readonly RefusedFile[];
}

/** What came of files. */
export interface FilesResult {
  /** How many days were written, of how many. */
  written: number;
  of: number;
  refused: readonly RefusedFile[];
  /** Why not all of them: the reader stopped it, or it could not be done. */
  ended?: 'cancelled' | 'full' | 'newer' | 'failed' | undefined;
}

export type FilesPartState =
  | { step: 'choose'; result?: FilesResult | undefined }
  | { step: 'reading'; done: number; total: number }
  | { step: 'preview'; preview: FilesPreview }
  | { step: 'writing'; done: number; total: number };

/** Days that the reader may want to delete. */
export interface Deletion extends DayRange {
  days: readonly DigestDate[];
  /** A paper counts on each of its days. */
  papers: number;
}
