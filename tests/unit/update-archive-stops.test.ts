import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import {
  cancelArchive,
  clearArchive,
  readUpdates,
  resumeArchive,
  startArchive,
} from '../../data/library/updates/control';
import { read } from '../../data/storage';
import { gate } from './samples';
import { days, range, Worker } from './update-worker';
import { day, fault, HOUR, KO, libraryDays, MINUTE, NOON, type World } from './update-world';

let worker: Worker;
let world: World;

beforeEach(() => {
  worker = new Worker();
  world = worker.world;
  return worker.startForTest();
});

describe('cancelled, it', () => {
  /** Lets six days come, and holds back all others; four are under way then. */
  async function startAndHold() {
    const held = gate();
    let waiting = 0;
    world.meanwhile = (asked) => {
      if (asked === KO || world.askedDays.length <= 6) return undefined;
      waiting++;
      if (waiting === 4) held.open();
      return new Promise<void>(() => undefined);
    };
    const asking = worker.ask();
    await held.opened;
    return { asking };
  }

  test('stops all that is under way at once, and keeps what came', async () => {
    const { asking } = await startAndHold();
    expect(world.underWay).toBe(4);
    await cancelArchive();
    await asking;
    expect(world.underWay).toBe(0);
    expect(await libraryDays()).toEqual(days(15, 20));
    const { archive, progress } = await readUpdates();
    expect(archive?.state).toBe('cancelled');
    expect(progress).toMatchObject({ days: { done: 6, total: 20 }, faults: [] });
    expect(progress?.secondsLeft).toBeUndefined();
  });

  test('stays so over the death of workers, and goes on with what is missing', async () => {
    const { asking } = await startAndHold();
    await cancelArchive();
    await asking;
    world.meanwhile = () => undefined;
    world.asked = [];
    await worker.start();
    expect(world.asked).toEqual([]);
    await resumeArchive(world.now);
    await worker.follower.go();
    expect(world.askedDays.toSorted()).toEqual(days(1, 14));
    expect(await libraryDays()).toEqual(days(1, 20));
    expect((await readUpdates()).progress?.bytes).toEqual({ done: 2000, total: 2000 });
  });

  test('leaves nothing behind when it is cleared', async () => {
    const { asking } = await startAndHold();
    await clearArchive();
    await asking;
    expect(world.underWay).toBe(0);
    expect(await read(['archive', 'archive-progress'])).toEqual({});
  });

  test('makes room for another range', async () => {
    const { asking } = await startAndHold();
    world.meanwhile = () => undefined;
    await startArchive({ ...range, to: day(3) }, world.now);
    await asking;
    await worker.follower.go();
    expect(await libraryDays()).toEqual([...days(1, 3), ...days(15, 20)]);
    expect((await readUpdates()).progress?.days).toEqual({ done: 3, total: 3 });
  });
});

describe('a source that fails', () => {
  test('is waited for, and then only what is missing is asked for', async () => {
    world.faults.set(day(10), fault('rate-limited', { retryAt: NOON + HOUR, status: 429 }));
    await worker.ask();
    const { archive, progress } = await readUpdates();
    expect(archive?.state).toBe('running');
    expect(progress?.faults).toEqual([{ source: KO, kind: 'rate-limited', status: 429 }]);
    expect(progress?.waitingUntil).toBeGreaterThanOrEqual(NOON + HOUR);
    const [alarm] = await browser.alarms.getAll();
    expect(alarm).toMatchObject({ name: 'updates', scheduledTime: progress?.waitingUntil });

    world.faults.clear();
    world.now = NOON + HOUR - 1;
    const before = world.asked.length;
    await worker.start();
    await resumeArchive(world.now);
    await worker.follower.go();
    expect(world.asked).toHaveLength(before);

    const there = await libraryDays();
    world.now = progress?.waitingUntil ?? 0;
    world.asked = [];
    await worker.start();
    expect(world.askedDays.toSorted()).toEqual(days(1, 20).filter((one) => !there.includes(one)));
    expect((await readUpdates()).archive?.state).toBe('done');
    expect((await readUpdates()).progress?.waitingUntil).toBeUndefined();
  });

  test('for want of a network is asked at once when the reader says so', async () => {
    world.faults.set(KO, fault('offline'));
    await worker.ask();
    expect((await readUpdates()).progress).toMatchObject({
      faults: [{ kind: 'offline' }],
      waitingUntil: NOON + 45_000,
    });
    world.faults.clear();
    world.now += 10;
    await resumeArchive(world.now);
    await worker.follower.go();
    expect((await readUpdates()).archive?.state).toBe('done');
  });

  test('on the same days each time, and has no others to give, is not asked for ever', async () => {
    world.faults.set(day(20), fault('server', { status: 500 })).set(day(19), fault('server', { status: 500 }));
    await worker.ask({ ...range, from: day(19) });
    expect((await readUpdates()).archive?.state).toBe('running');
    for (let n = 0; n < 4; n++) {
      world.now += HOUR;
      await worker.start();
    }
    const { archive, progress } = await readUpdates();
    expect(archive?.state).toBe('done');
    expect(progress?.faults.map(({ date }) => date).toSorted()).toEqual(days(19, 20));
    expect(world.asked.filter((one) => one === KO)).toHaveLength(3);
  });

  test('malformed days are not fetched again on going on', async () => {
    world.faults.set(day(20), fault('malformed')).set(day(1), fault('rate-limited', { retryAt: NOON + MINUTE }));
    await worker.ask();
    world.faults.delete(day(1));
    world.asked = [];
    world.now += HOUR;
    await worker.start();
    expect(world.askedDays).toEqual([day(1)]);
    expect((await readUpdates()).progress?.faults).toEqual([{ source: KO, kind: 'malformed', date: day(20) }]);
  });

  test('for want of a permission goes on when that is given', async () => {
    world.allowed.delete(KO);
    await worker.ask();
    expect(world.asked).toEqual([]);
    expect((await readUpdates()).progress?.faults).toEqual([{ source: KO, kind: 'no-permission' }]);
    world.allowed.add(KO);
    await worker.follower.allowed();
    expect((await readUpdates()).archive?.state).toBe('done');
  });
});
