import type { ArxivId } from '../arxiv-id';
import type { Export } from '../options/export/store';
import type { Entry, Rating, Status } from '../reading-list/entry';
import type { TagColor } from '../reading-list/tags';
import type { Dialog } from './state';
import type { View } from './view';

/** Everything that can be done in the panel. Verbs set what they say; each ends in a call of `onChange`. */
export interface Panel {
  load(): Promise<void>;
  show(view: Partial<View>): void;
  /** Gets the search ready, for a reader who is about to type. */
  prepareFind(): void;
  moveCursor(by: number): void;
  setCursor(id: ArxivId | undefined): void;
  select(ids: readonly ArxivId[], selected: boolean): void;
  /** Also selects everything between the paper that was last selected by itself and `id`. */
  selectTo(id: ArxivId): void;
  selectAll(): void;
  clearSelection(): void;
  openDetail(id: ArxivId | undefined): void;
  openDialog(dialog: Dialog | undefined): void;
  remove(ids: readonly ArxivId[]): Promise<void>;
  setStatus(ids: readonly ArxivId[], status: Status): Promise<void>;
  setRating(ids: readonly ArxivId[], rating: Rating): Promise<void>;
  /** The note as it is being typed; stored when the typing pauses, or with `storeNote`. */
  typeNote(id: ArxivId, note: string): void;
  storeNote(): Promise<void>;
  addTag(ids: readonly ArxivId[], tag: string): Promise<void>;
  removeTag(ids: readonly ArxivId[], tag: string): Promise<void>;
  renameTag(from: string, to: string): Promise<void>;
  deleteTag(tag: string): Promise<void>;
  setTagColor(tag: string, color: TagColor): Promise<void>;
  undo(): Promise<void>;
  /** Writes the papers that the export dialog is about. */
  exporting: Export;
  /** Copies the paper's BibTeX; to be called in the turn of a click. */
  cite(id: ArxivId): Promise<void>;
  clearDamage(): Promise<void>;
  openOptions(): Promise<void>;
  /** Entries changed, here or in another context; removed ones among them. */
  take(changed: readonly Entry[]): void;
  readAround(): Promise<void>;
}
