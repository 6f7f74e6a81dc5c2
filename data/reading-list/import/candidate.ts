import type { ArxivId } from '../../arxiv-id';
import type { BackupSettings } from '../../settings/backup';
import type { Entry, EntryFields } from '../entry';
import type { TagColors } from '../tags';

/** `json` is our own; `id-list` is any text in which papers are named. */
export type FormatId = 'json' | 'paper-memory' | 'csl-json' | 'bibtex' | 'ris' | 'id-list';

/** One paper that a file brings. */
export interface Candidate {
  /** Where it begins in the file, counted from 1. */
  line: number;
  id: ArxivId;
  /** From our own JSON: with the stamps under which it was written. */
  entry?: Entry;
  /** From every other format: without stamps, and never `saved` or `copy`. */
  fields?: Partial<EntryFields>;
}

/** `too-many`: the file has more papers than are taken at once. `broken`: the record cannot be read. */
export type RefusedReason = 'no-arxiv-id' | 'broken' | 'too-many';

/** A record of the file that is not taken. */
export interface Refused {
  line: number;
  reason: RefusedReason;
  /** How it begins, on one line, at most 80 characters, so that the reader finds it. */
  text: string;
  /** How many more were refused for the same reason further down, which are not listed one by one. */
  more?: number;
}

/** How many records were refused, those that are not listed one by one included. */
export function countRefused(refused: readonly Refused[]): number {
  return refused.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
}

/** Why a file is refused as a whole. */
export type FileProblem = 'too-big' | 'empty' | 'not-text' | 'unknown-format' | 'broken';

/**
 * What the reader should know though papers were read. `newer-version`: a newer version of the extension wrote the file;
 * what is not understood is kept or left out. `incomplete`: the file is damaged or ends early. `left-out`: parts of papers
 * are not as in the file, because they are too long or make no sense. `repeated`: the file has papers more than once.
 */
export type WarningId = 'newer-version' | 'incomplete' | 'left-out' | 'repeated';

export interface Warning {
  id: WarningId;
  /** Where it is so first. */
  line: number;
  /** How often it is so. */
  count: number;
}

/** What a file holds. */
export interface ReadFile {
  format: FormatId | 'unknown';
  /** One a paper, in the order of the file; none where there is a `problem`. */
  candidates: Candidate[];
  refused: Refused[];
  tagColors?: TagColors;
  /** From our own JSON: the settings under which it was written, as far as this version knows them. */
  settings?: Partial<BackupSettings>;
  problem?: FileProblem;
  warnings: Warning[];
}

/** Takes what a format's reader finds. */
export interface Findings {
  /** The time of reading, ms since the epoch. */
  readonly now: number;
  take(candidate: Candidate): void;
  refuse(line: number, reason: RefusedReason, text: string): void;
  warn(id: WarningId, line: number): void;
  takeTagColors(colors: TagColors): void;
  takeSettings(settings: Partial<BackupSettings>): void;
}

/** Reads a text; each step gives how far it came, in characters, and takes a few milliseconds at most for a usual file. */
export type FormatReader = (text: string, found: Findings) => Generator<number>;
