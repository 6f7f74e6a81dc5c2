import type { ArxivId } from '../arxiv-id';
import type { DigestDate } from '../paper';
import { type Citation, type Entry, type Status, statusOf } from '../reading-list/entry';
import { problemOf } from '../reading-list/problem';
import type { Memory } from './memory';
import type { PopupPorts } from './ports';
import { type Row, rowOfEntry, rowOfPage, rowOfPaper } from './row';
import { type PopupState, shownDay } from './state';

const FIRST_ENTRIES = 30;

/** Everything that can be done in the popup. Verbs set what they say; each ends in a call of `onChange`. */
export interface Popup {
  load(): Promise<void>;
  showView(view: Memory['view']): Promise<void>;
  /** Shows a day; without a date the latest, now and whenever a later one comes. */
  showDay(date?: DigestDate): Promise<void>;
  /** Shows the day before or after; nothing where there is none, or no day is being shown. */
  stepDay(by: 'previous' | 'next'): Promise<void>;
  setExpanded(id: ArxivId, expanded: boolean): void;
  setSaved(row: Row, saved: boolean): Promise<void>;
  setStatus(row: Row, status: Status): Promise<void>;
  /** Copies the row's BibTeX; to be called in the turn of a click. */
  cite(row: Row): Promise<void>;
  undo(): Promise<void>;
  /** Opens the list's home; to be called in the turn of a click. */
  openPanel(): Promise<void>;
  search(query: string): void;
  /** Turns badges on the tab's site on or off; on, it must be called in the turn of a click. */
  setSite(isOn: boolean): Promise<void>;
  openOptions(): Promise<void>;
  showHelp(help: boolean): void;
  scrolledTo(scroll: number): void;
  /** The reading list changed, here or in another context. */
  refreshSaved(): Promise<void>;
}

