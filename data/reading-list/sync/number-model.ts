import type { Coder } from './range-coder';

const HALF = 32768;
/** How slowly a bit's probability moves in the end: by 1/60 of the way. */
const MOST_SEEN = 60;

/** Probabilities of bits that learn from each bit: fast at first, slower as they have seen more. */
class Bits {
  readonly #p: Uint16Array;
  readonly #seen: Uint8Array;

  constructor(size: number) {
    this.#p = new Uint16Array(size).fill(HALF);
    this.#seen = new Uint8Array(size);
  }

  code(coder: Coder, slot: number, given: number): number {
    const p = this.#p[slot] ?? HALF;
    const seen = this.#seen[slot] ?? 0;
    const bit = coder.bit(given, p);
    const moved = p + Math.trunc(((bit ? 65535 : 0) - p) / (seen + 1.6));
    this.#p[slot] = Math.min(Math.max(moved, 64), 65472);
    if (seen < MOST_SEEN) this.#seen[slot] = seen + 1;
    return bit;
  }
}

/** Up to this many bits a number is learnt as it is; of a longer one, its length and its first bits. */
const LEARNT_WHOLE = 8;
const LEARNT_FIRST = 3;

/**
 * Codes the numbers of a table, each column with what it has learnt of its own. All of it is arithmetic on integers, so
 * that equal numbers give equal bytes on every device.
 */
export class NumberModel {
  readonly #columns = new Map<string, Bits>();

  constructor(readonly coder: Coder) {}

  /** One of 2^`bits` values that have no order. */
  symbol(column: string, bits: number, value = 0): number {
    const learnt = this.#learnt(column, 2 ** bits);
    let node = 1;
    for (let n = bits - 1; n >= 0; n--) node = node * 2 + learnt.code(this.coder, node, (value >>> n) & 1);
    return node - 2 ** bits;
  }

  flag(column: string, value = false): boolean {
    return this.symbol(column, 1, value ? 1 : 0) === 1;
  }

  /** A whole number from 0 to 2^53 - 1. */
  number(column: string, value = 0): number {
    const length = this.symbol(column, 6, bitLength(value));
    if (length > 53) throw new RangeError('No number is that long');
    if (length < 2) return length;
    const learnt = length <= LEARNT_WHOLE ? length - 1 : LEARNT_FIRST;
    let coded = 2 ** learnt + this.symbol(`${column} ${length}`, learnt, bitsOf(value, length - 1 - learnt, learnt));
    for (let n = length - 2 - learnt; n >= 0; n--) coded = coded * 2 + this.coder.bit(bitsOf(value, n, 1), HALF);
    return coded;
  }

  /** A whole number from -2^53 + 1 to 2^53 - 1. */
  signed(column: string, value = 0): number {
    const size = this.number(column, Math.abs(value));
    return size && this.flag(`${column} sign`, value < 0) ? -size : size;
  }

  #learnt(column: string, size: number): Bits {
    const known = this.#columns.get(column);
    if (known) return known;
    const made = new Bits(size);
    this.#columns.set(column, made);
    return made;
  }
}

function bitLength(value: number): number {
  return value < 2 ** 32 ? 32 - Math.clz32(value) : 64 - Math.clz32(Math.floor(value / 2 ** 32));
}

/** `count` bits of a number from bit `from` up, also beyond the 32 that `>>` knows. */
function bitsOf(value: number, from: number, count: number): number {
  return Math.floor(value / 2 ** from) % 2 ** count;
}
