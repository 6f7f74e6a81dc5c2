import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { readWithDays } from '../../data/library/day-list';
import type { UpdateSettings } from '../../data/library/updates/state';
import { readState } from '../../data/library/updates/update-state';
import { paperKey, read, write } from '../../data/storage';
import { gate } from './samples';
import { updateByHand, wakeWorker } from './update-by-hand';
import { date, day, digest, fault, HF, HOUR, KO, libraryDays, NOON, settings, World } from './update-world';

let world: World;

const wake = () => wakeWorker(world);
const update = (chosen?: UpdateSettings) => updateByHand(world, chosen);

beforeEach(async () => {
  world = new World();
  await world.ports.storeDay(digest(day(20)), NOON);
});

describe('while updates are off', () => {
  test('nothing is asked for, not even by hand', async () => {
    world.publish(digest(day(21)));
    await wake();
    await update(settings([]));
    expect(world.asked).toEqual([]);
    expect(await libraryDays()).toEqual([day(20)]);
    expect((await read(['update-asked']))['update-asked']).toBeUndefined();
    expect((await readState()).last).toBeUndefined();
  });

  test('what an update left behind that died is put away', async () => {
    await write({ updates: { running: { since: 1, done: 0, total: 3 } } });
    await wake();
    expect((await readState()).running).toBeUndefined();
  });
});

describe('an update', () => {
  test('brings what is missing, newest first, and says so', async () => {
    world.publish(digest(day(19)), digest(day(20)), digest(day(21)), digest(day(28)));
    const last = await update();
    expect(world.asked).toEqual([KO, day(28), day(21), day(19)]);
    expect(last).toEqual({
      at: NOON,
      added: [day(28), day(21), day(19)],
      changed: [],
      voted: [],
      absent: [],
      faults: [],
    });
    expect(await libraryDays()).toEqual([day(19), day(20), day(21), day(28)]);
    expect((await readState()).running).toBeUndefined();
    expect((await read(['update-asked']))['update-asked']).toBeUndefined();
  });

  test('that finds nothing new asks for the list alone', async () => {
    world.publish(digest(day(20)));
    await update();
    expect(world.asked).toEqual([KO]);
  });

  test('brings a day again whose file is another', async () => {
    world.publish(digest(day(20), KO, { edition: 2 }));
    expect((await update())?.changed).toEqual([day(20)]);
  });

  test('never brings the whole archive', async () => {
    world.publish(digest(date('2023-11-01')), digest(day(1)), digest(day(21)));
    await update();
    expect(world.askedDays).toEqual([day(21)]);
  });

  test('does not bring back what the reader deleted', async () => {
    await write({ 'deleted-days': [day(21)] });
    world.publish(digest(day(21)));
    expect((await update())?.added).toEqual([]);
    expect(world.askedDays).toEqual([]);
  });

  test('leaves out what a list names and a source does not have', async () => {
    world.publish(digest(day(21)), digest(day(22)));
    world.meanwhile = (asked) => void (asked === day(22) && world.has[KO].delete(day(22)));
    expect(await update()).toMatchObject({ added: [day(21)], absent: [day(22)], faults: [] });
  });

  test('runs by itself when it is due, and not before', async () => {
    await update();
    world.asked = [];
    world.now += 23 * HOUR;
    await wake();
    expect(world.asked).toEqual([]);
    world.now += HOUR;
    await wake();
    expect(world.asked).toEqual([KO]);
  });

  test('says how far it is', async () => {
    world.publish(digest(day(21)), digest(day(22)));
    const seen: unknown[] = [];
    world.meanwhile = async () => void seen.push((await readState()).running);
    await update();
    expect(seen.at(-1)).toEqual({ since: NOON, done: 0, total: 2 });
  });
});

