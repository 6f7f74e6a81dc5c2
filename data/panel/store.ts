import type { ArxivId } from '../arxiv-id';
import { createExport } from '../options/export/store';
import { type Entry, isSaved } from '../reading-list/entry';
import { problemOf } from '../reading-list/problem';
import { cleanTag } from '../reading-list/tags';
import { type Facets, facetsOf } from './facets';
import { createFinder } from './finder';
import { linesOf, papersOf } from './lines';
import type { Panel } from './panel';
import type { PanelPorts } from './ports';
import { exportedEntries, type PanelState } from './state';
import type { View } from './view';

const FIRST = 40;
const SLICE = 1000;
/** How long after a key a note is stored, and after a failure once more, ms. */
const TYPED_MS = 400;
const AGAIN_MS = 10_000;
/** When an act that is still under way is said to be, ms. */
const LATE_MS = 400;

/** The panel's state and verbs, without any view: `onChange` gets each new state. */
export function createPanel(
  ports: PanelPorts,
  view: View,
  now: () => number,
  onChange: (state: PanelState) => void,
): Panel {
  /** What came in while the list was being read: newer than what the reading brings. */
  let heard: Entry[] | undefined;
  /** From where a range is selected. */
  let anchor: ArxivId | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let acting: Promise<void> | undefined;
  let isUndoing = false;
  let state: PanelState = {
    view,
    entries: new Map(),
    complete: false,
    tagColors: {},
    selected: new Set(),
    typed: new Map(),
    exported: { format: 'json', busy: false },
  };

  const set = (change: Partial<PanelState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  /** Other papers, or another view of them: what is no longer seen is neither selected nor acted on by keys. */
  const setShown = (change: Partial<PanelState>) => {
    const next = { ...state, ...change };
    const facets = next.complete && change.entries ? facetsOf(next.entries.values(), now()) : next.facets;
    const view = facets ? possible(next.view, facets) : next.view;
    if (view !== state.view) ports.remember(view);
    const found = finder.find(next.entries.values(), view.query);
    const lines = linesOf(next.entries.values(), view, found?.fits);
    const shown = new Set(papersOf(lines).map(({ id }) => id));
    const selected = new Set([...next.selected].filter((id) => shown.has(id)));
    const detail = next.detail && next.entries.has(next.detail) ? next.detail : undefined;
    set({ ...change, view, facets, lines, marker: found?.marker, selected, detail, cursor: neighbour(shown) });
  };
  const finder = createFinder(ports.loadFind, () => state.view.query.trim() && setShown({}));
  const take = (changed: readonly Entry[]) => {
    heard?.push(...changed);
    const entries = new Map(state.entries);
    const typed = new Map(state.typed);
    for (const entry of changed) {
      isSaved(entry) ? entries.set(entry.id, entry) : entries.delete(entry.id);
      if (typed.get(entry.id)?.isStored) typed.delete(entry.id);
    }
    setShown({ entries, typed });
  };
  /** The cursor; where its paper is no longer shown, the one that takes its place, so that a list is cleared key by key. */
  const neighbour = (shown: ReadonlySet<ArxivId>) => {
    const { cursor } = state;
    if (!cursor || shown.has(cursor)) return cursor;
    const papers = papersOf(state.lines ?? []).map(({ id }) => id);
    const at = papers.indexOf(cursor);
    return [...papers.slice(at), ...papers.slice(0, at).reverse()].find((id) => shown.has(id));
  };
  const readAround = async () => {
    const [lastAct, tagColors, damage] = await Promise.all([
      ports.readLastAct(),
      ports.readTagColors(),
      ports.readDamage(),
    ]);
    set({ lastAct, tagColors, damage });
  };
  const attempt = async (work: () => Promise<unknown>) => {
    const late = setTimeout(() => set({ isWorking: true }), LATE_MS);
    // What could be undone before is not what the bar should offer now.
    set({ actProblem: undefined, copied: false, undone: undefined, lastAct: undefined });
    try {
      await work();
    } catch (error) {
      set({ actProblem: problemOf(error) });
    }
    clearTimeout(late);
    await readAround().catch(() => undefined);
    if (state.isWorking) set({ isWorking: false });
  };
  const act = (work: () => Promise<unknown>) => {
    const doing = attempt(work);
    acting = doing;
    return doing;
  };
  const setTyped = (typed: PanelState['typed']) => {
    set({ typed });
    // A stored note is no draft: at the next opening it would be written over what was done elsewhere since.
    ports.keepDrafts(new Map([...typed].flatMap(([id, { note, isStored }]) => (isStored ? [] : [[id, note]]))));
  };
  /** Stores one note; until that is told by storage, what was typed is shown, and nothing older. */
  const storeTyped = async (id: ArxivId, note: string) => {
    await ports.setNote(id, note);
    if (state.typed.get(id)?.note !== note) return; // typed on meanwhile
    const typed = new Map(state.typed);
    if (state.entries.get(id)?.note?.value === note) typed.delete(id);
    else typed.set(id, { note, isStored: true });
    setTyped(typed);
  };
  const storeNote = async () => {
    clearTimeout(pause);
    const waiting = [...state.typed].filter(([, { isStored }]) => !isStored);
    if (waiting.length === 0) return;
    await attempt(() => Promise.all(waiting.map(([id, { note }]) => storeTyped(id, note))));
    // Not lost: it stays shown and drafted, and is tried once more.
    if (state.actProblem) pause = setTimeout(storeNote, AGAIN_MS);
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
        const meanwhile = heard;
        heard = undefined;
        state = { ...state, entries: new Map(all.map((entry) => [entry.id, entry])), complete: true };
        take(meanwhile);
        void finder.load();
      } catch (error) {
        heard = undefined;
        set({ loadProblem: problemOf(error) });
      }
      // What was typed last and not stored before the panel was closed.
      const drafts = [...ports.recallDrafts()].map(([id, note]) => [id, { note, isStored: false }] as const);
      set({ typed: new Map([...drafts, ...state.typed]) });
      await storeNote();
    },
    show(change) {
      setShown({ view: { ...state.view, ...change }, selected: new Set() });
    },
    prepareFind: () => void finder.prepare(state.entries.values()),
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
      anchor = ids[0];
      set({ selected: all });
    },
    selectTo(id) {
      const papers = papersOf(state.lines ?? []).map((entry) => entry.id);
      const from = anchor && papers.includes(anchor) ? anchor : id;
      const [first = 0, last = 0] = [papers.indexOf(from), papers.indexOf(id)].sort((a, b) => a - b);
      set({ selected: new Set([...state.selected, ...papers.slice(first, last + 1)]) });
    },
    selectAll: () => set({ selected: new Set(papersOf(state.lines ?? []).map(({ id }) => id)) }),
    clearSelection: () => set({ selected: new Set() }),
    openDetail(detail) {
      void storeNote();
      set({ detail, ...(detail && { cursor: detail }) });
    },
    openDialog: (dialog) => set({ dialog }),
    remove: (ids) => act(() => ports.remove(ids)),
    setStatus: (ids, status) => act(() => ports.setStatus(ids, status)),
    setRating: (ids, rating) => act(() => ports.setRating(ids, rating)),
    typeNote(id, note) {
      setTyped(new Map(state.typed).set(id, { note, isStored: false }));
      clearTimeout(pause);
      pause = setTimeout(storeNote, TYPED_MS);
    },
    storeNote,
    addTag: (ids, tag) => act(() => ports.addTag(ids, tag)),
    removeTag: (ids, tag) => act(() => ports.removeTag(ids, tag)),
    async renameTag(from, to) {
      const isShown = state.view.tag === from;
      await act(() => ports.renameTag(from, to));
      if (isShown && !state.actProblem) setShown({ view: { ...state.view, tag: cleanTag(to) } });
    },
    deleteTag: (tag) => act(() => ports.deleteTag(tag)),
    setTagColor: (tag, color) => act(() => ports.setTagColor(tag, color)),
    async undo() {
      if (isUndoing) return;
      isUndoing = true;
      // What was begun just now is what is meant, and not what came before it.
      await acting;
      const { lastAct } = state;
      if (lastAct) {
        await storeNote();
        await attempt(() => ports.undo(lastAct.key));
        if (!state.actProblem) set({ undone: lastAct });
      }
      isUndoing = false;
    },
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

/** The view without a tag or a month that no paper has any more: nothing could show that it is on. */
function possible(view: View, { tags, months }: Facets): View {
  const tag = tags.some((one) => one.tag === view.tag) ? view.tag : undefined;
  const month = months.some((one) => one.month === view.month) ? view.month : undefined;
  return tag === view.tag && month === view.month ? view : { ...view, tag, month };
}