/** The popup's state and verbs, without any view: `onChange` gets each new state. */
export function createPopup(ports: PopupPorts, memory: Memory, onChange: (state: PopupState) => void): Popup {
  let citation: Citation | undefined;
  let scroll = memory.scroll;
  /** Counts the reads of days: the answer to an earlier one comes too late. */
  let dayReads = 0;
  let state: PopupState = {
    view: memory.view,
    date: memory.date,
    expanded: new Set(memory.expanded),
    saved: new Map(),
    query: '',
    help: false,
  };

  const set = (change: Partial<PopupState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const keep = () => {
    const { view, date, expanded } = state;
    ports.remember({ view, date, expanded: [...expanded], scroll });
  };

  /** Which of `rows` are saved, added to what is known of others: shown with them, so that no bookmark changes later. */
  const savedWith = async (rows: readonly Row[]) => {
    const ids = rows.map(({ id }) => id);
    const among = await ports.savedAmong(ids);
    return () => new Map([...[...state.saved].filter(([id]) => !ids.includes(id)), ...among]);
  };

  const loadDay = async (tab?: { current: Promise<PopupState['current']>; site: Promise<PopupState['site']> }) => {
    const read = ++dayReads;
    const above = Promise.all([tab?.current, tab?.site]);
    try {
      const days = (await ports.readDays()) ?? [];
      const { day } = shownDay({ ...state, days });
      const listed = day ? await ports.readDay(day.date) : [];
      const dayRows = listed.map(({ paper, listing }) => rowOfPaper(paper, listing));
      // What is said of the tab stands above the day's papers: all at once, so that the list does not move under the pointer.
      const [current, site] = await above;
      const saved = await savedWith([...dayRows, ...(current ? [current] : [])]);
      // Titled now and not before: the page may have said meanwhile what the paper is called.
      const shown = tab && { current: titled(current), site };
      if (read === dayReads) set({ days, dayRows, ...shown, saved: saved(), dayFailed: false });
    } catch {
      const [current, site] = await above;
      if (read === dayReads) set({ ...(tab && { current: titled(current), site }), dayFailed: true });
    }
  };
  const showList = (entries: readonly Entry[]) => {
    const listRows = entries.map(rowOfEntry);
    const saved = new Map([...state.saved, ...entries.map((entry) => [entry.id, statusOf(entry)] as const)]);
    set({ listRows, saved, listFailed: false });
  };
  const loadList = async () => {
    try {
      // The first screen of a long list is there long before the rest has been read.
      if (!state.listRows) showList(await ports.listSaved(FIRST_ENTRIES));
      const entries = await ports.listSaved();
      showList(entries);
      set({ count: entries.length });
    } catch {
      set({ listFailed: true });
    }
  };
  /** The tab's paper with what its page said, where the library has nothing better. */
  const titled = (current: PopupState['current']) =>
    !current || !citation
      ? current
      : current.inLibrary
        ? { ...current, citation }
        : { ...rowOfPage(current.id, citation), inLibrary: false };
  const readCurrent = async (): Promise<PopupState['current']> => {
    const found = await ports.readTabPaper();
    if (!found) return undefined;
    const { id, paper } = found;
    found.citation.then((said) => {
      citation = said;
      if (state.current) set({ current: titled(state.current) });
    });
    return { ...(paper ? rowOfPaper(paper) : rowOfPage(id)), inLibrary: paper !== undefined };
  };
  const count = async () => {
    const saved = await ports.countSaved().catch(() => undefined);
    if (saved !== undefined) set({ count: saved });
  };
  const refreshSaved = async () => {
    const { dayRows = [], current } = state;
    const saved = await savedWith([...dayRows, ...(current ? [current] : [])]);
    set({ saved: saved(), lastAct: await ports.readLastAct() });
    await (state.view === 'list' ? loadList() : count());
  };
  /** What changes comes back as everybody hears of it, through `refreshSaved`. */
  const changeSaved = async (work: () => Promise<unknown>) => {
    try {
      // What could be undone before is not what the bar should offer now.
      set({ saveProblem: undefined, copied: false, lastAct: undefined });
      await work();
      set({ lastAct: await ports.readLastAct() });
    } catch (error) {
      set({ saveProblem: problemOf(error) });
    }
  };
  const showDay = async (date?: DigestDate) => {
    scroll = 0;
    const latest = state.days?.at(-1)?.date;
    set({ view: 'day', date: date === latest ? undefined : date, dayRows: undefined, query: '' });
    keep();
    await loadDay();
  };

  return {
    async load() {
      const current = readCurrent().catch(() => undefined);
      const site = ports.readTabSite().catch(() => undefined);
      await Promise.all([loadDay({ current, site }), state.view === 'list' ? loadList() : undefined]);
      if (state.view !== 'list') await count(); // the list brings its own
      set({ lastAct: await ports.readLastAct().catch(() => undefined) });
    },
    async showView(view) {
      scroll = 0;
      set({ view, query: '' });
      keep();
      if (view === 'list') await loadList();
    },
    showDay,
    async stepDay(by) {
      const day = state.view === 'day' && shownDay(state)[by];
      if (day) await showDay(day.date);
    },
    setExpanded(id, expanded) {
      const others = [...state.expanded].filter((other) => other !== id);
      set({ expanded: new Set(expanded ? [...others, id] : others) });
      keep();
    },
    setSaved: (row, saved) =>
      changeSaved(() =>
        saved ? ports.save(row.id, row.id === state.current?.id ? citation : undefined) : ports.remove(row.id),
      ),
    setStatus: (row, status) => changeSaved(() => ports.setStatus(row.id, status)),
    cite: (row) =>
      changeSaved(async () => {
        const text = row.citation && (await ports.cite({ id: row.id, citation: { value: row.citation, at: 0 } }));
        if (!text) return;
        await ports.copy(text);
        set({ copied: true });
      }),
    async undo() {
      const { lastAct } = state;
      // The act that the bar names, once: by a second click it is gone.
      if (!lastAct) return;
      await changeSaved(() => ports.undo(lastAct.key));
    },
    async openPanel() {
      await ports.openPanel();
    },
    async setSite(isOn) {
      const { site } = state;
      if (!site) return;
      try {
        const isDone = isOn ? await ports.turnOn(site.pattern) : await ports.turnOff(site.pattern).then(() => true);
        set({ site: await ports.readTabSite(), siteProblem: isDone ? undefined : 'declined' });
      } catch {
        set({ siteProblem: 'failed' });
      }
    },
    openOptions: () => ports.openOptions(),
    search: (query) => set({ query }),
    showHelp: (help) => set({ help }),
    scrolledTo(now) {
      scroll = now;
      keep();
    },
    refreshSaved,
  };
}
