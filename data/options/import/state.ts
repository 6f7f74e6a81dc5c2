import type { FileProblem, Refused, Warning } from '../../reading-list/import/candidate';
import type { ListProblem } from '../../reading-list/problem';
import type { OfferedSettings } from '../../settings/backup';
import type { Titled } from '../titled';

/** A file, or text that was pasted, which has no name. */
export interface ImportSource {
  name?: string;
  /** Bytes. */
  size: number;
  text(): Promise<string>;
}

/** A source that is refused as a whole. */
export interface RefusedSource {
  name: string | undefined;
  problem: FileProblem | 'unreadable';
}

/** What importing would do; nothing is written yet. */
export interface ImportPreview {
  /** The papers of each kind, by name. */
  new: Titled[];
  changed: Titled[];
  unchanged: Titled[];
  /** Records that are not taken, and how many there are in all. */
  refused: (Refused & { file: string | undefined })[];
  refusedCount: number;
  /** Files that are not taken, though others are. */
  refusedSources: RefusedSource[];
  warnings: (Warning & { file: string | undefined })[];
  /** Settings that come along and would change something; the reader decides on them apart. */
  settings?: OfferedSettings | undefined;
}

/** Why an import came to nothing; the list is as it was. */
export type ImportFailure = 'cancelled' | ListProblem | readonly RefusedSource[];

export type ImportState =
  /** `tookSettings`: the import before took settings over, which no undoing brings back. */
  | { step: 'choose'; failure?: ImportFailure | undefined; tookSettings?: boolean }
  | { step: 'reading'; file: string | undefined; done: number; total: number }
  | { step: 'preview'; preview: ImportPreview; failure?: ImportFailure | undefined }
  /** Until something has been written, `total` is 0. */
  | { step: 'writing'; done: number; total: number };
