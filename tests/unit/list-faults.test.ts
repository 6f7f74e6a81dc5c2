/** Whatever fails, and whenever: afterwards the list is as before or as after, its mirror too, and it can be undone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoAct } from '../../data/reading-list/acts';
import { readAll } from '../../data/reading-list/list';
import { problemOf } from '../../data/reading-list/problem';
import { recover } from '../../data/reading-list/reading-list';
import { FAULTS, type FaultKind, live, type Outcome } from './list-fault-lives';
import { NOW, type Scenario, scenarios, seed } from './list-scenarios';
import { empty, expectMirrored, expectSnapshotsReadable, look, put, seen, told, type World } from './list-world';

const counts = { injected: 0, survived: 0 };
const byKind = new Map<FaultKind, number>();
afterAll(() => {
  const kinds = [...byKind].map(([kind, count]) => `${kind}: ${count}`).join(', ');
  console.log(`faults: ${counts.injected} injected, ${counts.survived} survived (${kinds})`);
});

let seeded: World;
beforeAll(async () => {
  await empty();
  await seed();
  seeded = await look();
});

/** Where a scenario starts, and how it may end. */
interface Course {
  start: World;
  before: Ending;
  after: Ending;
}
interface Ending {
  world: World;
  told: string;
  /** What the reader sees once the last act is undone. */
  undone: string;
}

async function endingOf(start: World, act: () => Promise<unknown>): Promise<Ending> {
  await put(start);
  await act();
  const world = await look();
  await undoAct(NOW + 10);
  return { world, told: told(world), undone: seen((await look()).entries) };
}

async function courseOf({ before, act }: Scenario): Promise<Course> {
  await put(seeded);
  await before?.();
  const start = await look();
  return { start, before: await endingOf(start, recover), after: await endingOf(start, act) };
}

/** What goes on for longer, as an import does, fails at the first of its operations of a kind, and here and there after. */
const EVERY = 60;
const THROUGHOUT = 500;

function* placesIn(operations: readonly string[]): Generator<number> {
  for (const [n, operation] of operations.entries()) {
    if (operations.length <= EVERY || operation !== operations[n - 1] || n % THROUGHOUT === 0) yield n + 1;
  }
}

async function expectSurvived({ start, before, after }: Course, outcome: Outcome, kind: FaultKind): Promise<World> {
  expect(outcome.error, 'what failed is never silent').toBeDefined();
  if (kind.endsWith('full')) expect(problemOf(outcome.error)).toBe('full');

  await recover();
  const now = await look();
  const ending = [before, after].find((one) => one.told === told(now));
  expect(ending, 'neither as before nor as after').toBeDefined();
  expect(now.local.damage, 'what is missing is said').toEqual(after.world.local.damage);
  await expectSnapshotsReadable(now, start.local);
  return now;
}

async function expectUndone(now: World, { before, after }: Course): Promise<void> {
  await undoAct(NOW + 10);
  expect(seen((await look()).entries)).toBe((told(now) === after.told ? after : before).undone);
}

describe.each(scenarios)('$name', (scenario) => {
  let course: Course;
  beforeAll(async () => {
    course = await courseOf(scenario);
  });

  test('happens, and can be undone', async () => {
    const { start, before, after } = course;
    expect(after.world).not.toEqual(start);
    expectMirrored(after.world, scenario.torn);
    if (scenario.undoable) expect(after.undone).toBe(seen(before.world.entries));
  });

  test.each(FAULTS)('with each operation %s', async (kind) => {
    await put(course.start);
    const { operations } = await live({ kind, nth: Number.POSITIVE_INFINITY }, scenario.act);
    for (const nth of placesIn(operations)) {
      await put(course.start);
      const outcome = await live({ kind, nth }, scenario.act);
      expect(outcome.hit).toBe(true);
      counts.injected++;
      const now = await expectSurvived(course, outcome, kind);
      expectMirrored(now, scenario.torn);
      // The same entries and acts are undone alike: where that takes long, once was enough.
      if (operations.length <= EVERY) await expectUndone(now, course);
      counts.survived++;
      byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    }
  });
});

test('a list whose mirror has no room can still be read', async () => {
  await put({ ...seeded, unmirrored: seeded.entries.slice(0, 2).map(({ id }) => id) });
  let found: unknown;
  const { hit, error } = await live({ kind: 'storage.local full', nth: 1 }, async () => {
    found = await readAll();
  });
  expect({ hit, error, found }).toEqual({ hit: true, error: undefined, found: seeded.entries });
});
