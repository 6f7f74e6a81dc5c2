import type { DayRange } from '../../library/calendar';
import { type Freshness, freshnessOf } from '../../library/freshness';
import type { DayEntry } from '../../library/records';
import { isNewer } from '../../library/sources/fault';
import type { UpdatesNow } from '../../library/updates/control';
import type { Usage } from '../../library/usage';
import { oneAtATime } from '../../one-at-a-time';
import type { DigestDate } from '../../paper';
import type { Deletion } from './state';

export interface DaysPartState {
  /** The days that there are, oldest first; undefined while they are being read. */
  days?: readonly DayEntry[] | undefined;
  usage?: Usage | undefined;
  /** How old the newest day is; undefined where there is none. */
  freshness?: Freshness | undefined;
  updatesOn?: boolean;
  /** What the reader is asked to confirm. */
  asked?: Deletion | undefined;
  deleting?: { done: number; total: number } | undefined;
  /** How many days were just deleted. */
  deleted?: number | undefined;
  /** Whether something could not be done; `newer` because a newer version has written the library. */
  failed?: boolean | 'newer';
}

export interface DaysPorts {
  readDays(): Promise<readonly DayEntry[] | undefined>;
  readUsage(): Promise<Usage>;
  readUpdates(): Promise<UpdatesNow>;
  /** Answers how many of the days there were. */
  deleteDays(dates: readonly DigestDate[], options: { onProgress(done: number, total: number): void }): Promise<number>;
  now(): number;
}

export interface Days {
  /** Reads all of it, or how fresh the library is alone. */
  load(): Promise<void>;
  loadFreshness(): Promise<void>;
  /** Says what deleting a range would take away. */
  ask(range: DayRange): void;
  leave(): void;
  /** Deletes what was asked about; saved papers stay. */
  confirm(): Promise<void>;
}

/** What the library holds and takes, and the way to make it less. */
export function createDays(ports: DaysPorts, onChange: (state: DaysPartState) => void): Days {
  let state: DaysPartState = {};
  const set = (change: Partial<DaysPartState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const readFreshness = async (): Promise<Partial<DaysPartState>> => {
    const [days = [], updates] = await Promise.all([ports.readDays(), ports.readUpdates()]);
    const freshness = freshnessOf(days, updates, ports.now());
    return { days, updatesOn: updates.settings.sources.length > 0, freshness };
  };
  const attempt = async (read: () => Promise<Partial<DaysPartState>>) => {
    try {
      set({ ...(await read()), failed: false });
    } catch {
      set({ failed: true });
    }
  };
  // An archive writes several days a second.
  const load = oneAtATime(() => attempt(async () => ({ ...(await readFreshness()), usage: await ports.readUsage() })));
  return {
    load,
    loadFreshness: oneAtATime(() => attempt(readFreshness)),
    ask(given) {
      const { from, to } = given.from <= given.to ? given : { from: given.to, to: given.from };
      const found = (state.days ?? []).filter(({ date }) => date >= from && date <= to);
      const papers = found.reduce((sum, { count }) => sum + count, 0);
      set({ asked: { from, to, days: found.map(({ date }) => date), papers }, deleted: undefined, failed: false });
    },
    leave: () => set({ asked: undefined }),
    async confirm() {
      const { asked, deleting } = state;
      if (!asked || deleting) return;
      const onProgress = (done: number, total: number) => set({ deleting: { done, total } });
      onProgress(0, asked.days.length);
      const failed = await ports.deleteDays(asked.days, { onProgress }).then(
        (deleted) => {
          set({ deleted });
          return false;
        },
        (error: unknown) => (isNewer(error) ? 'newer' : true),
      );
      set({ deleting: undefined, asked: undefined });
      await load();
      if (failed) set({ failed });
    },
  };
}
