import type { ArxivId } from '../arxiv-id';
import { askOnce } from '../ask-once';
import type { DayEntry } from '../library/records';
import type { DigestDate } from '../paper';
import { type Entry, statusOf } from '../reading-list/entry';
import { problemOf } from '../reading-list/problem';
import { type Row, rowOfEntry, rowOfPaper } from '../row';
import { around } from './around';
import type { Memory } from './memory';
import type { Popup } from './popup';
import type { PopupPorts } from './ports';
import { createSearching } from './searching';
import { isNew, type PopupState, shownDay } from './state';
import { type AboveList, createTab } from './tab';
import { hiddenOf, undoneNext } from './triage';

const FIRST_ENTRIES = 30;

/** The popup's state and verbs, without any view: `onChange` gets each new state. */
export function createPopup(ports: PopupPorts, memory: Memory, onChange: (state: PopupState) => void): Popup {
  let scroll = memory.scroll;
  /** The day that the reader chose; another one is shown when a later day came while the latest was being read. */
  let chosen = memory.date;
  let entries: readonly Entry[] | undefined;
  let { opened } = memory;
  /** Counts the reads of days: the answer to an earlier one comes too late. */
  let dayReads = 0;
  let state: PopupState = {
    view: memory.view,
    date: memory.date,
    expanded: new Set(memory.expanded),
    saved: new Map(),
    marks: new Map(),
    hides: memory.hides,
    hidden: new Set(),
    triageActs: [],
    query: '',
    help: false,
  };

  const set = (change: Partial<PopupState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const keep = () => {
    const { view, expanded, hides } = state;
    ports.remember({ view, date: chosen, expanded: [...expanded], scroll, hides, opened });
  };

  const readAround = (rows: readonly Row[]) => around(ports, rows);
  const held = { state: () => state, set };
  const tab = createTab(ports, held);
  let saving: Promise<void> = Promise.resolve();
  const triage = askOnce(() => ports.openTriage(held));
  const lookAhead = async () => (await triage().catch(() => undefined))?.lookAhead();
  const searching = createSearching({ openFinder: ports.openFinder, readAround, entries: () => entries }, held);

  /** Reads the day; also which days there are, where they are not `known`: the list of a large library is long. */
  const loadDay = async (known?: readonly DayEntry[], tabRead?: Promise<AboveList>) => {
    const read = ++dayReads;
    try {
      const days = known ?? (await ports.readDays()) ?? [];
      const { day } = shownDay({ ...state, days });
      const [listed, looked] = await Promise.all([
        day ? ports.readDay(day.date) : [],
        ports.readLooked(days).catch(() => undefined),
      ]);
      const dayRows = listed.map(({ paper, listing }) => rowOfPaper(paper, listing));
      // What is said of the tab stands above the day's papers: all at once, so that the list does not move under the pointer.
      const above = await tabRead;
      const aroundThem = await readAround([...dayRows, ...(above?.current ? [above.current] : [])]);
      if (read !== dayReads) return;
      // Titled now and not before: the page may have said meanwhile what the paper is called.
      const next = { ...state, ...(above && tab.titled(above)), ...aroundThem(state), days, dayRows, looked };
      set({ ...next, dayFailed: false, hidden: hiddenOf(next, dayRows, next.hides) });
      await lookAhead();
    } catch {
      const above = await tabRead;
      if (read === dayReads) set({ ...(above && tab.titled(above)), dayFailed: true });
    }
  };
  const showList = (all: readonly Entry[]) => {
    entries = all;
    const saved = new Map([...state.saved, ...all.map((entry) => [entry.id, statusOf(entry)] as const)]);
    set({ listRows: all.map(rowOfEntry), saved, listFailed: undefined });
  };
  const loadList = async () => {
    try {
      // The first screen of a long list is there long before the rest has been read.
      if (!state.listRows) showList(await ports.listSaved(FIRST_ENTRIES));
      showList(await ports.listSaved());
      set({ count: entries?.length });
      if (state.view === 'list') await searching.again();
    } catch (error) {
      set({ listFailed: problemOf(error) });
    }
  };
  const count = async () => {
    const saved = await ports.countSaved().catch(() => undefined);
    if (saved !== undefined) set({ count: saved });
  };
  const refreshSaved = async () => {
    const { dayRows = [], current, found } = state;
    const [aroundThem, lastAct] = await Promise.all([
      readAround([...dayRows, ...(found?.rows ?? []), ...(current ? [current] : [])]),
      ports.readLastAct().catch(() => undefined),
    ]);
    set({ ...aroundThem(state), lastAct });
    await (state.view === 'list' ? loadList() : count());
    await lookAhead();
  };
  /** One after the other; what changes comes back as everybody hears of it, through `refreshSaved`. */
  const changeSaved = (work: () => Promise<unknown>) => {
    saving = saving.then(async () => {
      try {
        // What could be undone before is not what the bar should offer now.
        set({ saveProblem: undefined, copied: false, lastAct: undefined });
        await work();
        set({ lastAct: await ports.readLastAct() });
      } catch (error) {
        set({ saveProblem: problemOf(error) });
      }
    });
    return saving;
  };
  const refreshUpdates = async () => {
    const read = await ports.readUpdates(state.days ?? []).catch(() => undefined);
    if (read) set(read);
  };
  const showDay = async (date?: DigestDate) => {
    scroll = 0;
    const latest = state.days?.at(-1)?.date;
    chosen = date === latest ? undefined : date;
    const newDay = chosen === undefined ? undefined : state.newDay;
    set({ ...searching.end(), view: 'day', date: chosen, dayRows: undefined, newDay, showsDismissed: false });
    keep();
    await loadDay(state.days);
  };
  const forgetOpened = (ids: readonly ArxivId[]) => {
    opened = opened.filter((id) => !ids.includes(id));
    keep();
  };
  const see = async (row: Row) => (await triage()).see(row);
  const seeOpened = async () => {
    await (await triage()).seeOpened(opened);
    forgetOpened(opened);
  };
  const load = async () => {
    if (opened.length > 0) await seeOpened().catch(() => undefined);
    await Promise.all([loadDay(undefined, tab.read()), state.view === 'list' ? loadList() : undefined]);
    await refreshUpdates();
    if (state.view !== 'list') await count(); // the list brings its own
    set({ lastAct: await ports.readLastAct().catch(() => undefined) });
  };

  return {
    load,
    async showView(view) {
      scroll = 0;
      set({ ...searching.end(), view });
      keep();
      if (view === 'list') await loadList();
    },
    showDay,
    async stepDay(by) {
      const day = state.view === 'day' && shownDay(state)[by];
      if (day) await showDay(day.date);
    },
    setExpanded(row, expanded) {
      const others = [...state.expanded].filter((other) => other !== row.id);
      set({ expanded: new Set(expanded ? [...others, row.id] : others) });
      keep();
      // Nothing that the reader asked for: where it fails, the paper stays new.
      if (expanded) void see(row).catch(() => undefined);
    },
    setSaved: (row, saved) =>
      changeSaved(() =>
        saved ? ports.save(row.id, row.id === state.current?.id ? tab.citation() : undefined) : ports.remove(row.id),
      ),
    setStatus: (row, status) => changeSaved(() => ports.setStatus(row.id, status)),
    cite: (row) =>
      changeSaved(async () => {
        const text = row.citation && (await ports.cite({ id: row.id, citation: { value: row.citation, at: 0 } }));
        if (!text) return;
        await ports.copy(text);
        set({ copied: true });
      }),
    open(row) {
      if (!isNew(state, row)) return;
      // A popup ends with the tab that it opens, before anything is stored; what it noted is stored at the next opening.
      opened = [...opened, row.id];
      keep();
      void see(row).then(
        () => forgetOpened([row.id]),
        () => undefined,
      );
    },
    dismiss: async (row, isDismissed) => (await triage()).dismiss(row, isDismissed),
    seeAll: async () => (await triage()).seeAll(),
    hide(hides) {
      const next = { ...state.hides, ...hides };
      set({ hides: next, hidden: hiddenOf(state, state.dayRows ?? [], next) });
      keep();
    },
    showDismissed: (showsDismissed) => set({ showsDismissed }),
    async undo() {
      // What was begun just now is what is meant, and not what came before it.
      const settled = triage().then((acts) => acts.settled());
      await Promise.all([saving, settled.catch(() => undefined)]);
      const { lastAct } = state;
      const triaged = undoneNext(state);
      if (triaged) await (await triage()).undo(triaged);
      // The act that the bar names, once: by a second click it is gone.
      else if (lastAct) await changeSaved(() => ports.undo(lastAct.key));
    },
    openPanel: async () => void (await ports.openPanel()),
    prepareSearch: searching.prepare,
    search: searching.search,
    retry: () => (state.findFailed ? searching.again() : load()),
    setSite: tab.setSite,
    openOptions: () => ports.openOptions(),
    openDigestOptions: async () => void (await ports.openDigestOptions()),
    showHelp: (help) => set({ help }),
    scrolledTo(now) {
      // Answers come and go: it is the list behind them that one returns to.
      if (state.query) return;
      scroll = now;
      keep();
    },
    async takeDays(days) {
      const { day } = shownDay(state);
      const now = days.find(({ date }) => date === day?.date);
      if (!day || !now) {
        if (state.days) set({ date: undefined });
        return load();
      }
      const newest = days.at(-1)?.date;
      const isLater = newest !== undefined && newest > (state.days?.at(-1)?.date ?? newest);
      // What is being read stays; the new day is offered.
      set({ days, date: newest === day.date ? undefined : day.date, ...(isLater && { newDay: newest }) });
      if (now.hash !== day.hash || now.votes !== day.votes || now.count !== day.count) await loadDay(days);
      await Promise.all([refreshUpdates(), lookAhead()]);
    },
    refreshSaved,
    refreshMarks: async () => (await triage()).refresh(),
    refreshUpdates,
  };
}
