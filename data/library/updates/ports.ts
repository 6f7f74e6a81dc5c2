/** What an update needs of the world; the adapter to the browser's network, connection and idle state. */
import { browser } from 'wxt/browser';
import { refreshVotes } from '../refresh-votes';
import { createNet, type RequestNotes } from '../sources/net';
import { sourceOf } from '../sources/registry';
import type { Net, NetworkSourceId, Source } from '../sources/source';
import { storeDay } from '../store-day';
import { hasIdle, missingOrigins } from './allowed';

export interface UpdatePorts {
  /** Ms since the epoch. */
  now(): number;
  /** At least 0, less than 1. */
  random(): number;
  sourceOf(id: NetworkSourceId): Source;
  netOf(id: NetworkSourceId, notes: RequestNotes): Net;
  /** Whether the browser lets us ask a source. */
  isAllowed(id: NetworkSourceId): Promise<boolean>;
  /** Whether what is loaded costs the reader, as far as the browser tells. */
  isMobileData(): boolean;
  /** Whether the computer is being used, as far as we may know. */
  isInUse(): Promise<boolean>;
  storeDay: typeof storeDay;
  refreshVotes: typeof refreshVotes;
}

/** Nobody has touched the computer for so long, seconds, when it counts as not in use. */
const IDLE_AFTER = 60;

export const updatePorts: UpdatePorts = {
  now: () => Date.now(),
  random: () => Math.random(),
  sourceOf,
  netOf: (id, { begin, log }) =>
    createNet(
      {
        fetch: (...request) => fetch(...request),
        now: () => Date.now(),
        onLine: () => navigator.onLine !== false,
        begin,
        log,
      },
      id,
    ),
  isAllowed: async (id) => (await missingOrigins([id])).length === 0,
  isMobileData() {
    // Firefox knows no `connection`.
    const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } };
    return connection?.saveData === true || connection?.type === 'cellular';
  },
  async isInUse() {
    if (!(await hasIdle())) return false;
    // A permission may have come after this worker began.
    return (await browser.idle?.queryState(IDLE_AFTER)) === 'active';
  },
  storeDay,
  refreshVotes,
};
