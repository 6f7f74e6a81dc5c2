import type { ArxivId } from '../../arxiv-id';
import type { Entry } from '../../reading-list/entry';
import type { SyncState } from '../../reading-list/sync/state';
import { type Titled, titled } from '../titled';

/** What a synchronising list shows. */
export interface SyncPartState {
  /** Undefined while it is being read. */
  sync?: SyncState | undefined;
  /** What found no room in the account, by name; of many, the first. */
  left: Record<'entries' | 'notes' | 'titles', readonly Titled[]>;
  /** What is under way. */
  busy?: 'on' | 'off' | 'now' | 'clear' | undefined;
  /** The list was just taken out of the account. */
  cleared?: boolean;
  /** The last act went wrong. */
  failed?: boolean;
}

export interface SyncPorts {
  readSyncState(): Promise<SyncState>;
  turnOnSync(now: number): Promise<unknown>;
  turnOffSync(now: number): Promise<unknown>;
  syncNow(now: number): Promise<unknown>;
  clearRemote(now: number): Promise<unknown>;
  readEntries(ids: readonly ArxivId[]): Promise<Entry[]>;
  now(): number;
}

export interface Sync {
  load(): Promise<void>;
  setOn(isOn: boolean): Promise<void>;
  syncNow(): Promise<void>;
  /** Takes the list out of the account. */
  clear(): Promise<void>;
}

const NOTHING: SyncPartState['left'] = { entries: [], notes: [], titles: [] };

/** Whether the list is synchronised, how that went, and what can be done about it. */
export function createSync(ports: SyncPorts, onChange: (state: SyncPartState) => void): Sync {
  let state: SyncPartState = { left: NOTHING };
  const set = (change: Partial<SyncPartState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const read = async (): Promise<Partial<SyncPartState>> => {
    const sync = await ports.readSyncState();
    const { entries = [], notes = [], titles = [] } = sync.left ?? {};
    const ids = [...entries, ...notes, ...titles];
    const known = ids.length > 0 ? await ports.readEntries(ids) : [];
    const left = { entries: titled(entries, known), notes: titled(notes, known), titles: titled(titles, known) };
    return { sync, left };
  };
  const act = async (busy: NonNullable<SyncPartState['busy']>, work: (now: number) => Promise<unknown>) => {
    if (state.busy) return;
    set({ busy, cleared: false, failed: false });
    try {
      await work(ports.now());
      set({ busy: undefined, ...(await read()), cleared: busy === 'clear' });
    } catch {
      set({ busy: undefined, ...(await read().catch(() => ({}))), failed: true });
    }
  };
  return {
    async load() {
      // While something is under way, it brings the state itself.
      if (!state.busy) set(await read().catch(() => ({ failed: true })));
    },
    setOn: (isOn) => act(isOn ? 'on' : 'off', isOn ? ports.turnOnSync : ports.turnOffSync),
    syncNow: () => act('now', ports.syncNow),
    clear: () => act('clear', ports.clearRemote),
  };
}
