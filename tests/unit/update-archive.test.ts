import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Problem } from '../../data/digest/problems';
import { deleteDays } from '../../data/library/delete-days';
import { readUpdates, resumeArchive, startArchive } from '../../data/library/updates/control';
import { onStored, write } from '../../data/storage';
import { days, range, Worker } from './update-worker';
import { day, digest, fault, HF, HOUR, KO, libraryDays, MINUTE, NOON, type World } from './update-world';

const wait = (ms: number) => {
  world.now += ms;
};

let worker: Worker;
let world: World;

beforeEach(() => {
  worker = new Worker();
  world = worker.world;
  return worker.startForTest();
});

describe('an archive', () => {
  test('brings all days of the range, and no others, though updates are off', async () => {
    worker.publish(21, 25);
    await worker.ask();
    expect(await libraryDays()).toEqual(days(1, 20));
    const { archive, progress } = await readUpdates();
    expect(archive).toMatchObject({ ...range, state: 'done' });
    expect(progress).toEqual({
      days: { done: 20, total: 20 },
      papers: 40,
      bytes: { done: 2000, total: 2000 },
      faults: [],
      at: NOON,
    });
    expect(world.mostUnderWay).toBe(4);
  });

  test('asks only for what is not there', async () => {
    for (const one of days(5, 9)) await world.ports.storeDay(digest(one), NOON);
    await worker.ask();
    expect(world.askedDays.toSorted()).toEqual([...days(1, 4), ...days(10, 20)]);
    expect((await readUpdates()).progress).toMatchObject({ days: { done: 20, total: 20 }, papers: 40 });
  });

  test('tells as it goes how far it is and how long it takes still', async () => {
    world.meanwhile = () => wait(500);
    const seen: NonNullable<Awaited<ReturnType<typeof readUpdates>>['progress']>[] = [];
    const stop = onStored((change) => {
      const progress = change['archive-progress']?.newValue;
      if (progress) seen.push(structuredClone(progress));
    });
    await worker.ask();
    stop();
    const done = seen.map((one) => one.days.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.length).toBeGreaterThan(10);
    expect(seen.some(({ bytes }) => bytes.total === 2000 && bytes.done < 2000)).toBe(true);
    // 500 ms a day; those that are under way have taken some of it.
    const halfway = seen.find(({ days, secondsLeft }) => days.done >= 10 && secondsLeft !== undefined);
    const remaining = 20 - (halfway?.days.done ?? 20);
    expect(remaining).toBeGreaterThan(4);
    expect(halfway?.secondsLeft).toBeGreaterThanOrEqual(0.4 * remaining);
    expect(halfway?.secondsLeft).toBeLessThanOrEqual(0.7 * remaining);
  });

  test('writes how far it is a few times a second, however fast days come', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    world.meanwhile = () => wait(10);
    await worker.ask();
    const written = set.mock.calls.filter(([values]) => 'archive-progress' in values);
    expect(written.length).toBeLessThan(6);
  });

  test('ends with its faults told, and without the days that have them', async () => {
    const problem: Problem = { line: 7, severity: 'error', kind: 'no_link', values: [] };
    world.faults.set(day(3), fault('malformed', { problem })).set(day(4), fault('wrong-hash'));
    world.faults.set(day(5), [fault('timeout')]).set(day(6), fault('server', { status: 500 }));
    await worker.ask();
    const { archive, progress } = await readUpdates();
    expect(archive?.state).toBe('done');
    expect(progress?.days).toEqual({ done: 17, total: 20 });
    expect(progress?.faults).toHaveLength(3);
    expect(progress?.faults).toEqual(
      expect.arrayContaining([
        { source: KO, kind: 'malformed', date: day(3), problem },
        { source: KO, kind: 'wrong-hash', date: day(4) },
        { source: KO, kind: 'server', date: day(6), status: 500 },
      ]),
    );
    world.faults.clear();
    world.now += MINUTE;
    await resumeArchive(world.now);
    await worker.follower.go();
    expect((await readUpdates()).progress).toMatchObject({ days: { done: 20, total: 20 }, faults: [] });
    expect(world.askedDays).toHaveLength(20 + 2 + 3);
  });

  test('of a source without a list asks for each day, and on going on not for those that have none', async () => {
    world.publish(digest(day(2), HF), digest(day(9), HF));
    world.faults.set(day(1), fault('rate-limited', { retryAt: NOON + MINUTE }));
    await worker.ask({ ...range, source: HF, to: day(10) });
    expect((await readUpdates()).progress?.waitingUntil).toBeGreaterThan(NOON);
    world.faults.clear();
    world.asked = [];
    world.now += HOUR;
    await worker.start();
    expect(world.asked).toEqual([day(1)]);
    expect((await readUpdates()).progress?.days).toEqual({ done: 10, total: 10 });
  });
});

describe('a day that the reader deleted', () => {
  test('before asking comes back, and not when deleted since', async () => {
    await worker.ask();
    await deleteDays(days(1, 3));
    await startArchive({ ...range, to: day(2) }, world.now);
    await worker.follower.go();
    expect(await libraryDays()).toEqual([...days(1, 2), ...days(4, 20)]);
    await deleteDays([day(1)]);
    await resumeArchive(world.now);
    await worker.follower.go();
    expect(await libraryDays()).toEqual([day(2), ...days(4, 20)]);
  });
});

test('a day that was deleted comes whole, though the source has it as it was sent before', async () => {
  world.now = Date.parse(`${day(2)}T12:00Z`);
  world.publish(digest(day(2), HF));
  const asked = { ...range, source: HF, to: day(2) } as const;
  await worker.ask(asked);
  await deleteDays([day(2)]);
  world.now += MINUTE;
  await worker.ask(asked);
  expect(await libraryDays()).toEqual([day(2)]);
});

test('a dead worker’s archive goes on in the next', async () => {
  worker.end();
  await write({ archive: { ...range, state: 'running', at: NOON } });
  await world.ports.storeDay(digest(day(20)), NOON);
  await worker.start();
  expect(await libraryDays()).toEqual(days(1, 20));
  expect(world.askedDays).toHaveLength(19);
});
