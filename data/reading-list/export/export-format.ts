import type { StoredSettings } from '../../settings/migrations';
import type { Entry } from '../entry';
import type { TagColors } from '../tags';

/** What an export is made from. */
interface ExportedLibrary {
  /** In the order in which they go out; tombstones may be among them. */
  entries: readonly Entry[];
  tagColors: TagColors;
  /** The reader's settings, where the export is a backup of everything. */
  settings?: StoredSettings | undefined;
}

/** A file to save: a name without folders that every system accepts, and its text. */
export interface ExportedFile {
  name: string;
  text: string;
}

/** Every export format, in the order in which they are offered; the first is the complete one. */
export const FORMAT_IDS = ['json', 'bibtex', 'ris', 'csl-json', 'markdown', 'obsidian', 'csv'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** One way to write a reading list to files. A new one is a file beside this one, and a line wherever the compiler misses its id. */
export interface ExportFormat {
  id: FormatId;
  /** Of its files, without the leading dot. */
  extension: string;
  /** The files at `now`, ms since the epoch. Never throws, whatever the entries say. */
  write(library: ExportedLibrary, options: { now: number }): ExportedFile[];
}
