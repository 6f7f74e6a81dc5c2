/** The reading list's synchronisation through the browser's own account: off until asked for, no server of ours. */
import { browser } from 'wxt/browser';
import { absorb } from '../absorb';
import { readAll } from '../list';
import { absorbTagColors, readTagColors } from '../tag-colors';
import { type List, newsFor, type Writing, withNews, writingFor } from './exchange';
import { bytesOf, QUOTA_BYTES } from './quota';
import { failed, planSync, readSyncState, syncProblemOf, updateState } from './schedule';
import { isChunkKey, unseal } from './seal';
import { nameLeft, type SyncState } from './state';
import type { Refused } from './unpack';

export { readSyncState };

/** Turns synchronisation on: reads and merges what the account has, then writes. Resolves with how that went. */
export async function turnOnSync(now: number): Promise<SyncState> {
  await updateState(({ written, ...state }) => ({ ...state, on: true, dirty: state.dirty ?? now }));
  return syncNow(now);
}

/** Turns it off, after a run that is under way. The list stays as it is, and so does what the account has. */
export async function turnOffSync(now: number): Promise<SyncState> {
  const state = await alone(() =>
    updateState(({ dirty, running, failures, retry, problem, ...kept }) => ({ ...kept, on: false })),
  );
  await planSync(now);
  return state;
}

/**
 * Takes the list out of the account, and turns synchronisation off here, for it would be written again. Other devices
 * that still synchronise will write theirs. What a newer version wrote stays.
 */
export async function clearRemote(now = Date.now()): Promise<SyncState> {
  await turnOffSync(now);
  return alone(async () => {
    await removeKeys(
      Object.entries(await readAccount())
        .filter(isOurs)
        .map(([key]) => key),
    );
    return updateState(({ on }) => ({ on }));
  });
}

/**
 * One run: takes in what the account knows better, then writes what it does not know; nothing, where both agree. Does
 * nothing while synchronisation is off. It may be interrupted anywhere: what was read is in the list before anything is
 * written, and what was not written waits. Resolves with how it went; a problem is in the state, and is retried.
 */
export async function syncNow(now: number): Promise<SyncState> {
  const state = await alone(async () => {
    const { on } = await readSyncState();
    if (!on) return readSyncState();
    const { written } = await updateState(({ dirty, ...state }) => ({ ...state, running: dirty ?? now }));
    try {
      return await run(now, written);
    } catch (error) {
      return updateState((state) => failed(state, syncProblemOf(error), now));
    }
  });
  await planSync(now);
  return state;
}

async function run(now: number, written: string | undefined): Promise<SyncState> {
  const account = await readAccount();
  const own: List = { entries: await readAll(), tagColors: await readTagColors() };
  const news = await newsFor(own, account);
  if (news.entries.length > 0) await absorb(news.entries, now, 'sync');
  if (Object.keys(news.tagColors).length > 0) await absorbTagColors(news.tagColors);
  const { refused } = news;
  if (refused.some(({ reason }) => reason === 'newer')) {
    return updateState((state) => failed({ ...state, refused }, 'newer', now));
  }
  const writing = await writingFor(withNews(own, news), account, written);
  await writeAccount(writing, account);
  return updateState((state) => succeeded(state, writing, refused, now));
}

function succeeded(state: SyncState, { packed, written }: Writing, refused: Refused[], now: number): SyncState {
  const { running, failures, retry, problem, ...kept } = state;
  const { bytes, entries, left } = packed;
  return { ...kept, last: now, bytes, entries, refused, written, ...nameLeft(left) };
}

/** At most one call each. The new comes before the old goes, except where only the old's room makes the new fit. */
async function writeAccount({ set, remove }: Writing, account: Record<string, unknown>): Promise<void> {
  const fits = bytesOf({ ...account, ...set }) <= QUOTA_BYTES;
  if (!fits) await removeKeys(remove);
  if (Object.keys(set).length > 0) await browser.storage.sync.set(set);
  if (fits) await removeKeys(remove);
}

async function removeKeys(keys: string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.sync.remove(keys);
}

function readAccount(): Promise<Record<string, unknown>> {
  return browser.storage.sync.get(null);
}

function isOurs([key, value]: [string, unknown]): boolean {
  const opened = unseal(key, value);
  return isChunkKey(key) && !('refused' in opened && opened.refused === 'newer');
}

/** One run at a time, in whatever context; whoever turns it off waits for it. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('sync', work);
}
