import type { ArxivId } from '../../arxiv-id';
import { type Rating, STATUSES, type Stamped } from '../entry';
import { TAG_COLORS, type TagColor } from '../tags';
import { NumberModel } from './number-model';
import { NOTE, OTHER_ID, TAG, TITLE } from './primer';
import { type Coder, Decoder, Encoder } from './range-coder';
import { SYNCED, type SyncedEntry, type SyncedField } from './synced';
import { primedTextModel } from './text-model';

/** A part of the list that stands for itself. Entries by id, colours by tag. */
export interface Chunk {
  entries: SyncedEntry[];
  colors: [tag: string, color: Stamped<TagColor>][];
}

/** More than fit anyway. */
const MOST = 20_000;

/** A chunk as bytes: the same for the same chunk, on every device. */
export function encodeChunk(chunk: Chunk): Uint8Array {
  const encoder = new Encoder();
  new ChunkFormat(encoder).chunk(chunk);
  return encoder.finish();
}

/** A chunk from its bytes. @throws where they are none. */
export function decodeChunk(bytes: Uint8Array): Chunk {
  return new ChunkFormat(new Decoder(bytes)).chunk();
}

/** The format, said once: an encoder is given a chunk, a decoder nothing, and both return the chunk. */
class ChunkFormat {
  readonly #numbers: NumberModel;
  readonly #texts;
  readonly #tags: string[] = [];
  /** The last id of the new style, and the last time of the row before. */
  #month = 0;
  #number = 0;
  #time = 0;
  /** The times of this row, each near which a later one may lie. */
  #times: number[] = [];

  constructor(coder: Coder) {
    this.#numbers = new NumberModel(coder);
    this.#texts = primedTextModel(coder);
  }

  chunk(given?: Chunk): Chunk {
    const entries = this.#list('entries', given?.entries, (entry) => this.#entry(entry));
    const colors = this.#list('colors', given?.colors, (color) => this.#color(color));
    return { entries, colors };
  }

  #list<T>(column: string, given: readonly T[] | undefined, item: (given?: T) => T): T[] {
    const count = this.#numbers.number(column, given?.length);
    if (count > MOST) throw new RangeError('No chunk has as many');
    return Array.from({ length: count }, (_, n) => item(given?.[n]));
  }

  #entry(given?: SyncedEntry): SyncedEntry {
    const id = this.#id(given?.id);
    this.#times = [];
    const fields = SYNCED.flatMap((field) => {
      const stamped = given?.[field];
      if (!this.#numbers.flag(`has ${field}`, stamped !== undefined)) return [];
      const value = this.#value(field, stamped?.value);
      return [[field, { value, at: this.#at(field, stamped?.at) }] as const];
    });
    this.#time = this.#times[0] ?? this.#time;
    return { id, ...Object.fromEntries(fields) };
  }

  #value(field: SyncedField, given: unknown): unknown {
    const numbers = this.#numbers;
    switch (field) {
      case 'added':
        return this.#at('added value', given as number | undefined);
      case 'saved':
        return numbers.flag('saved', given === true);
      case 'status':
        return STATUSES[numbers.symbol('status', 2, Math.max(STATUSES.indexOf(given as never), 0))];
      case 'tags':
        return this.#list('tags', given as string[] | undefined, (tag) => this.#tag(tag));
      case 'rating':
        return numbers.symbol('rating', 3, given as Rating | undefined);
      case 'opened': {
        const { times, last } = (given ?? {}) as { times?: number; last?: number };
        return { times: numbers.number('times opened', times), last: this.#at('last opened', last) };
      }
      case 'note':
        return this.#texts.text(NOTE, given as string | undefined);
      case 'title':
        return this.#texts.text(TITLE, given as string | undefined);
    }
  }

  /** Ids of the new style come first where they are sorted, each as the distance from the one before. */
  #id(given?: ArxivId): ArxivId {
    const numbers = this.#numbers;
    const [, yymm = '', digits = ''] = /^(\d{4})\.(\d+)$/.exec(given ?? '') ?? [];
    if (given ? numbers.flag('old id', yymm === '') : numbers.flag('old id')) {
      return this.#texts.text(OTHER_ID, given) as ArxivId;
    }
    const months = Math.floor(Number(yymm) / 100) * 12 + (Number(yymm) % 100) - 1;
    const month = this.#month + numbers.number('month', months - this.#month);
    const near = month === this.#month ? this.#number : 0;
    const number = near + numbers.number(near ? 'next number' : 'number', Number(digits) - near);
    [this.#month, this.#number] = [month, number];
    const written = String(Math.floor(month / 12) * 100 + (month % 12) + 1).padStart(4, '0');
    return `${written}.${String(number).padStart(written < '1501' ? 4 : 5, '0')}` as ArxivId;
  }

  #tag(given?: string): string {
    const place = this.#numbers.number('tag', given === undefined ? 0 : this.#tags.indexOf(given) + 1);
    const known = this.#tags[place - 1];
    if (known !== undefined) return known;
    const tag = this.#texts.text(TAG, given);
    this.#tags.push(tag);
    return tag;
  }

  #color(given?: Chunk['colors'][number]): Chunk['colors'][number] {
    this.#times = [];
    const tag = this.#tag(given?.[0]);
    const place = this.#numbers.symbol('color', 3, given && TAG_COLORS.indexOf(given[1].value));
    const at = this.#at('color', given?.[1].at);
    this.#time = at;
    return [tag, { value: TAG_COLORS[place] ?? 'gray', at }];
  }

  /** A time, as the distance from the nearest of this row's times, or from the row before. */
  #at(column: string, given?: number): number {
    const known = this.#times.length > 0 ? this.#times : [this.#time];
    let nearest = 0;
    if (given !== undefined) {
      for (const [n, time] of known.entries()) {
        if (Math.abs(given - time) < Math.abs(given - (known[nearest] ?? 0))) nearest = n;
      }
    }
    if (known.length > 1) nearest = this.#numbers.symbol(`${column} near`, 4, nearest);
    const from = known[nearest] ?? 0;
    const time = from + this.#numbers.signed(column, given === undefined ? 0 : given - from);
    if (!known.includes(time) || this.#times.length === 0) this.#times.push(time);
    return time;
  }
}
