/** The worker may die at any call: whole days stay, the next worker fetches what is missing, and nothing that is there. */

import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readWithDays } from '../../data/library/day-list';
import { carryOn } from '../../data/library/updates/carry-on';
import { readUpdates, startArchive } from '../../data/library/updates/control';
import type { DigestDate } from '../../data/paper';
import { dayKey, paperKey, read, write } from '../../data/storage';
import { day, digest, fault, HF, KO, libraryDays, NOON, settings, World } from './update-world';

/** Dead from a call on, before or after it was carried out; or one call fails and the worker goes on. */
const FATES = ['dies before', 'dies after', 'fails'] as const;
let fate: (typeof FATES)[number] | undefined;
let callsLeft = 0;
const unwatch: (() => unknown)[] = [];

function watchCalls(): void {
  for (const name of ['get', 'set', 'remove'] as const) watch(browser.storage.local, name);
  for (const name of ['get', 'create', 'clear'] as const) watch(browser.alarms, name);
}

function watch(api: object, name: string): void {
  const target = api as Record<string, (...given: unknown[]) => unknown>;
  const original = target[name]?.bind(api);
  const own = Object.getOwnPropertyDescriptor(api, name);
  unwatch.push(() => (own ? Object.defineProperty(api, name, own) : delete target[name]));
  target[name] = (...given) => interrupt(name, () => original?.(...given));
}

function interrupt(name: string, call: () => unknown): unknown {
  callsLeft--;
  if (fate === undefined || callsLeft > 0 || (fate === 'fails' && callsLeft < 0)) return call();
  if (fate !== 'dies after' || callsLeft < 0) return Promise.reject(new Error(`interrupted at ${name}`));
  return Promise.resolve(call()).then(() => Promise.reject(new Error(`interrupted after ${name}`)));
}

const never = { update: () => new AbortController().signal, archive: () => new AbortController().signal };
const EXPECTED = [18, 19, 20, 21].map(day);
let world: World;

/** A library of two days, one of which has changed since, and two that are missing. */
async function begin(archive: boolean): Promise<void> {
  fate = undefined;
  for (const undo of unwatch.splice(0)) undo();
  fakeBrowser.reset();
  world = new World();
  await world.ports.storeDay(digest(day(18)), NOON);
  await world.ports.storeDay(digest(day(19), KO, { edition: 0 }), NOON);
  world.publish(...EXPECTED.map((on) => digest(on)), digest(day(28), HF));
  world.meanwhile = async (asked) => {
    // A dead worker asks for nothing.
    if (fate?.startsWith('dies') && callsLeft <= 0) throw new Error('dead');
    stored.push(...((await isStored(asked)) ? [asked] : []));
  };
  if (archive) await startArchive({ source: KO, from: day(18), to: day(21) }, NOON);
  else await write({ 'setting:updates': settings([KO, HF]), 'update-asked': NOON });
  watchCalls();
}

/** Days that were asked for though the library had them already. */
let stored: string[] = [];

async function isStored(asked: string): Promise<boolean> {
  const before = callsLeft;
  const kept = fate;
  fate = undefined;
  const entry = ((await readWithDays(['days'])).days ?? []).find(({ date }) => date === asked);
  fate = kept;
  callsLeft = before;
  return entry !== undefined && entry.source === KO && entry.hash === world.has[KO].get(asked as DigestDate)?.hash;
}

async function checkLibrary(): Promise<void> {
  const { days = [] } = await readWithDays(['days']);
  for (const { date, hash, source, count } of days) {
    const record = (await read([dayKey(date)]))[dayKey(date)];
    expect(record?.ids).toHaveLength(count);
    const editions = [digest(date, source), digest(date, source, { edition: 0 })].map((one) => one.hash);
    expect(editions).toContain(hash);
    for (const id of record?.ids ?? []) {
      const paper = (await read([paperKey(id)]))[paperKey(id)];
      expect(paper?.listings.map((listing) => listing.date)).toContain(date);
    }
  }
}

beforeEach(() => {
  stored = [];
});
afterAll(() => {
  for (const undo of unwatch) undo();
});

describe.each([
  ['an update', false],
  ['an archive', true],
])('%s', (_name, archive) => {
  test.each(FATES)('whose worker %s any one call is finished by the next', async (chosen) => {
    let survived = false;
    let n = 0;
    while (!survived) {
      n++;
      await begin(archive);
      [fate, callsLeft] = [chosen, n];
      await carryOn(world.ports, never).catch(() => undefined);
      survived = callsLeft > 0;
      fate = undefined;
      await checkLibrary();
      // The call that failed may have ended it: it goes on when it is due again.
      world.now += chosen === 'fails' ? 48 * 3_600_000 : 60_000;
      for (let worker = 0; worker < 2; worker++) await carryOn(world.ports, never);
      const there = await libraryDays();
      expect(there.slice(0, EXPECTED.length)).toEqual(EXPECTED);
      expect(stored).toEqual([]);
      await checkLibrary();
      const { state, archive: job, asked } = await readUpdates();
      expect([state.running, asked]).toEqual([undefined, undefined]);
      if (archive) expect(job?.state).toBe('done');
      else expect(there.at(-1)).toBe(day(28));
    }
    expect(n).toBeGreaterThan(30);
  });
});

test('a time that the source named is kept by the next worker, wherever the first died after it was written', async () => {
  for (let n = 1; n < 60; n++) {
    await begin(true);
    const retryAt = NOON + 3_600_000;
    world.faults.set(day(20), fault('rate-limited', { retryAt }));
    [fate, callsLeft] = ['dies before', n];
    await carryOn(world.ports, never).catch(() => undefined);
    fate = undefined;
    const isPaused = (await readUpdates()).state.pauses?.[KO] !== undefined;
    world.asked = [];
    world.now = retryAt - 1;
    await carryOn(world.ports, never);
    if (isPaused) expect(world.asked).toEqual([]);
    world.faults.clear();
    world.now = retryAt + 60_000;
    await carryOn(world.ports, never);
    world.now += 3_600_000;
    await carryOn(world.ports, never);
    expect(await libraryDays()).toEqual(EXPECTED);
  }
});
