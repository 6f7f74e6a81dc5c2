/** Turning updates on and off while a worker lives, and while none does. */
import { beforeEach, describe, expect, test } from 'vitest';
import { readUpdates } from '../../data/library/updates/control';
import { write } from '../../data/storage';
import { gate } from './samples';
import { Worker } from './update-worker';
import { KO, MINUTE, settings, type World } from './update-world';

let worker: Worker;
let world: World;

beforeEach(() => {
  worker = new Worker();
  world = worker.world;
  return worker.startForTest();
});

describe('turning updates on', () => {
  const turnOn = async () => {
    await write({ 'setting:updates': settings() });
    await write({ 'update-asked': world.now + 20 });
  };

  test('is one update, and not two', async () => {
    await turnOn();
    await worker.follower.go();
    expect(world.asked.filter((one) => one === KO)).toHaveLength(1);
  });

  /** A worker is woken by the settings, and the reader's asking comes so long after it has begun to update. */
  async function turnOnDead(after: number) {
    worker.end();
    const [asked, answer] = [gate(), gate()];
    world.meanwhile = () => {
      asked.open();
      return answer.opened;
    };
    await write({ 'setting:updates': settings() });
    const woken = worker.start();
    await asked.opened;
    await write({ 'update-asked': world.now + after });
    answer.open();
    await woken;
  }

  test('is one update too where it is what wakes the worker', async () => {
    await turnOnDead(20);
    expect(world.asked.filter((one) => one === KO)).toHaveLength(1);
    expect(await readUpdates()).not.toHaveProperty('asked');
  });

  test('and asking later, while it runs, is another', async () => {
    await turnOnDead(MINUTE);
    expect(world.asked.filter((one) => one === KO)).toHaveLength(2);
  });
});

test('turning updates off while one runs stops it at once', async () => {
  const held = gate();
  worker.publish(21, 29);
  world.meanwhile = () => {
    if (world.underWay === 4) held.open();
    return world.askedDays.length === 0 ? undefined : new Promise<void>(() => undefined);
  };
  await write({ 'setting:updates': settings() });
  const running = worker.follower.go();
  await held.opened;
  await write({ 'setting:updates': settings([]) });
  await running;
  expect(world.underWay).toBe(0);
  expect(await readUpdates()).toMatchObject({ state: {}, settings: { sources: [] } });
  expect((await readUpdates()).state.running).toBeUndefined();
});
