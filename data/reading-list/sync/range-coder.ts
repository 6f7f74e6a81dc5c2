/** Turns bits with known probabilities into bytes and back: a range coder of 32 bits without carries. */

/** What a bit of the encoder and of the decoder have in common, so that one description of a format serves both. */
export interface Coder {
  /** Codes a bit that is 1 with probability `p` / 65536 (0 < p < 65536). Returns it; a decoder ignores `bit`. */
  bit(bit: number, p: number): number;
}

const WHOLE = 0xffffffff;

/** The part of a range that belongs to 1: at least one value stays for either bit. */
function middle(low: number, high: number, p: number): number {
  return low + Math.floor(((high - low) * p) / 65536);
}

export class Encoder implements Coder {
  #low = 0;
  #high = WHOLE;
  #bytes: number[] = [];

  bit(bit: number, p: number): number {
    const mid = middle(this.#low, this.#high, p);
    if (bit) this.#high = mid;
    else this.#low = mid + 1;
    while (this.#low >>> 24 === this.#high >>> 24) {
      this.#bytes.push(this.#high >>> 24);
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 255) >>> 0;
    }
    return bit;
  }

  /** What was coded; nothing may follow. The decoder reads zeros after the end, so one byte settles the rest. */
  finish(): Uint8Array {
    return Uint8Array.from(this.#low === 0 ? this.#bytes : [...this.#bytes, (this.#low >>> 24) + 1]);
  }
}

export class Decoder implements Coder {
  #low = 0;
  #high = WHOLE;
  #value = 0;
  #next = 0;

  constructor(readonly bytes: Uint8Array) {
    for (let n = 0; n < 4; n++) this.#read();
  }

  bit(_bit: number, p: number): number {
    const mid = middle(this.#low, this.#high, p);
    const bit = this.#value <= mid ? 1 : 0;
    if (bit) this.#high = mid;
    else this.#low = mid + 1;
    while (this.#low >>> 24 === this.#high >>> 24) {
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 255) >>> 0;
      this.#read();
    }
    return bit;
  }

  #read(): void {
    this.#value = ((this.#value << 8) | (this.bytes[this.#next++] ?? 0)) >>> 0;
  }
}
