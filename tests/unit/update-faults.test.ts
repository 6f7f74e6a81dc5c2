import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Problem } from '../../data/digest/problems';
import { readWithDays, writeDays } from '../../data/library/day-list';
import { FAULTS } from '../../data/library/sources/fault';
import { readRequests } from '../../data/library/updates/requests';
import type { UpdateSettings } from '../../data/library/updates/state';
import { readState } from '../../data/library/updates/update-state';
import { dayKey } from '../../data/storage';
import { updateByHand, wakeWorker } from './update-by-hand';
import { day, digest, fault, HF, HOUR, KO, libraryDays, MINUTE, NOON, settings, World } from './update-world';

let world: World;

const wake = () => wakeWorker(world);
const update = (chosen?: UpdateSettings) => updateByHand(world, chosen);

beforeEach(async () => {
  world = new World();
  await world.ports.storeDay(digest(day(20)), NOON);
});

describe.each(FAULTS)('%s', (kind) => {
  const problem: Problem = { line: 3, severity: 'error', kind: 'no_link', values: [] };

  test('of a day is told with what is known of it, and the old day stays', async () => {
    world.publish(digest(day(20), KO, { edition: 2 }));
    world.faults.set(day(20), fault(kind, { status: 418, problem }));
    const before = await readWithDays([dayKey(day(20)), 'days']);
    const last = await update();
    expect(last?.faults).toEqual([expect.objectContaining({ source: KO, kind, status: 418, problem })]);
    expect(await readWithDays([dayKey(day(20)), 'days'])).toEqual(before);
    expect((await readRequests(NOON)).lines.at(-1)).toMatchObject({ fault: kind });
  });

  test('of the list is told, and the source left alone', async () => {
    world.publish(digest(day(21)));
    world.faults.set(KO, fault(kind));
    expect((await update())?.faults).toEqual([{ source: KO, kind }]);
    expect(world.asked).toEqual([KO]);
    world.faults.clear();
    world.now += HOUR;
    await wake();
    const isPaused = kind !== 'no-permission' && kind !== 'newer';
    expect(await libraryDays()).toEqual(isPaused ? [day(20), day(21)] : [day(20)]);
  });
});

describe('after a fault', () => {
  test('of the only missing day, a success ends the pause', async () => {
    world.publish(digest(day(21)));
    world.faults.set(day(21), fault('server'));
    await update();
    expect((await readState()).pauses?.[KO]).toMatchObject({ failures: 1, kind: 'server' });
    world.faults.clear();
    world.now += MINUTE;
    await wake();
    expect(await readState()).toMatchObject({ pauses: {}, unfinished: {}, last: { added: [day(21)], faults: [] } });
  });

  test('of one source, the other one is not asked again before its time', async () => {
    world.faults.set(KO, fault('server'));
    await update(settings([KO, HF]));
    world.asked = [];
    world.now += MINUTE;
    await wake();
    expect(world.asked).toEqual([KO]);
    world.asked = [];
    world.now = NOON + 24 * HOUR;
    await wake();
    expect(world.askedDays).not.toEqual([]);
  });

  test('failures add up over the deaths of workers', async () => {
    world.faults.set(KO, fault('unreachable'));
    await update();
    for (let n = 0; n < 4; n++) {
      world.now = (await readState()).pauses?.[KO]?.until ?? 0;
      await wake();
    }
    expect((await readState()).pauses?.[KO]).toMatchObject({ failures: 5, until: world.now + 12 * MINUTE });
    expect(world.asked).toHaveLength(5);
  });

  test('the time that a source names is kept, by hand too, whatever dies meanwhile', async () => {
    world.publish(digest(day(21)));
    world.faults.set(KO, fault('rate-limited', { retryAt: NOON + 2 * HOUR }));
    await update();
    world.asked = [];
    world.now = NOON + 2 * HOUR - 1;
    expect((await update())?.faults).toEqual([{ source: KO, kind: 'rate-limited' }]);
    expect(world.asked).toEqual([]);
    world.faults.clear();
    world.now = NOON + 2 * HOUR + MINUTE;
    await wake();
    expect(await libraryDays()).toContain(day(21));
  });

  test('by hand, a source that was out of reach is asked at once', async () => {
    world.publish(digest(day(21)));
    world.faults.set(KO, fault('offline'));
    await update();
    world.faults.clear();
    world.now += 1000;
    expect((await update())?.added).toEqual([day(21)]);
  });

  test('a gap before the days that came is not forgotten', async () => {
    const all = Array.from({ length: 30 }, (_, n) => digest(day(n - 10)));
    world.publish(...all);
    await writeDays([]);
    await world.ports.storeDay(digest(day(-9)), NOON);
    world.faults.set(day(5), fault('rate-limited', { retryAt: NOON + MINUTE }));
    await update();
    expect(await libraryDays()).toContain(day(19));
    expect(await libraryDays()).not.toContain(day(-5));
    world.faults.clear();
    world.now += HOUR;
    await wake();
    expect(await libraryDays()).toEqual(all.map((one) => one.date));
  });
});

test('a gap is not forgotten when the worker dies after the newest days came', async () => {
  const all = Array.from({ length: 40 }, (_, n) => digest(day(n - 19)));
  world.publish(...all);
  await writeDays([]);
  await world.ports.storeDay(digest(day(-19)), NOON);
  world.meanwhile = (asked) => {
    if (asked === day(8)) vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('dead'));
  };
  await update().catch(() => undefined);
  vi.restoreAllMocks();
  world.meanwhile = () => undefined;
  expect(await libraryDays()).toContain(day(20));
  await wake();
  expect(await libraryDays()).toEqual(all.map((one) => one.date));
});

describe('a permission that is missing', () => {
  test('is told, without a request, and does not wait for a pause', async () => {
    world.allowed.delete(HF);
    expect((await update(settings([HF])))?.faults).toEqual([{ source: HF, kind: 'no-permission' }]);
    expect(world.asked).toEqual([]);
    expect((await readState()).pauses?.[HF]).toBeUndefined();
  });
});
