/** Lists of numbers below a known bound, ascending, each once: as differences of one to five bytes, or as bits if that is shorter. */

/** The bytes of a list. What is as long as the bits would be is bits, so that the length alone tells which it is. */
export function encodePostings(numbers: readonly number[], bound: number): number[] {
  const bytes: number[] = [];
  let last = -1;
  for (const number of numbers) {
    putNumber(bytes, number - last - 1);
    last = number;
  }
  const bits = Math.ceil(bound / 8);
  if (bytes.length < bits) return bytes;
  const set = Array<number>(bits).fill(0);
  for (const number of numbers) set[number >> 3] = (set[number >> 3] ?? 0) | (1 << (number & 7));
  return set;
}

/** Adds a number to bytes, seven bits a byte, the lowest first. */
export function putNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

/** Calls `visit` with each number of a list that stands in `bytes` from `at` to before `end`. */
export function visitPostings(
  bytes: Uint8Array,
  at: number,
  end: number,
  bound: number,
  visit: (number: number) => void,
): void {
  if (end - at === Math.ceil(bound / 8)) visitBits(bytes, at, end, visit);
  else visitGaps(bytes, at, end, visit);
}

function visitBits(bytes: Uint8Array, at: number, end: number, visit: (number: number) => void): void {
  for (let place = at; place < end; place++) {
    let bits = bytes[place] ?? 0;
    for (let number = (place - at) * 8; bits > 0; bits >>= 1, number++) if (bits & 1) visit(number);
  }
}

function visitGaps(bytes: Uint8Array, at: number, end: number, visit: (number: number) => void): void {
  let number = -1;
  for (let place = at; place < end; ) {
    const gap = readNumber(bytes, place);
    place += sizeOfNumber(gap);
    number += gap + 1;
    visit(number);
  }
}

/** The number that `putNumber` has put at a place. */
export function readNumber(bytes: Uint8Array, at: number): number {
  let number = 0;
  for (let place = at, shift = 0; ; place++, shift += 7) {
    const byte = bytes[place] ?? 0;
    number |= (byte & 127) << shift;
    if (byte < 128) return number;
  }
}

/** How many bytes a number takes. */
export const sizeOfNumber = (number: number) =>
  number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5;
