import type { NetworkSourceId } from '../sources/source';
import type { UpdateSettings, UpdateState } from './state';

const HOUR = 3_600_000;
/** An update that was put off for the reader's sake is tried again so soon. */
const PUT_OFF = HOUR / 2;

/**
 * When the next update is due, ms since the epoch; undefined while updates are off. Computed from what is stored each time,
 * so that a lost alarm or a computer that slept for a month costs one update, not thirty.
 */
export function dueAt(settings: UpdateSettings, state: UpdateState): number | undefined {
  const { sources } = settings;
  if (sources.length === 0) return undefined;
  const { last } = state;
  if (state.running) return state.running.since;
  if (!last) return 0;
  if (last.skipped) return (last.skippedAt ?? last.at) + PUT_OFF;
  return Math.min(...sources.map((source) => sourceDueAt(source, settings, state)));
}

/** Whether an update is due at `now`, ms since the epoch. */
export function isDue(settings: UpdateSettings, state: UpdateState, now: number): boolean {
  const due = dueAt(settings, state);
  return due !== undefined && (due <= now || isAfter(state, now));
}

/** The sources that an update at `now` asks: one that is tried again after a failure does not bring the others forward. */
export function dueSources(settings: UpdateSettings, state: UpdateState, now: number): NetworkSourceId[] {
  const { sources } = settings;
  if (isAfter(state, now)) return sources;
  const due = sources.filter((source) => sourceDueAt(source, settings, state) <= now);
  // An update that was put off, or cut off after its last source, is repeated whole.
  return due.length > 0 ? due : sources;
}

/** When a source is asked next: after its interval, or sooner where a pause after a failure ends before that. */
function sourceDueAt(source: NetworkSourceId, { everyHours }: UpdateSettings, state: UpdateState): number {
  const { last, asked, pauses } = state;
  const askedAt = asked?.[source] ?? last?.at;
  const regular = askedAt === undefined ? 0 : askedAt + everyHours * HOUR;
  return Math.min(regular, pauses?.[source]?.until ?? regular);
}

/** Whether the last update lies after `now`: the clock went back since. */
function isAfter({ last }: UpdateState, now: number): boolean {
  return last !== undefined && last.at > now;
}
