import { squash, stretch } from './logistic';
import { PRIMER } from './primer';
import { type Coder, Encoder } from './range-coder';

/** What each guess looks back on: so many bytes. */
const ORDERS = [0, 1, 2, 3, 4];
const SLOTS = 2 ** 16;
const FIRST_WEIGHT = 0.35;
const RATE = 0.006;
/** A slot is a probability of 2^22, and below it how often it was used. */
const SEEN_BITS = 10;
const MOST_SEEN = 30;
const UNUSED = 2 ** 31;
/** No byte of UTF-8. */
const END = 255;
const LONGEST = 200_000;

/**
 * Codes short texts, a bit at a time: for each order, what followed the same bytes before; then one guess from all of
 * them, weighed by how well they did. Equal texts give equal bytes on every device.
 */
export class TextModel {
  readonly #slots: Uint32Array;
  readonly #weights: Float64Array;
  #history: number[] = [];
  /** Of the byte at hand, one for each order: where its bits are, and what was guessed of the last one. */
  readonly #places = new Int32Array(ORDERS.length);
  readonly #inputs = new Float64Array(ORDERS.length);

  constructor(
    readonly coder: Coder,
    from?: TextModel,
  ) {
    this.#slots = from ? from.#slots.slice() : new Uint32Array(ORDERS.length * SLOTS).fill(UNUSED);
    this.#weights = from ? from.#weights.slice() : new Float64Array(ORDERS.length).fill(FIRST_WEIGHT);
  }

  /** A well-formed text. `kind` tells texts of different kinds apart at their start. */
  text(kind: number, value = ''): string {
    const given = new TextEncoder().encode(value);
    this.#history = [kind];
    for (let n = 0; n <= LONGEST; n++) {
      const byte = this.#byte(given[n] ?? END);
      if (byte === END) return decoded(this.#history.slice(1));
      this.#history.push(byte);
    }
    throw new RangeError('No text is that long');
  }

  #byte(given: number): number {
    const high = this.#halfByte(1, given >>> 4);
    return (high & 15) * 16 + (this.#halfByte(high, given & 15) & 15);
  }

  /** Four bits, after a 1; those of an order lie side by side. `before` tells the halves of a byte apart. */
  #halfByte(before: number, given: number): number {
    for (let n = 0; n < ORDERS.length; n++) this.#places[n] = this.#place(ORDERS[n] ?? 0, n, before);
    let node = 1;
    for (let n = 3; n >= 0; n--) node = node * 2 + this.#bit(node, (given >>> n) & 1);
    return node;
  }

  #place(order: number, n: number, before: number): number {
    let hash = Math.imul(before, 0x9e3779b1);
    for (let back = this.#history.length - 1; back >= this.#history.length - order; back--) {
      hash = Math.imul(hash ^ ((this.#history[back] ?? -1) + 2), 0x2c1b3c6d);
      hash ^= hash >>> 15;
    }
    return n * SLOTS + (Math.imul(hash, 0x297a2d39) >>> 20) * 16;
  }

  #bit(node: number, given: number): number {
    let logit = 0;
    for (let n = 0; n < ORDERS.length; n++) {
      const input = stretch((this.#slots[(this.#places[n] ?? 0) + node] ?? 0) >>> 16);
      this.#inputs[n] = input;
      logit += input * (this.#weights[n] ?? 0);
    }
    const guess = squash(logit);
    const bit = this.coder.bit(given, Math.min(Math.max(Math.floor(guess * 65536), 48), 65488));
    const miss = (bit - guess) * RATE;
    for (let n = 0; n < ORDERS.length; n++) {
      this.#weights[n] = (this.#weights[n] ?? 0) + (this.#inputs[n] ?? 0) * miss;
      this.#learn((this.#places[n] ?? 0) + node, bit);
    }
    return bit;
  }

  #learn(at: number, bit: number): void {
    const slot = this.#slots[at] ?? UNUSED;
    const guess = slot >>> SEEN_BITS;
    const seen = slot & (2 ** SEEN_BITS - 1);
    const moved = guess + Math.trunc(((bit ? 2 ** 22 - 1 : 0) - guess) / (seen + 1.5));
    this.#slots[at] = moved * 2 ** SEEN_BITS + Math.min(seen + 1, MOST_SEEN);
  }
}

function decoded(bytes: number[]): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

let primed: TextModel | undefined;

/** A model that has read the primer, so that it knows the commonest words before the first text. */
export function primedTextModel(coder: Coder): TextModel {
  if (!primed) {
    primed = new TextModel(new Encoder());
    for (const [kind, text] of PRIMER) primed.text(kind, text);
  }
  return new TextModel(coder, primed);
}
