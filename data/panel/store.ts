import type { ArxivId } from '../arxiv-id';
import { createExport, type Export } from '../options/export/store';
import { type Entry, isSaved, type Rating, type Status } from '../reading-list/entry';
import { problemOf } from '../reading-list/problem';
import type { TagColor } from '../reading-list/tags';
import { facetsOf } from './facets';
import { linesOf, papersOf } from './lines';
import type { PanelPorts } from './ports';
import { type Dialog, exportedEntries, type PanelState } from './state';
import type { View } from './view';

const FIRST = 40;
const SLICE = 1000;
/** How long after a key a note is stored, ms. */
const TYPED_MS = 400;

/** Everything that can be done in the panel. Verbs set what they say; each ends in a call of `onChange`. */
export interface Panel {
  load(): Promise<void>;
  show(view: Partial<View>): void;
  moveCursor(by: number): void;
  setCursor(id: ArxivId | undefined): void;
  select(ids: readonly ArxivId[], selected: boolean): void;
  /** Also selects everything between the cursor and `id`. */
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

/** The panel's state and verbs, without any view: `onChange` gets each new state. */
export function createPanel(
  ports: PanelPorts,
  view: View,
  now: () => number,
  onChange: (state: PanelState) => void,
): Panel {
  /** What came in while the list was being read: newer than what the reading brings. */
  let heard: Entry[] = [];
  let typed: { id: ArxivId; note: string } | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let state: PanelState = {
    view,
    entries: new Map(),
    complete: false,
    tagColors: {},
    selected: new Set(),
    exported: { format: 'json', busy: false },
  };

  const set = (change: Partial<PanelState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  /** Other papers, or another view of them. */
  const setShown = (change: Partial<PanelState>) => {
    const next = { ...state, ...change };
    const lines = linesOf(next.entries.values(), next.view);
    const facets = next.complete && change.entries ? facetsOf(next.entries.values(), now()) : next.facets;
    set({ ...change, lines, facets });
  };
  const take = (changed: readonly Entry[]) => {
    heard.push(...changed);
    const entries = new Map(state.entries);
    for (const entry of changed) isSaved(entry) ? entries.set(entry.id, entry) : entries.delete(entry.id);
    const selected = new Set([...state.selected].filter((id) => entries.has(id)));
    const detail = state.detail && entries.has(state.detail) ? state.detail : undefined;
    setShown({ entries, selected, detail, cursor: neighbour(entries) });
  };
  /** The cursor; where its paper has gone, the one that takes its place, so that a list can be cleared key by key. */
  const neighbour = (entries: ReadonlyMap<ArxivId, Entry>) => {
    const { cursor } = state;
    if (!cursor || entries.has(cursor)) return cursor;
    const papers = papersOf(state.lines ?? []).map(({ id }) => id);
    const at = papers.indexOf(cursor);
    return [...papers.slice(at), ...papers.slice(0, at).reverse()].find((id) => entries.has(id));
  };
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      set({ actProblem: undefined, copied: false });
      await work();
    } catch (error) {
      set({ actProblem: problemOf(error) });
    }
  };
  const readAround = async () => {
    const [lastAct, tagColors, damage] = await Promise.all([
      ports.readLastAct(),
      ports.readTagColors(),
      ports.readDamage(),
    ]);
    set({ lastAct, tagColors, damage });
  };
  const storeNote = async () => {
    if (!typed) return;
    const storing = typed;
    typed = undefined;
    await attempt(async () => {
      try {
        await ports.setNote(storing.id, storing.note);
      } catch (error) {
        typed ??= storing; // not lost: the next attempt takes it along
        throw error;
      }
    });
  };
  const exporting = createExport(
    {
      write: (format) => ports.exportEntries(format, exportedEntries(state)),
      save: ports.saveFiles,
      copy: ports.copy,
    },
    (exported) => set({ exported }),
  );

  return {
    async load() {
      set({ loadProblem: undefined });
      try {
        // The newest are there long before thousands have been read; in another order they would move once more came.
        if (state.view.sort === 'added' && state.view.group === 'none') take(await ports.listSaved(FIRST));
        heard = [];
        const all: Entry[] = [];
        await Promise.all([readAround(), ports.readSavedInSlices(SLICE, (entries) => all.push(...entries))]);
        state = { ...state, entries: new Map(all.map((entry) => [entry.id, entry])), complete: true };
        take(heard);
      } catch (error) {
        set({ loadProblem: problemOf(error) });
      }
    },
    show(change) {
      const next = { ...state.view, ...change };
      setShown({ view: next, selected: new Set() });
      ports.remember(next);
    },
    moveCursor(by) {
      const papers = papersOf(state.lines ?? []);
      const at = papers.findIndex(({ id }) => id === state.cursor);
      const next = at < 0 ? papers.at(by > 0 ? 0 : -1) : papers[Math.min(Math.max(at + by, 0), papers.length - 1)];
      set({ cursor: next?.id });
    },
    setCursor: (cursor) => set({ cursor }),
    select(ids, selected) {
      const all = new Set(state.selected);
      for (const id of ids) selected ? all.add(id) : all.delete(id);
      set({ selected: all });
    },
    selectTo(id) {
      const papers = papersOf(state.lines ?? []).map((entry) => entry.id);
      const [from, to] = [papers.indexOf(state.cursor ?? id), papers.indexOf(id)].sort((a, b) => a - b);
      set({ selected: new Set([...state.selected, ...papers.slice(from, (to ?? 0) + 1)]), cursor: id });
    },
    selectAll: () => set({ selected: new Set(papersOf(state.lines ?? []).map(({ id }) => id)) }),
    clearSelection: () => set({ selected: new Set() }),
    openDetail(detail) {
      void storeNote();
      set({ detail, ...(detail && { cursor: detail }) });
    },
    openDialog: (dialog) => set({ dialog }),
    remove: (ids) => attempt(() => ports.remove(ids)),
    setStatus: (ids, status) => attempt(() => ports.setStatus(ids, status)),
    setRating: (ids, rating) => attempt(() => ports.setRating(ids, rating)),
    typeNote(id, note) {
      typed = { id, note };
      clearTimeout(pause);
      pause = setTimeout(storeNote, TYPED_MS);
    },
    storeNote,
    addTag: (ids, tag) => attempt(() => ports.addTag(ids, tag)),
    removeTag: (ids, tag) => attempt(() => ports.removeTag(ids, tag)),
    renameTag: (from, to) =>
      attempt(async () => {
        await ports.renameTag(from, to);
        if (state.view.tag === from) setShown({ view: { ...state.view, tag: to } });
      }),
    deleteTag: (tag) => attempt(() => ports.deleteTag(tag)),
    setTagColor: (tag, color) => attempt(() => ports.setTagColor(tag, color)),
    undo: () => attempt(ports.undo),
    exporting,
    cite: (id) =>
      attempt(async () => {
        const entry = state.entries.get(id);
        const text = entry && (await ports.cite(entry));
        if (!text) return;
        await ports.copy(text);
        set({ copied: true });
      }),
    clearDamage: () => attempt(ports.clearDamage),
    openOptions: ports.openOptions,
    take,
    readAround,
  };
}
