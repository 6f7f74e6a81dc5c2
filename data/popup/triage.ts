import type { ArxivId } from '../arxiv-id';
import type { Row } from '../row';
import { type Hiding, isHidden } from '../triage/triage';
import { isNew, type PopupState, type TriageAct } from './state';

/** Where a part of the popup keeps its state. */
export interface Held {
  state(): PopupState;
  set(change: Partial<PopupState>): void;
}

/** The papers that a list of rows leaves out, by what is hidden and how things stand now. */
export function hiddenOf({ marks, saved }: PopupState, rows: readonly Row[], hiding: Hiding): ReadonlySet<ArxivId> {
  const ids = rows.map(({ id }) => id);
  return new Set(ids.filter((id) => isHidden({ mark: marks.get(id), isSaved: saved.has(id) }, hiding)));
}

/** How many of the day's papers are new to the reader, those that are hidden too. */
export function countNew(state: PopupState): number {
  return (state.dayRows ?? []).filter((row) => isNew(state, row)).length;
}

/** The act of sorting out that is to be undone next; undefined where there is none, or the list was changed since. */
export function undoneNext({ triageActs, lastAct }: PopupState): TriageAct | undefined {
  const last = triageActs.at(-1);
  return last && lastAct && lastAct.at > last.at ? undefined : last;
}
