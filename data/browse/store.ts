import type { Answer } from '../search/search-library';
import type { Browse } from './browse';
import { heatSteps } from './calendar';
import { daysOfMonth, monthOf } from './dates';
import { createListing, PAGE } from './listing';
import { isDated, neighbours } from './period';
import type { BrowseMemory, BrowsePorts } from './ports';
import { createNewReading } from './read-new';
import { hiddenOf } from './read-period';
import { createSearching } from './searching';
import type { BrowseState } from './state';
import { createTriaging } from './triaging';

/** The state of browsing and its verbs, without any view: `onChange` gets each new state. */
export function createBrowse(ports: BrowsePorts, memory: BrowseMemory, onChange: (state: BrowseState) => void): Browse {
  let state: BrowseState = {
    ...memory,
    heat: heatSteps([]),
    hidden: new Set(),
    limit: PAGE,
    papers: new Map(),
    marks: new Map(),
    saved: new Map(),
    showsDismissed: false,
    expanded: new Set(),
    query: '',
    help: false,
  };
  const set = (change: Partial<BrowseState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const holder = { state: () => state, set };
  const news = createNewReading(ports, holder);
  const listing = createListing(ports, news, holder);
  const triaging = createTriaging(ports, news, holder, listing.fill);
  const searching = createSearching(ports.search, async (answer: Answer | undefined) => {
    const withMarks = await news.marksWith(answer?.papers.map(({ paper }) => paper.id) ?? []);
    return () => set({ answer, marks: withMarks(state.marks), findFailed: false });
  });
  const asked = (asking: Promise<void>) => asking.catch(() => set({ findFailed: true }));
  ports.search.onProgress(() => void asked(searching.again()));
  let hasSaved = false;

  const show: Browse['show'] = async (period, date) => {
    ports.remember({ period, hiding: state.hiding });
    if (state.query) await search('');
    await listing.show(period, date);
  };
  const search = async (query: string) => {
    set({ query, ...(!query.trim() && { answer: undefined }) });
    await asked(searching.ask(query));
  };
  /** Leaves out what is not wanted, also where it was left in because it changed only while one looked. */
  const leaveOut = (change: Partial<BrowseState>) => {
    set({ ...change, hidden: hiddenOf(state.ranked ?? [], { ...state, ...change }) });
    return listing.fill();
  };

  return {
    ...triaging,
    load: listing.load,
    show,
    async step(by) {
      const { period, date } = listing.wanted();
      const to = isDated(period) && date && neighbours(period, date, state.days ?? [])[by];
      if (to) await show(period, to);
    },
    async showMonth(month) {
      const { to } = daysOfMonth(month);
      const last = state.days?.findLast(({ date }) => date <= to)?.date;
      if (state.period === 'month' && last && monthOf(last) === month) await show('month', last);
      else set({ month });
    },
    async showMore() {
      if (state.query) return asked(searching.more());
      set({ limit: state.limit + PAGE });
      await listing.fill();
    },
    setHiding(change) {
      const hiding = { ...state.hiding, ...change };
      ports.remember({ period: state.period, hiding });
      return leaveOut({ hiding });
    },
    showDismissed(showsDismissed) {
      set({ showsDismissed });
      return listing.fill();
    },
    async setExpanded(id, isExpanded) {
      const others = [...state.expanded].filter((other) => other !== id);
      set({ expanded: new Set(isExpanded ? [...others, id] : others) });
      if (isExpanded) await triaging.opened(id);
    },
    search,
    prepareSearch: () => void ports.search.prepare(),
    showHelp: (help) => set({ help }),
    takeSaved(saved) {
      const isFirst = !hasSaved;
      hasSaved = true;
      if (isFirst && state.hiding.saved) void leaveOut({ saved });
      else set({ saved });
    },
    async heard(change) {
      const keys = Object.keys(change);
      if (keys.includes('days')) return listing.load();
      if (keys.some((key) => key === 'looked' || key.startsWith('triage:'))) await news.refresh();
      if (keys.some((key) => key === 'updates' || key === 'setting:updates'))
        set(await ports.readStanding(state.days ?? []));
    },
  };
}
