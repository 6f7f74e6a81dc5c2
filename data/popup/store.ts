import type { ArxivId } from '../arxiv-id';
import type { DigestDate } from '../paper';
import type { Citation } from '../reading-list/entry';
import type { Memory } from './memory';
import type { PopupPorts } from './ports';
import { type Row, rowOfEntry, rowOfPage, rowOfPaper } from './row';
import { type PopupState, shownDay } from './state';

/** Everything that can be done in the popup. Verbs set what they say; each ends in a call of `onChange`. */
export interface Popup {
  load(): Promise<void>;
  showView(view: Memory['view']): Promise<void>;
  /** Shows a day; without a date the latest, now and whenever a later one comes. */
  showDay(date?: DigestDate): Promise<void>;
  setExpanded(id: ArxivId, expanded: boolean): void;
  setSaved(row: Row, saved: boolean): Promise<void>;
  undo(): Promise<void>;
  search(query: string): void;
  showHelp(help: boolean): void;
  scrolledTo(scroll: number): void;
  /** The reading list changed, here or in another context. */
  refreshSaved(): Promise<void>;
}

/** The popup's state and verbs, without any view: `onChange` gets each new state. */
export function createPopup(ports: PopupPorts, memory: Memory, onChange: (state: PopupState) => void): Popup {
  let citation: Citation | undefined;
  let scroll = memory.scroll;
  let state: PopupState = {
    view: memory.view,
    date: memory.date,
    expanded: new Set(memory.expanded),
    saved: new Set(),
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
  const guarded = async (work: () => Promise<void>, failure: 'read' | 'save') => {
    try {
      await work();
    } catch {
      set({ failure });
    }
  };

  /** Shows `shown` together with which of its papers are saved, so that no bookmark changes after it was drawn. */
  const show = async (rows: readonly Row[], shown: Partial<PopupState>) => {
    const among = await ports.savedAmong(rows.map(({ id }) => id));
    const saved = new Set(state.saved);
    for (const { id } of rows) {
      if (among.has(id)) saved.add(id);
      else saved.delete(id);
    }
    set({ ...shown, saved });
  };
  const loadDay = async () => {
    const days = (await ports.readDays()) ?? [];
    const { day } = shownDay({ ...state, days });
    const dayRows = day ? (await ports.readDay(day.date)).map(rowOfPaper) : [];
    // The reader may have gone on to another day meanwhile.
    if (day?.date === shownDay({ ...state, days }).day?.date) await show(dayRows, { days, dayRows });
  };
  const loadList = async () => {
    const listRows = (await ports.listSaved()).map(rowOfEntry);
    set({ listRows, count: listRows.length, saved: new Set([...state.saved, ...listRows.map(({ id }) => id)]) });
  };
  const loadCurrent = async () => {
    const found = await ports.readTabPaper();
    if (!found) return;
    citation = found.citation;
    const row = found.paper ? rowOfPaper(found.paper) : rowOfPage(found.id, citation?.title, citation?.authors ?? []);
    await show([row], { current: { ...row, inLibrary: found.paper !== undefined } });
  };
  const refreshSaved = async () => {
    const { dayRows = [], current } = state;
    await show([...dayRows, ...(current ? [current] : [])], { count: await ports.countSaved() });
    if (state.view === 'list') await loadList();
  };
  const saving = (work: () => Promise<unknown>, change: Partial<PopupState>) =>
    guarded(async () => {
      await work();
      set({ ...change, failure: undefined });
      await refreshSaved();
    }, 'save');

  return {
    load: () =>
      guarded(async () => {
        set({ failure: undefined });
        await Promise.all([loadDay(), loadCurrent(), state.view === 'list' ? loadList() : undefined]);
        set({ count: await ports.countSaved() });
      }, 'read'),
    showView: (view) =>
      guarded(async () => {
        scroll = 0;
        set({ view, query: '' });
        keep();
        if (view === 'list') await loadList();
      }, 'read'),
    showDay: (date) =>
      guarded(async () => {
        scroll = 0;
        const latest = state.days?.at(-1)?.date;
        set({ view: 'day', date: date === latest ? undefined : date, dayRows: undefined, query: '' });
        keep();
        await loadDay();
      }, 'read'),
    setExpanded(id, expanded) {
      const others = [...state.expanded].filter((other) => other !== id);
      set({ expanded: new Set(expanded ? [...others, id] : others) });
      keep();
    },
    setSaved: (row, saved) =>
      saved
        ? saving(() => ports.save(row.id, row.id === state.current?.id ? citation : undefined), { removed: undefined })
        : saving(() => ports.remove(row.id), { removed: row }),
    async undo() {
      const { removed } = state;
      if (removed) await saving(() => ports.restore(removed.id), { removed: undefined });
    },
    search: (query) => set({ query }),
    showHelp: (help) => set({ help }),
    scrolledTo(now) {
      scroll = now;
      keep();
    },
    refreshSaved: () => guarded(refreshSaved, 'read'),
  };
}
