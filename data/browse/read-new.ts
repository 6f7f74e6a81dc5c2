import type { ArxivId } from '../arxiv-id';
import type { BrowsePorts } from './ports';
import { unreadOn } from './shown';
import type { Holder } from './state';

type Reading = Pick<BrowsePorts, 'readLooked' | 'readIds' | 'readMarks' | 'markAllSeen'>;

/** What may be new to the reader, as the browser's storage has it. */
export interface NewReading {
  /** Reads which days may have something new, and what they list. */
  read(): Promise<void>;
  /** Marks, or the days that have been looked at, changed here or elsewhere. */
  refresh(): Promise<void>;
  /** Also reads the marks of these; what is already known of marks is read again. */
  marksWith(ids: readonly ArxivId[]): Promise<Awaited<ReturnType<BrowsePorts['readMarks']>>>;
}

export function createNewReading(ports: Reading, { state, set }: Holder): NewReading {
  const marksWith = (ids: readonly ArxivId[]) => ports.readMarks([...new Set([...state().marks.keys(), ...ids])]);
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
    set({ looked, fresh, marks: await marksWith([...fresh.values()].flat()) });
    // Days that have been seen through need not be read again; but the newest may grow yet.
    const unread = [...unreadOn(state()).keys()].at(-1) ?? dates[0];
    const through = dates.find((date) => unread !== undefined && date < unread);
    if (through) await ports.markAllSeen(through);
  };
  return {
    read: inTurn(read),
    marksWith,
    refresh: inTurn(async () => {
      const { days = [], looked, fresh, ranked = [] } = state();
      if ((await ports.readLooked(days)) !== looked) await read();
      const ids = [...(fresh?.values() ?? [])].flat();
      set({ marks: await marksWith([...ids, ...ranked.map(({ id }) => id)]) });
    }),
  };
}
