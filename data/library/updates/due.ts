import type { UpdateSettings, UpdateState } from './state';

const HOUR = 3_600_000;
/** An update that was put off for the reader's sake is tried again so soon. */
const PUT_OFF = HOUR / 2;

/**
 * When the next update is due, ms since the epoch; undefined while updates are off. Computed from what is stored each time,
 * so that a lost alarm or a computer that slept for a month costs one update, not thirty.
 */
export function dueAt({ sources, everyHours }: UpdateSettings, state: UpdateState): number | undefined {
  if (sources.length === 0) return undefined;
  const { last, pauses = {} } = state;
  if (state.running) return state.running.since;
  if (!last) return 0;
  if (last.skipped) return (last.skippedAt ?? last.at) + PUT_OFF;
  const retries = sources.flatMap((source) => pauses[source]?.until ?? []);
  return Math.min(last.at + everyHours * HOUR, ...retries);
}

/** Whether an update is due at `now`, ms since the epoch. */
export function isDue(settings: UpdateSettings, state: UpdateState, now: number): boolean {
  const due = dueAt(settings, state);
  // A last update in the future: the clock went back since.
  return due !== undefined && (due <= now || (state.last?.at ?? 0) > now);
}
