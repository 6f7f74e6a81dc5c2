import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteDays } from '../../data/library/delete-days';
import { finishRemoval } from '../../data/library/edit';
import { refreshVotes } from '../../data/library/refresh-votes';
import { SourceFault } from '../../data/library/sources/fault';
import { storeDay } from '../../data/library/store-day';
import type { Paper } from '../../data/paper';
import { date, english, expectSound, id, korean, listed, look, own, put, type World } from './library-world';
import { live } from './list-fault-lives';

const DATES = ['2025-02-10', '2025-02-11', '2025-02-12'];
const IDS = ['2501.00001', '2502.00002', '2502.00003', 'hep-th/9901001'];
/** Days on which votes are counted: before, during and after. */
const COUNTED = ['2025-02-09', '2025-02-11', '2025-02-20', '2025-02-21'];

interface Step {
  name: string;
  run(): Promise<unknown>;
}

const anyVotes = fc.option(fc.nat(5), { nil: undefined });
const anyTime = fc.constantFrom(...COUNTED).map((when) => Date.parse(when));
const anyStore: fc.Arbitrary<Step> = fc
  .record({
    make: fc.constantFrom(korean, english, own),
    when: fc.constantFrom(...DATES),
    papers: fc.uniqueArray(
      fc.record({ key: fc.constantFrom(...IDS), votes: anyVotes, title: fc.constantFrom('가', '나') }),
      {
        selector: ({ key }) => key,
        minLength: 1,
      },
    ),
    now: anyTime,
    options: fc.record({ ifAbsent: fc.boolean(), allowShrink: fc.boolean(), again: fc.boolean() }),
  })
  .map(({ make, when, papers, now, options }) => {
    const day = make(when, ...papers.map(({ key, votes, title }) => listed(key, votes, title)));
    return { name: `store ${JSON.stringify({ day, now, options })}`, run: () => storeDay(day, now, options) };
  });
const anyRefresh: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...DATES), fc.constantFrom(...COUNTED), fc.array(fc.tuple(fc.constantFrom(...IDS), fc.nat(5))))
  .map(([when, counted, votes]) => ({
    name: `refresh ${JSON.stringify([when, counted, votes])}`,
    run: () => refreshVotes(date(when), new Map(votes.map(([key, n]) => [id(key), n])), date(counted), 7),
  }));
const anyDelete: fc.Arbitrary<Step> = fc
  .uniqueArray(fc.constantFrom(...DATES), { minLength: 1 })
  .map((dates) => ({ name: `delete ${dates}`, run: () => deleteDays(dates.map(date)) }));
const anyStep = fc.oneof({ weight: 4, arbitrary: anyStore }, anyRefresh, { weight: 2, arbitrary: anyDelete });

/** A shrunk day is refused, which changes nothing. */
const attempt = (step: Step) =>
  step.run().catch((error: unknown) => {
    if (!(error instanceof SourceFault && error.kind === 'shrank')) throw error;
  });

const papersIn = (world: World) =>
  new Map(Object.keys(world).flatMap((key) => (key.startsWith('paper:') ? [[key, world[key] as Paper]] : [])));

test('whatever is stored, refreshed and deleted, days, papers and indexes say the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
      await put({ 'saved:2502.00002': 'the reader’s' });
      for (const step of steps) {
        const before = papersIn(await look());
        await attempt(step);
        const world = await look();
        expectSound(world);
        expect(world['saved:2502.00002']).toBe('the reader’s');
        for (const [key, paper] of papersIn(world)) {
          if (before.get(key)?.language === 'ko') expect(paper.language).toBe('ko');
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a write that is killed at any call leaves the library as it was or as it should be, and the next start heals it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 6 }), anyStep, async (steps, last) => {
      await put({});
      for (const step of steps) await attempt(step);
      const before = await look();
      await attempt(last);
      const after = await look();
      for (let nth = 1, hit = true; hit; nth++) {
        await put(before);
        ({ hit } = await live({ kind: 'killed', nth }, last.run));
        await finishRemoval();
        const healed = await look();
        expectSound(healed);
        expect([before, after]).toContainEqual(healed);
      }
    }),
    { numRuns: 40 },
  );
});

test('a write after one that was killed heals it as well', async () => {
  const mortal = fc.tuple(anyStep, fc.option(fc.integer({ min: 3, max: 5 }), { nil: undefined }));
  await fc.assert(
    fc.asyncProperty(fc.array(mortal, { maxLength: 10 }), async (steps) => {
      await put({});
      for (const [step, nth] of steps) {
        if (nth === undefined) await attempt(step);
        else await live({ kind: 'killed', nth }, step.run);
      }
      await finishRemoval();
      expectSound(await look());
    }),
    { numRuns: 100 },
  );
});

test('Korean and English days give the same library in whatever order they come', async () => {
  const now = Date.parse('2025-03-01');
  const anyDays = fc.uniqueArray(
    fc.record({
      make: fc.constantFrom(korean, english),
      when: fc.constantFrom(...DATES),
      papers: fc.uniqueArray(fc.tuple(fc.constantFrom(...IDS), fc.nat(5)), { selector: ([key]) => key, minLength: 1 }),
    }),
    { selector: ({ make, when }) => `${make.name} ${when}` },
  );
  const shuffled = anyDays.chain((days) =>
    fc.tuple(fc.constant(days), fc.shuffledSubarray(days, { minLength: days.length, maxLength: days.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async (orders) => {
      const worlds: World[] = [];
      for (const order of orders) {
        await put({});
        for (const { make, when, papers } of order) {
          await storeDay(make(when, ...papers.map(([key, votes]) => listed(key, votes, `${make.name} ${when}`))), now);
        }
        worlds.push(await look());
      }
      expect(worlds[0]).toEqual(worlds[1]);
    }),
    { numRuns: 60 },
  );
});