describe('two sources', () => {
  const both = settings([HF, KO]);

  test('are asked one after the other: English comes where there is no Korean', async () => {
    world.publish(digest(day(28)), digest(day(28), HF), digest(day(29), HF));
    const last = await update(both);
    expect(last?.added).toEqual([day(28), day(29)]);
    const { days = [] } = await readWithDays(['days']);
    expect(days.map(({ date: on, source }) => [on, source])).toEqual([
      [day(20), KO],
      [day(28), KO],
      [day(29), HF],
    ]);
  });

  test('Korean takes over when it comes', async () => {
    world.publish(digest(day(29), HF));
    await update(both);
    world.publish(digest(day(29), KO));
    expect((await update(both))?.changed).toEqual([day(29)]);
    expect((await readWithDays(['days'])).days?.at(-1)?.source).toBe(KO);
  });

  test('a source that is down does not keep the other from being asked', async () => {
    world.faults.set(KO, fault('unreachable'));
    world.publish(digest(day(29), HF));
    expect(await update(both)).toMatchObject({ added: [day(29)], faults: [{ source: KO, kind: 'unreachable' }] });
  });
});

describe('votes', () => {
  const id = digest(day(28)).papers[0]?.id ?? ('' as never);

  test('of a Korean day are refreshed, with their date', async () => {
    world.publish(digest(day(28)), digest(day(28), HF, { votes: 50 }));
    expect((await update(settings([KO, HF])))?.voted).toEqual([day(28)]);
    const paper = (await read([paperKey(id)]))[paperKey(id)];
    expect(paper).toMatchObject({ source: KO, votes: 50 });
    expect(paper?.listings[0]).toMatchObject({ votes: 50, votedOn: day(29) });
  });

  test('of an English day too; what has not changed since is not sent again', async () => {
    world.publish(digest(day(28), HF));
    const english = settings([HF]);
    expect((await update(english))?.added).toEqual([day(28)]);
    expect(await update(english)).toMatchObject({ added: [], changed: [], voted: [] });
    expect(world.sent).toEqual([day(28)]);
    world.publish(digest(day(28), HF, { votes: 60 }));
    expect(await update(english)).toMatchObject({ changed: [], voted: [day(28)] });
    expect((await read([paperKey(id)]))[paperKey(id)]?.votes).toBe(60);
  });
});

describe('a day that a source without a list does not have', () => {
  test('is asked for again while it may come, and then no more', async () => {
    const english = settings([HF]);
    await update(english);
    world.asked = [];
    await update(english);
    expect(world.asked).toEqual([day(29), day(28), day(27), day(26)]);
  });
});

describe('an update that is due', () => {
  test('is put off on mobile data and while the computer is in use, if so chosen; the last one is still told of', async () => {
    await update();
    world.asked = [];
    world.now += 25 * HOUR;
    world.mobileData = true;
    await wake();
    expect((await readState()).last).toMatchObject({ at: NOON, skipped: 'mobile-data' });
    world.mobileData = false;
    world.inUse = true;
    world.now += HOUR;
    await write({ 'setting:updates': settings([KO], { onlyWhenIdle: true }) });
    await wake();
    expect((await readState()).last).toMatchObject({ at: NOON, skipped: 'in-use' });
    expect(world.asked).toEqual([]);
    world.inUse = false;
    world.now += HOUR;
    await wake();
    expect(world.asked).toEqual([KO]);
    expect((await readState()).last).not.toHaveProperty('skipped');
  });

  test('is not put off where that was not chosen, nor by hand', async () => {
    Object.assign(world, { mobileData: true, inUse: true });
    await write({ 'setting:updates': settings([KO], { onMobileData: true }) });
    await wake();
    expect(world.asked).toEqual([KO]);
    await update(settings([KO], { onlyWhenIdle: true }));
    expect(world.asked).toEqual([KO, KO]);
  });
});

test('of two workers that are woken at once, one updates', async () => {
  world.publish(digest(day(21)), digest(day(22)));
  const { opened, open } = gate();
  world.meanwhile = () => opened;
  await write({ 'setting:updates': settings(), 'update-asked': NOON });
  const [first, second] = [wake(), wake()];
  await second;
  open();
  await first;
  expect(world.asked).toEqual([KO, day(22), day(21)]);
});

test('an update is alone looked after by an alarm a minute; afterwards there is one for the next', async () => {
  const during: string[] = [];
  world.meanwhile = async () => void during.push(...(await browser.alarms.getAll()).map(({ name }) => name));
  await update();
  expect(during).toEqual(['updates-going-on']);
  expect(await browser.alarms.getAll()).toEqual([
    expect.objectContaining({ name: 'updates', scheduledTime: NOON + 24 * HOUR }),
  ]);
  await update(settings([]));
  expect(await browser.alarms.getAll()).toEqual([]);
});
