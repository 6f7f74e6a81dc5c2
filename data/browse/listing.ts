import type { ArxivId } from '../arxiv-id';
import type { DigestDate, Paper } from '../paper';
import { heatSteps } from './calendar';
import { monthOf } from './dates';
import type { Period } from './period';
import type { BrowsePorts } from './ports';
import type { NewReading } from './read-new';
import { hiddenOf, readPeriod } from './read-period';
import { shownRanked } from './shown';
import type { BrowseState, Holder } from './state';

/** Rows to begin with, and to add when the reader comes near their end. */
export const PAGE = 50;
/** From when on a list that is being read is worth saying so, ms; until then the one before stays. */
const LATE_MS = 150;

/** The papers of the shown period. */
export interface Listing {
  /** Reads the days, and what is shown of them. */
  load(): Promise<void>;
  show(period: Period, date: DigestDate | undefined): Promise<void>;
  /** What is to be shown, which is shown once it has been read. */
  wanted(): Wanted;
  /** Reads papers that came into sight: there are to be more rows, or others are gone. */
  fill(): Promise<void>;
}

interface Wanted {
  period: Period;
  date?: DigestDate | undefined;
}

/** The one listing of a state: of two reads, what the later one asked for is shown, whichever ends first. */
export function createListing(ports: BrowsePorts, news: NewReading, { state, set }: Holder): Listing {
  let wanted: Wanted = { period: state().period };
  /** Counts the reads: the answer to an earlier one comes too late. */
  let reads = 0;
  let newsRead: Promise<void> = Promise.resolve();
  let loading: Promise<void> | undefined;
  let isAskedAgain = false;

  /** The papers that come into sight and are not known yet. */
  const readMissing = async (
    next: Pick<BrowseState, 'ranked' | 'hidden' | 'marks' | 'limit'>,
    known: BrowseState['papers'],
  ) => {
    const shown = shownRanked({ ...next, showsDismissed: state().showsDismissed })?.ranked ?? [];
    const missing = shown.flatMap(({ id }) => (known.has(id) ? [] : id));
    return missing.length > 0 ? ports.readPapers(missing) : new Map<ArxivId, Paper>();
  };
  const showWanted = async (limit = PAGE) => {
    const read = ++reads;
    const { period, date } = wanted;
    const shown = { period, date, month: date && monthOf(date) };
    const late = setTimeout(() => read === reads && set({ ...shown, ranked: undefined }), LATE_MS);
    try {
      if (period === 'unread') await newsRead;
      const { ranked, papers: first = new Map<ArxivId, Paper>() } = await readPeriod(ports, period, date, state());
      const withMarks = await news.marksWith(ranked.map(({ id }) => id));
      const marks = withMarks(state().marks);
      const hidden = hiddenOf(ranked, { ...state(), marks });
      const papers = new Map([...first, ...(await readMissing({ ranked, hidden, marks, limit }, first))]);
      if (read !== reads) return;
      set({ ...shown, ranked, marks: withMarks(state().marks), hidden, papers, limit, failed: false });
    } catch {
      if (read === reads) set({ ...shown, failed: true });
    } finally {
      clearTimeout(late);
    }
  };
  const loadOnce = async () => {
    try {
      const days = (await ports.readDays()) ?? [];
      const { date: before } = wanted;
      wanted = { ...wanted, date: days.some(({ date }) => date === before) ? before : days.at(-1)?.date };
      set({ days, heat: heatSteps(days), ...(await ports.readStanding(days)) });
      newsRead = news.read();
      // The list of new papers is not drawn anew under the reader.
      if (wanted.period !== 'unread' || !state().ranked) await showWanted(state().limit);
      await newsRead;
    } catch {
      set({ failed: true });
    }
  };

  /** Days that arrive while others are being read are read after them, all at once. */
  const load = async () => {
    isAskedAgain = loading !== undefined;
    if (loading) return loading;
    loading = loadOnce();
    await loading;
    loading = undefined;
    if (isAskedAgain) await load();
  };

  return {
    wanted: () => wanted,
    load,
    show(period, date) {
      wanted = { period, date: date ?? wanted.date };
      return showWanted();
    },
    async fill() {
      const { ranked } = state();
      const read = await readMissing(state(), state().papers);
      if (read.size > 0 && ranked === state().ranked) set({ papers: new Map([...state().papers, ...read]) });
    },
  };
}
