import type { ArxivId } from '../arxiv-id';
import { addDays } from '../library/calendar';
import type { DigestDate } from '../paper';
import type { BrowsePorts } from './ports';
import { unreadOn } from './shown';
import type { BrowseState, Holder } from './state';

type Reading = Pick<BrowsePorts, 'readLooked' | 'readIds' | 'readMarks' | 'markAllSeen'>;

type KnownMarks = BrowseState['marks'];

/** What may be new to the reader, as the browser's storage has it. */
export interface NewReading {
  /** Reads which days may have something new, and what they list. */
  read(): Promise<void>;
  /** Marks, or the days that have been looked at, changed here or elsewhere. */
  refresh(): Promise<void>;
  /**
   * Also reads the marks of these; what is already known of marks is read again. The answer puts them into what is known by
   * then, where what was changed meanwhile stays.
   */
  marksWith(ids: readonly ArxivId[]): Promise<(known: KnownMarks) => KnownMarks>;
}

/** Days come late, and not in their order: only so long after a day is it known that none before it is still to come. */
const SETTLED_AFTER = 14;

/** The last day before which no other will come, as far as one can tell from the newest. */
export function settledDay(newest: DigestDate): DigestDate {
  return addDays(newest, -SETTLED_AFTER);
}

/** The one reading of what is new for a state: its reads take turns, so that what was read last is what stays. */
export function createNewReading(ports: Reading, { state, set }: Holder): NewReading {
  const marksWith = async (ids: readonly ArxivId[]) => {
    const before = state().marks;
    const asked = new Set([...before.keys(), ...ids]);
    const found = await ports.readMarks([...asked]);
    return (known: KnownMarks): KnownMarks => {
      const changed = [...known].filter(([id, mark]) => !asked.has(id) || before.get(id) !== mark);
      const merged = new Map([...found, ...changed]);
      for (const id of before.keys()) if (!known.has(id)) merged.delete(id);
      return merged;
    };
  };
  /** One after the other: what was read first must not be shown last. */
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => () => {
    turn = turn.catch(() => undefined).then(work);
    return turn;
  };
  const read = async () => {
    const { days = [] } = state();
    const looked = await ports.readLooked(days);
    const dates = days.flatMap(({ date }) => (looked !== undefined && date > looked ? date : [])).reverse();
    const fresh = await ports.readIds(dates);
    const withMarks = await marksWith([...fresh.values()].flat());
    set({ looked, fresh, marks: withMarks(state().marks) });
    // Days that have been seen through need not be read again.
    const [newest] = dates;
    const unread = [...unreadOn(state()).keys()].at(-1) ?? newest;
    const through = newest && dates.find((date) => unread !== undefined && date < unread && date <= settledDay(newest));
    if (through) await ports.markAllSeen(through);
  };
  return {
    read: inTurn(read),
    marksWith,
    refresh: inTurn(async () => {
      const { days = [], looked, fresh, ranked = [] } = state();
      if ((await ports.readLooked(days)) !== looked) await read();
      const ids = [...(fresh?.values() ?? [])].flat();
      const withMarks = await marksWith([...ids, ...ranked.map(({ id }) => id)]);
      set({ marks: withMarks(state().marks) });
    }),
  };
}
