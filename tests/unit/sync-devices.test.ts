import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { EntryFields } from '../../data/reading-list/entry';
import { syncedPart } from '../../data/reading-list/sync/synced';
import { noise } from './sync-samples';
import { apply, DAY, Device, steps, World } from './sync-world';

const synced = (device: Device) => device.list.entries.map(syncedPart).sort((a, b) => (a.id < b.id ? -1 : 1));

function fieldOf(device: Device, name: string): unknown {
  const [id, field] = name.split(' ') as [ArxivId, keyof EntryFields];
  return name === 'color' ? device.list.tagColors.추론 : device.entry(id)[field];
}

let histories = 0;
let acts = 0;
afterAll(() => console.log(`sync: ${histories} histories of 3 devices with ${acts} steps converged`));

test('whatever happens between them, all devices end with the latest of everything', { timeout: 60_000 }, async () => {
  const skews = fc.tuple(...[0, 1, 2].map(() => fc.oneof(fc.constant(0), fc.integer({ min: -DAY, max: DAY }))));
  await fc.assert(
    fc.asyncProperty(skews, fc.array(steps, { minLength: 5, maxLength: 40, size: 'max' }), async (skew, history) => {
      const world = new World(skew.map((one) => new Device(one)));
      for (const step of history) await world.step(step);
      for (const [key, value] of world.underway) world.account = apply(world.account, [[key, value]]);
      await world.settle();

      const [first, ...others] = world.devices as [Device, ...Device[]];
      for (const other of others) {
        expect(synced(other)).toEqual(synced(first));
        expect(other.list.tagColors).toEqual(first.list.tagColors);
      }
      // No latest act is lost, a removal as little as any other; and nothing older is left of it.
      for (const device of world.devices) {
        for (const [name, written] of world.latest) expect(fieldOf(device, name)).toEqual(written);
      }
      const before = JSON.stringify(world.account);
      expect(await world.settle()).toBe(1);
      expect(JSON.stringify(world.account)).toBe(before);
      histories++;
      acts += history.length;
    }),
    { numRuns: 300 },
  );
});

test('devices that miss each other’s notes for want of room stop writing all the same', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(2), fc.nat(30), fc.integer({ min: 20, max: 120 })), { minLength: 8, maxLength: 14 }),
      async (notes) => {
        const world = new World([new Device(0), new Device(DAY), new Device(-DAY)]);
        for (let n = 0; n < 12; n++) world.account[`filler${n}`] = 'x'.repeat(n < 11 ? 8_100 : 9_000 - 200);
        for (const [device, paper, length] of notes) {
          world.now += 1000;
          const id = `2502.${String(100 + paper).padStart(5, '0')}` as ArxivId;
          world.devices[device]?.act(id, { saved: true, note: noise(length, paper) }, world.now);
        }
        await world.settle();
        const account = JSON.stringify(world.account);
        expect(await world.settle()).toBe(1);
        expect(JSON.stringify(world.account)).toBe(account);
      },
    ),
    { numRuns: 12 },
  );
});
