import type { ArxivId } from '../../arxiv-id';
import type { LastAct } from '../../reading-list/act';
import type { Entry } from '../../reading-list/entry';
import { problemOf } from '../../reading-list/problem';
import type { RestorePlan } from '../../reading-list/restore-plan';
import type { SnapshotInfo } from '../../reading-list/snapshots';
import { titled } from '../titled';
import type { Difference, OpenSnapshot, SnapshotsState } from './state';

export interface SnapshotsPorts {
  listSnapshots(): Promise<SnapshotInfo[]>;
  readDamage(): Promise<SnapshotsState['damage']>;
  clearDamage(): Promise<void>;
  previewRestore(at: number, keepLater: boolean): Promise<RestorePlan>;
  readEntries(ids: readonly ArxivId[]): Promise<Entry[]>;
  restoreSnapshot(at: number, keepLater: boolean, now: number): Promise<number>;
  readLastAct(): Promise<LastAct | undefined>;
  now(): number;
}

export interface Snapshots {
  /** Reads which snapshots there are, and whether something is missing. */
  load(): Promise<void>;
  /** Compares a snapshot with the list as it is. */
  open(at: number): Promise<void>;
  close(): void;
  /** Says whether papers that were saved since the open snapshot stay. */
  setKeepLater(keepLater: boolean): Promise<void>;
  /** Makes the list what the open snapshot says. */
  restore(): Promise<void>;
  clearDamage(): Promise<void>;
}

/** Looks at snapshots and goes back to one. */
export function createSnapshots(ports: SnapshotsPorts, onChange: (state: SnapshotsState) => void): Snapshots {
  let state: SnapshotsState = {};
  const set = (change: Partial<SnapshotsState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const compare = async (at: number, keepLater: boolean): Promise<Difference> => {
    const { back, changed, gone, missing } = await ports.previewRestore(at, keepLater);
    const known = await ports.readEntries([...back, ...changed, ...gone].filter((id) => !missing.has(id)));
    const entries = [...missing.values(), ...known];
    return { back: titled(back, entries), changed: titled(changed, entries), gone: titled(gone, entries) };
  };
  const open = async (at: number, keepLater: boolean) => {
    // What was known stays until the new answer: the page does not jump.
    const difference = state.open?.at === at ? state.open.difference : undefined;
    const opened: OpenSnapshot = { at, keepLater, difference };
    set({ open: opened });
    const answer: Partial<OpenSnapshot> = await compare(at, keepLater).then(
      (found) => ({ difference: found }),
      (error: unknown) => {
        const problem = problemOf(error);
        return { difference: undefined, problem: problem === 'unknown' ? ('torn' as const) : problem };
      },
    );
    // Another one, or another choice, may have been opened meanwhile.
    if (state.open === opened) set({ open: { ...opened, ...answer } });
  };
  return {
    async load() {
      try {
        set({ list: await ports.listSnapshots(), damage: await ports.readDamage(), failed: false });
      } catch {
        set({ failed: true });
      }
    },
    open: (at) => open(at, true),
    close: () => set({ open: undefined }),
    async setKeepLater(keepLater) {
      if (state.open) await open(state.open.at, keepLater);
    },
    async restore() {
      const chosen = state.open;
      if (!chosen || chosen.busy) return;
      const now = ports.now();
      set({ open: { ...chosen, busy: true, problem: undefined } });
      try {
        await ports.restoreSnapshot(chosen.at, chosen.keepLater, now);
        set({ open: undefined });
      } catch (error) {
        // The list may have been written where only its mirror was not; then it is done.
        const last = await ports.readLastAct().catch(() => undefined);
        const isDone = last?.kind === 'restore' && last.at === now;
        set({ open: isDone ? undefined : { ...chosen, busy: false, problem: problemOf(error) } });
      }
    },
    async clearDamage() {
      await ports.clearDamage().catch(() => undefined);
      set({ damage: undefined });
    },
  };
}
