import type { ArxivId } from '../arxiv-id';
import type { LastAct } from '../reading-list/act';
import type { Entry, Rating, Status } from '../reading-list/entry';
import type { ExportedFile, ExportFormat } from '../reading-list/export/export-format';
import type { TagColor, TagColors } from '../reading-list/tags';
import type { Find } from './find';
import type { View } from './view';

/** What the panel needs from the rest of the extension; tests hand in their own. */
export interface PanelPorts {
  listSaved(most: number): Promise<Entry[]>;
  readSavedInSlices(slice: number, onSlice: (entries: Entry[]) => void): Promise<void>;
  /** The code that searches the list. */
  loadFind(): Promise<Find>;
  readTagColors(): Promise<TagColors>;
  readLastAct(): Promise<LastAct | undefined>;
  /** What was lost when the list was rebuilt; undefined where nothing was. */
  readDamage(): Promise<{ found: number; expected: number } | undefined>;
  clearDamage(): Promise<void>;
  /** Undoes the act of that key. */
  undo(key: number): Promise<unknown>;
  remove(ids: readonly ArxivId[]): Promise<void>;
  setStatus(ids: readonly ArxivId[], status: Status): Promise<void>;
  setRating(ids: readonly ArxivId[], rating: Rating): Promise<void>;
  setNote(id: ArxivId, note: string): Promise<void>;
  addTag(ids: readonly ArxivId[], tag: string): Promise<void>;
  removeTag(ids: readonly ArxivId[], tag: string): Promise<void>;
  renameTag(from: string, to: string): Promise<void>;
  deleteTag(tag: string): Promise<void>;
  setTagColor(tag: string, color: TagColor): Promise<void>;
  /** The files of a format; several where it has one for each paper. */
  exportEntries(format: ExportFormat['id'], entries: readonly Entry[]): Promise<ExportedFile[]>;
  /** The paper's BibTeX; undefined where arXiv's page has not been seen. */
  cite(entry: Entry): Promise<string | undefined>;
  saveFiles(files: readonly ExportedFile[]): Promise<void>;
  copy(text: string): Promise<void>;
  openOptions(): Promise<void>;
  remember(view: View): void;
  /** Keeps notes that are being typed, at once; what was kept is what has not been stored. */
  keepDrafts(notes: ReadonlyMap<ArxivId, string>): void;
  recallDrafts(): ReadonlyMap<ArxivId, string>;
}
