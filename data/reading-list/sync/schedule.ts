import { setAlarm } from '../../alarm';
import { read, write } from '../../storage';
import type { SyncProblem, SyncState } from './state';

export const SYNC_ALARM = 'sync';

const MINUTE = 60_000;
/** Changes are collected for so long: an account takes few writes. */
const COLLECT = MINUTE;
/** However quiet it is, the account is read so often: a browser may not tell of what comes from other devices. */
const LOOK_IN = 6 * 60 * MINUTE;

/** How the synchronisation stands. */
export async function readSyncState(): Promise<SyncState> {
  return (await read(['sync'])).sync ?? { on: false };
}

/** Changes the state, one change after the other, in whatever contexts they are made. Returns the new one. */
export function updateState(change: (state: SyncState) => SyncState): Promise<SyncState> {
  return navigator.locks.request('sync-state', async () => {
    const state = change(await readSyncState());
    await write({ sync: state });
    return state;
  });
}

/** Notes that list or account changed, so that a run follows in a minute; a later change does not put it off. */
export async function noteChange(now: number): Promise<void> {
  const { on, dirty } = await readSyncState();
  if (!on) return;
  if (dirty === undefined) await updateState((state) => (state.on ? { ...state, dirty: state.dirty ?? now } : state));
  await planSync(now);
}

/** Sets the one alarm to when the state wants a run. */
export async function planSync(now: number): Promise<void> {
  const due = dueAt(await readSyncState());
  // A time further away than any that was meant: the clock went back since.
  await setAlarm(SYNC_ALARM, due !== undefined && due > now + LOOK_IN ? now : due, now);
}

/** When the next run is due, ms since the epoch; undefined while synchronisation is off. */
function dueAt({ on, retry, dirty, running, last }: SyncState): number | undefined {
  if (!on) return undefined;
  if (retry !== undefined) return retry;
  const waiting = dirty ?? running;
  return waiting === undefined ? (last ?? 0) + LOOK_IN : waiting + COLLECT;
}

/** The state after a run that had a problem: what waited still waits, twice as long after each failure. */
export function failed(state: SyncState, problem: SyncProblem, now: number): SyncState {
  const { running, ...kept } = state;
  const failures = (state.failures ?? 0) + 1;
  const retry = now + Math.min(MINUTE * 2 ** (failures - 1), LOOK_IN);
  return { ...kept, dirty: state.dirty ?? running ?? now, problem, failures, retry };
}

/** Which problem an error of the browser's means. Chromium and Firefox say it in words. */
export function syncProblemOf(error: unknown): SyncProblem {
  const text = String(error);
  if (/MAX_WRITE_OPERATIONS|MAX_SUSTAINED/i.test(text)) return 'rate';
  if (/quota/i.test(text)) return 'quota';
  return /offline|network|sync (is )?(disabled|unavailable)/i.test(text) ? 'offline' : 'unknown';
}
