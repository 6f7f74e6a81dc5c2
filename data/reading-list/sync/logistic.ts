/**
 * The logistic function and its inverse from tables. `Math.exp` may differ in its last bit from one browser to the next,
 * and a model that differs by a bit reads nonsense; sums, products and quotients are the same everywhere.
 */
const STEPS = 64; // a unit
const REACH = 12;
const ROOT = 1.015747708586686; // e^(1/64)

const squashed = makeSquashed();
const stretched = makeStretched();

function makeSquashed(): Float64Array {
  const table = new Float64Array(2 * REACH * STEPS + 2);
  const zero = REACH * STEPS;
  let power = 1;
  for (let n = 0; n <= zero; n++) {
    table[zero + n] = power / (1 + power);
    table[zero - n] = 1 / (1 + power);
    power *= ROOT;
  }
  table[2 * zero + 1] = table[2 * zero] ?? 1;
  return table;
}

function makeStretched(): Float64Array {
  const table = new Float64Array(4096);
  let at = 0;
  for (let n = 0; n < table.length; n++) {
    const p = (n + 0.5) / table.length;
    while ((squashed[at + 1] ?? 1) < p) at++;
    const [below = 0, above = 1] = [squashed[at], squashed[at + 1]];
    table[n] = (at + (p - below) / (above - below)) / STEPS - REACH;
  }
  return table;
}

/** A probability from its logit. */
export function squash(logit: number): number {
  const place = (Math.min(Math.max(logit, -REACH), REACH) + REACH) * STEPS;
  const at = Math.floor(place);
  const below = squashed[at] ?? 0;
  return below + ((squashed[at + 1] ?? 1) - below) * (place - at);
}

/** The logit of a probability of 65536. */
export function stretch(p: number): number {
  return stretched[p >>> 4] ?? 0;
}
