import type { ArxivId } from '../../arxiv-id';
import type { Left } from './parts';
import type { Refused } from './unpack';

/**
 * Why the last run did not do all: the account is full, written to too often, or out of reach; another device has a
 * newer version, whose part is left alone until this one is updated too; anything else.
 */
export type SyncProblem = 'quota' | 'rate' | 'offline' | 'newer' | 'unknown';

/** Whether the reading list is synchronised through the browser's account, and how that went last. Times in ms since the epoch. */
export interface SyncState {
  on: boolean;
  /** When a run last went through. */
  last?: number;
  /** How much of the account's `QUOTA_BYTES` is used, and how many entries are in it. */
  bytes?: number;
  entries?: number;
  /** What found no room in the account, the first `MOST_NAMED` of each kind, and how many there are. */
  left?: Left;
  leftCount?: { entries: number; notes: number; titles: number };
  /** The account's items that were not read. */
  refused?: Refused[];
  problem?: SyncProblem;
  /** Since when something waits to be synchronised. */
  dirty?: number;
  /** Since when a run is under way; if none is, one was interrupted. */
  running?: number;
  /** How many runs in a row had a problem, and when the next is to try again. */
  failures?: number;
  retry?: number;
  /** What this device wrote last, as a checksum. */
  written?: string;
}

const MOST_NAMED = 200;

/** What found no room, as the state says it. */
export function nameLeft(left: Left): Required<Pick<SyncState, 'left' | 'leftCount'>> {
  const first = (ids: ArxivId[]) => ids.slice(0, MOST_NAMED);
  return {
    left: { entries: first(left.entries), notes: first(left.notes), titles: first(left.titles) },
    leftCount: { entries: left.entries.length, notes: left.notes.length, titles: left.titles.length },
  };
}
