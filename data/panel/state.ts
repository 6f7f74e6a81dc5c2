import type { ArxivId } from '../arxiv-id';
import type { ExportState } from '../options/export/store';
import type { LastAct } from '../reading-list/act';
import type { Entry } from '../reading-list/entry';
import type { ListProblem } from '../reading-list/problem';
import type { TagColors } from '../reading-list/tags';
import type { Marker } from '../search/marks';
import type { Facets } from './facets';
import { type Line, papersOf } from './lines';
import type { View } from './view';

/** What stands over the list. */
export type Dialog = 'tags' | 'export' | 'help';

/** What the panel shows. What is still being read is undefined. */
export interface PanelState {
  view: View;
  /** The saved papers, as far as they have been read. */
  entries: ReadonlyMap<ArxivId, Entry>;
  /** Whether all of them have. */
  complete: boolean;
  lines?: readonly Line[] | undefined;
  /** Shows in texts what was searched for. */
  marker?: Marker | undefined;
  facets?: Facets | undefined;
  tagColors: TagColors;
  /** The paper that the keys act on. */
  cursor?: ArxivId | undefined;
  selected: ReadonlySet<ArxivId>;
  /** The paper that is shown whole. */
  detail?: ArxivId | undefined;
  dialog?: Dialog | undefined;
  /** Notes as they were typed, until storage has told of them. */
  typed: ReadonlyMap<ArxivId, { note: string; isStored: boolean }>;
  lastAct?: LastAct | undefined;
  /** The act that was just undone; until the next one. */
  undone?: LastAct | undefined;
  /** A citation was just copied; until the next act. */
  copied?: boolean;
  exported: ExportState;
  /** An act takes its time, as one on thousands does. */
  isWorking?: boolean;
  /** What kept the list from being read, and the last act from being done. */
  loadProblem?: ListProblem | undefined;
  actProblem?: ListProblem | undefined;
  damage?: { found: number; expected: number } | undefined;
}

/** The papers to export: the open one, else those selected, else all that the list shows; in the list's order. */
export function exportedEntries({ detail, entries, selected, lines = [] }: PanelState): Entry[] {
  const open = detail && entries.get(detail);
  if (open) return [open];
  const shown = papersOf(lines);
  return selected.size > 0 ? shown.filter(({ id }) => selected.has(id)) : shown;
}
