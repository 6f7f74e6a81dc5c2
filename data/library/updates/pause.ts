/** How long a source is left alone after it failed. Kept in storage, so that a worker's death does not shorten it. */
import type { SourceFault } from '../sources/fault';
import type { Pause } from './state';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** No source can have meant more, and clocks go wrong. */
const LONGEST_TOLD = 7 * DAY;

/**
 * The pause after a failure at `now`, ms since the epoch. What the source says is honoured to the millisecond and a little
 * beyond; otherwise each failure in a row doubles it, from about a minute to a day, or without a network to a quarter of an hour. `random` is between 0 and 1, and
 * keeps many browsers from coming back at once.
 */
export function pauseAfter(fault: SourceFault, before: Pause | undefined, now: number, random: number): Pause {
  const failures = (before?.failures ?? 0) + 1;
  const { retryAt } = fault.details;
  const started = { failures, kind: fault.kind, since: now };
  if (retryAt !== undefined && retryAt > now) {
    return { ...started, until: Math.min(retryAt + (MINUTE / 6) * random, now + LONGEST_TOLD), told: true };
  }
  // A computer without a network is no trouble to the source, and is to go on soon after it has one.
  const longest = fault.kind === 'offline' ? 15 * MINUTE : DAY;
  const doubled = Math.min(MINUTE * 2 ** Math.min(failures - 1, 20), longest);
  return { ...started, until: now + doubled * (0.5 + random / 2) };
}

/**
 * Whether a source may be asked at `now`. A reader who asked at `askedAt`, after the pause began, need not wait, unless the
 * source itself named the time.
 */
export function mayAsk(pause: Pause | undefined, now: number, askedAt?: number): boolean {
  if (!pause || now >= pause.until) return true;
  // The clock went back since: no pause is longer than this.
  if (pause.until > now + LONGEST_TOLD) return true;
  return !pause.told && askedAt !== undefined && askedAt > pause.since;
}
