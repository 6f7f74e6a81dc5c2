import type { TestBrowser } from '../e2e/setup/browser';

/** What is measured of libraries: for each browser its values, ms. */
export interface Measure {
  name: string;
  /** The most that the largest library may take of what the smallest does; absent where it may grow. */
  budget?: number;
  /** What else it is to be held against. */
  also?: string;
  run(browsers: readonly TestBrowser[]): Promise<number[][]>;
}

/** Measures in all browsers in turn, again and again: what the machine does otherwise meets all of them alike. */
export async function inTurn(
  count: number,
  { rounds, warmUp = 2 }: { rounds: number; warmUp?: number },
  measure: (index: number, round: number) => Promise<number>,
): Promise<number[][]> {
  const values: number[][] = Array.from({ length: count }, () => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, own] of values.entries()) {
      const value = await measure(index, round);
      if (round >= 0) own.push(value);
    }
  }
  return values;
}
