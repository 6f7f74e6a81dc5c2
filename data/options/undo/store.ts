import { isOffered, type LastAct } from '../../reading-list/act';

/** What the options offer to take back. */
export interface UndoState {
  /** The last act, while it is one that the options can do and a late one. */
  last?: LastAct | undefined;
  /** How the last undoing went. */
  said?: 'undone' | 'failed' | undefined;
}

export interface UndoPorts {
  readLastAct(): Promise<LastAct | undefined>;
  undo(now: number, key: number): Promise<unknown>;
  now(): number;
}

export interface Undo {
  /** Looks again at what was done last. */
  refresh(): Promise<void>;
  undo(): Promise<void>;
}

/** Imports and restorations, done here or in another window, and the way back from them. */
export function createUndo(ports: UndoPorts, onChange: (state: UndoState) => void): Undo {
  let state: UndoState = {};
  const set = (next: UndoState) => {
    state = next;
    onChange(state);
  };
  const refresh = async () => {
    const last = await ports.readLastAct().catch(() => undefined);
    const isOurs = last !== undefined && ['import', 'restore'].includes(last.kind) && isOffered(last, ports.now());
    if (!isOurs) set({ said: state.said });
    else if (last.key !== state.last?.key) set({ last });
  };
  return {
    refresh,
    async undo() {
      const { last } = state;
      if (!last) return;
      try {
        await ports.undo(ports.now(), last.key);
        set({ said: 'undone' });
      } catch {
        set({ last, said: 'failed' });
      }
    },
  };
}
