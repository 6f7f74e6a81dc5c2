import { readSound } from '../../sound-records';
import { write } from '../../storage';
import type { SourceFault } from '../sources/fault';
import type { NetworkSourceId } from '../sources/source';
import { pauseAfter } from './pause';
import type { FaultReport, UpdateState } from './state';

/** How updates stand. */
export async function readState(): Promise<UpdateState> {
  return (await readSound(['updates'])).updates ?? {};
}

/** Changes how updates stand, one change after the other. */
export async function changeState(change: (state: UpdateState) => UpdateState): Promise<void> {
  await navigator.locks.request('updates-state', async () => {
    const state = await readState();
    const changed = change(state);
    if (changed !== state) await write({ updates: changed });
  });
}

/** What the state keeps for each source: what is undefined goes. */
export function withOf<Name extends 'asked' | 'pauses' | 'unfinished' | 'absent'>(
  state: UpdateState,
  name: Name,
  source: NetworkSourceId,
  value: NonNullable<UpdateState[Name]>[NetworkSourceId],
): UpdateState {
  const { [source]: before, ...others } = state[name] ?? {};
  if (before === value) return state;
  return { ...state, [name]: value === undefined ? others : { ...others, [source]: value } };
}

/** Leaves a source alone for a while after a failure at `now`, ms since the epoch; answers with the pause. */
export async function pauseSource(
  source: NetworkSourceId,
  fault: SourceFault,
  now: number,
  random: number,
): Promise<{ until: number; failures: number }> {
  const pause = pauseAfter(fault, (await readState()).pauses?.[source], now, random);
  await changeState((state) => withOf(state, 'pauses', source, pause));
  return pause;
}

/** A fault as it is told to the reader. */
export function reportOf(
  source: NetworkSourceId,
  { kind, details }: SourceFault,
  date?: FaultReport['date'],
): FaultReport {
  const { status, problem } = details;
  return { source, kind, ...(date && { date }), ...(status !== undefined && { status }), ...(problem && { problem }) };
}
