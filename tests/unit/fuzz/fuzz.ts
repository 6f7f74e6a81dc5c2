import fc from 'fast-check';
import { test } from 'vitest';

/** The same cases every time; another number, given by `FUZZ_SEED`, gives others. */
const seed = Number(process.env.FUZZ_SEED ?? 20250211);
/** How many times as many cases, for a night's run. */
const times = Number(process.env.FUZZ_TIMES ?? 1);

/**
 * A test that `check` holds for so many cases, and says how many there were. One that fails is made as small as it can be,
 * and printed with the seed.
 */
export function fuzz<T>(
  target: string,
  cases: number,
  made: fc.Arbitrary<T>,
  check: (given: T) => void | Promise<void>,
): void {
  test(`${target}: ${cases} cases`, async () => {
    const start = performance.now();
    let tried = 0;
    const property = fc.asyncProperty(made, async (given) => {
      tried += 1;
      await check(given);
    });
    await fc.assert(property, { seed, numRuns: cases * times });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`fuzz: ${target}: ${tried.toLocaleString('en')} cases, 0 failures, ${seconds} s`);
  });
}
