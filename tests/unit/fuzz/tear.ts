/** Values that were good once, as a torn write, another version or somebody hostile leaves them. */
import fc from 'fast-check';

/** What stands where something else should; none of it is what any reader expects. */
const ODD: readonly unknown[] = [
  null,
  '',
  'x',
  '2502.06394',
  '9999-99-99',
  '[{"date":"2025-02-11"',
  '__proto__',
  '\uD800',
  0,
  -1,
  1.5,
  1e308,
  true,
  false,
  [],
  [null],
  [[]],
  ['__proto__', 7],
  {},
  { value: null, at: 'now' },
  { value: true, at: 1 },
  { id: '2502.06394', sections: 'none', listings: 7 },
  { ids: 'abc', date: 7 },
  { toString: 1, length: -1 },
];

/** Where a value is torn, and how. */
interface Tear {
  /** Which child, level by level. */
  path: number[];
  how: number;
  odd: number;
}

const anyTear: fc.Arbitrary<Tear> = fc.record({
  path: fc.array(fc.nat(30), { maxLength: 6 }),
  how: fc.nat(4),
  odd: fc.nat(ODD.length - 1),
});

/** A JSON value, torn in one to `most` places. */
export function torn<T>(value: fc.Arbitrary<T>, most = 3): fc.Arbitrary<unknown> {
  return fc
    .tuple(value, fc.array(anyTear, { minLength: 1, maxLength: most }))
    .map(([whole, tears]) => tears.reduce<unknown>(tear, whole));
}

/** Anything that is odd. */
export const oddValue: fc.Arbitrary<unknown> = fc.constantFrom(...ODD).map((odd) => structuredClone(odd));

/** A copy of the value that differs in one place. */
export function tear(value: unknown, { path: [at, ...rest], how, odd }: Tear): unknown {
  if (at === undefined || typeof value !== 'object' || value === null) return structuredClone(ODD[odd]);
  const pairs = Object.entries(value);
  const place = at % (pairs.length + 1);
  const pair = pairs[place];
  if (!pair) pairs.push(['ofAnotherVersion', structuredClone(ODD[odd])]);
  else if (rest.length > 0) pairs[place] = [pair[0], tear(pair[1], { path: rest, how, odd })];
  else if (how === 0) pairs.splice(place, 1);
  else if (how === 1) pairs.splice(place, 0, [`${pair[0]}0`, pair[1]]);
  else pairs[place] = [pair[0], structuredClone(ODD[odd])];
  return Array.isArray(value) ? pairs.map(([, item]) => item) : Object.fromEntries(pairs);
}
