/** The worker may die at any call: nothing may be lost by it, and the next start must finish what was begun. */
import { deleteDB } from 'idb';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import { absorb } from '../../data/reading-list/absorb';
import { type Entry, withFields } from '../../data/reading-list/entry';
import { readAll } from '../../data/reading-list/list';
import { withNews } from '../../data/reading-list/sync/exchange';
import { pack } from '../../data/reading-list/sync/pack';
import { bytesOf } from '../../data/reading-list/sync/quota';
import { noteChange, planSync, readSyncState, SYNC_ALARM } from '../../data/reading-list/sync/schedule';
import { syncNow, turnOnSync } from '../../data/reading-list/sync/sync';
import { unpack } from '../../data/reading-list/sync/unpack';
import { readTagColors, setTagColor } from '../../data/reading-list/tag-colors';
import { account, leaveRoom, limitAccount } from './sync-account';
import { noise } from './sync-samples';

/** Dead from a call on, before or after it was carried out; or one call fails and the rest goes on. */
type Fate = 'dies before' | 'dies after' | 'fails';
let fate: Fate | undefined;
let callsLeft = 0;
let survived = 0;
const unwatch: (() => unknown)[] = [];

/** Lets every call to the browser go through here. */
function watchCalls(): void {
  const { local, sync } = browser.storage;
  for (const area of [local, sync]) {
    for (const name of ['get', 'set', 'remove'] as const) watch(area, name);
  }
  for (const name of ['get', 'create', 'clear'] as const) watch(browser.alarms, name);
  watch(indexedDB, 'open');
}

function watch(api: object, name: string): void {
  const target = api as Record<string, (...given: unknown[]) => unknown>;
  const original = target[name]?.bind(api);
  const own = Object.getOwnPropertyDescriptor(api, name);
  unwatch.push(() => (own ? Object.defineProperty(api, name, own) : delete target[name]));
  target[name] = (...given) => {
    callsLeft--;
    if (fate === undefined || callsLeft > 0 || (fate === 'fails' && callsLeft < 0)) return original?.(...given);
    // What opens the database answers by events: it fails at once or not at all.
    if (fate !== 'dies after' || callsLeft < 0 || name === 'open') throw new Error(`interrupted at ${name}`);
    const carriedOut = Promise.resolve(original?.(...given)).catch(() => undefined);
    return carriedOut.then(() => Promise.reject(new Error(`interrupted after ${name}`)));
  };
}

const NOTED = 50_000;
/** So many calls it takes to note a change. */
const NOTING = 3;
const id = (n: number) => `2502.0000${n}` as ArxivId;
const saved = (n: number, at: number): Entry => withFields({ id: id(n) }, { saved: true, added: at }, at);

/** This device and another have each changed papers; a chunk is torn; `turn` says what is interrupted. */
async function start(): Promise<void> {
  for (const undo of unwatch.splice(0)) undo();
  fakeBrowser.reset();
  await deleteDB('reading-list');
  limitAccount();
  const theirs = [
    saved(1, 10),
    withFields(saved(2, 10), { saved: false }, 30),
    withFields(saved(3, 10), { note: '메모' }, 20),
  ];
  const { items } = await pack(theirs, { 비전: { value: 'red', at: 7 } });
  await browser.storage.sync.set({ ...items, 'list.0': 'haru' });
  await absorb([saved(2, 10), withFields(saved(3, 10), { status: 'done' }, 40), saved(4, 40)], 40, 'sync');
  await setTagColor('추론', 'teal', 40);
}

/** The same where the old layout must go before the new one has room. */
async function startFull(): Promise<void> {
  await start();
  const entries = [5, 6, 7, 8].map((n) => withFields(saved(n, 10), { note: noise(950, n) }, 11));
  await browser.storage.sync.remove(['list.', 'list.0']);
  await browser.storage.sync.set((await pack(entries.slice(0, 3), {})).items);
  await leaveRoom(11_500 - bytesOf(await account()));
  await absorb(entries.slice(1), 41, 'sync');
}

async function everything() {
  const list = { entries: await readAll(), tagColors: await readTagColors() };
  const { entries, tagColors } = withNews(list, await unpack(await account()));
  return { entries: entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)), tagColors };
}

const scenarios = {
  'turned on': { begin: start, items: ['list.'], run: async () => void (await turnOnSync(NOTED)) },
  'with changes': {
    items: ['list.'],
    begin: async () => {
      await start();
      await browser.storage.local.set({ sync: { on: true, last: NOTED } });
    },
    run: async () => {
      await noteChange(NOTED);
      await syncNow(NOTED + 60_000);
    },
  },
  'with a full account': {
    begin: startFull,
    items: ['list.0', 'list.1'],
    run: async () => void (await turnOnSync(NOTED)),
  },
};

beforeEach(() => {
  fate = undefined;
});
afterAll(() => console.log(`sync: ${survived} interruptions survived`));

const cases = Object.entries(scenarios).flatMap(([name, scenario]) =>
  // The full account takes long, and to die after a call is to die before the next.
  (scenario.begin === startFull ? (['dies before'] as const) : (['dies before', 'dies after', 'fails'] as const)).map(
    (how) => [name, how, scenario] as const,
  ),
);

test.each(cases)('synchronisation %s that %s a call loses nothing and is finished', async (_name, how, scenario) => {
  await scenario.begin();
  watchCalls();
  const all = await everything();
  callsLeft = 0;
  await scenario.run();
  const calls = -callsLeft;
  expect(calls).toBeGreaterThan(10);
  const finished = { list: await readAll(), account: await account() };
  expect(finished.list).toEqual(all.entries);
  expect((await readSyncState()).problem).toBeUndefined();
  expect(Object.keys(finished.account).filter((key) => key.startsWith('list.'))).toEqual(scenario.items);

  for (let n = 1; n <= calls; n++) {
    await scenario.begin();
    watchCalls();
    [fate, callsLeft] = [how, n];
    await scenario.run().catch(() => undefined);
    fate = undefined;
    expect(await everything()).toEqual(all);
    const isDone = JSON.stringify(await account()) === JSON.stringify(finished.account);
    await startAgain(n % 2 === 1, isDone || n <= NOTING ? 6 * 3_600_000 : 2 * 60_000);
    expect({ list: await readAll(), account: await account() }).toEqual(finished);
    const { problem, dirty, running } = await readSyncState();
    expect([problem, dirty, running]).toEqual([undefined, undefined, undefined]);
    survived++;
  }
});

/**
 * The browser starts again, perhaps without its alarms, and waits for the one that is set, at the latest so long. A change
 * that was not even noted is found when the account is next looked at.
 */
async function startAgain(withoutAlarms: boolean, latest: number): Promise<void> {
  if (withoutAlarms) await browser.alarms.clear(SYNC_ALARM);
  const { on } = await readSyncState();
  if (!on) await turnOnSync(NOTED + 1);
  await planSync(NOTED + 70_000);
  const alarm = await browser.alarms.get(SYNC_ALARM);
  expect(alarm?.scheduledTime).toBeLessThanOrEqual(NOTED + 60_000 + latest);
  await syncNow(alarm?.scheduledTime ?? 0);
}
