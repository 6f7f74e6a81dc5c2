import { joinBytes } from '../../join-bytes';
import type { Haystack } from '../find';
import { encodePostings, putNumber, readNumber, sizeOfNumber, visitPostings } from './postings';

/** The words of one kind of text in a segment's papers, and which papers have each. */
export interface Zone {
  /** All words in order, each after a line break; with one at the end, too. */
  words: string;
  /** Of each block of words, where it begins in `words` and in `postings`. */
  blocks: Uint32Array;
  /** Word by word how many bytes its list takes, and the list. */
  postings: Uint8Array;
}

export const BREAK = '\n';
/** Words a block: two numbers for so many, instead of two for each. */
const BLOCK = 16;

/** A zone's words to look in. */
export function haystackOf({ words }: Zone): Haystack {
  return {
    keys: words,
    separator: BREAK,
    isStart: (at) => words[at - 1] === BREAK || words[at] === BREAK,
    starts: { [Symbol.iterator]: () => startsOf(words) },
  };
}

function* startsOf(words: string): Generator<number> {
  for (let at = 0; at >= 0 && at < words.length - 1; at = words.indexOf(BREAK, at + 1)) yield at + 1;
}

/** Calls `visit` with each paper that has the word at a place of `words`. */
export function visitWord(
  { words, blocks, postings }: Zone,
  at: number,
  papers: number,
  visit: (paper: number) => void,
) {
  const block = lastBlock(blocks, (n) => (blocks[n * 2] ?? 0) <= at);
  let place = blocks[block * 2 + 1] ?? 0;
  let left = 0;
  for (let from = words.indexOf(BREAK, (blocks[block * 2] ?? 0) + 1); from >= 0 && from <= at; left++) {
    from = words.indexOf(BREAK, from + 1);
  }
  for (;;) {
    const length = readNumber(postings, place);
    place += sizeOfNumber(length);
    if (left-- === 0) return visitPostings(postings, place, place + length, papers, visit);
    place += length;
  }
}

/** The last block for which something holds that holds for the first ones only; the first if it holds for none. */
function lastBlock(blocks: Uint32Array, holds: (block: number) => boolean): number {
  let low = 0;
  let high = blocks.length / 2;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Where in `words` the words begin that begin with `prefix`. */
export function* wordsFrom({ words, blocks }: Zone, prefix: string): Generator<number> {
  const wordAt = (at: number) => words.slice(at, words.indexOf(BREAK, at));
  const block = lastBlock(blocks, (n) => wordAt((blocks[n * 2] ?? 0) + 1) < prefix);
  let at = (blocks[block * 2] ?? 0) + 1;
  while (at < words.length && wordAt(at) < prefix) at = words.indexOf(BREAK, at) + 1;
  while (words.startsWith(prefix, at) && at < words.length) {
    yield at;
    at = words.indexOf(BREAK, at) + 1;
  }
}

/** What a zone is made from: the papers of each word, ascending. */
export type ZoneWords = Map<string, number[]>;

/** Takes the words of a folded text in, each once a paper; papers must come in ascending order. */
export function addWords(
  zone: ZoneWords,
  { keys, starts }: { keys: string; starts: Uint32Array },
  paper: number,
): void {
  for (let n = 0; n < starts.length; n++) {
    const word = keys.slice(starts[n], starts[n + 1]);
    const papers = zone.get(word);
    if (!papers) zone.set(word, [paper]);
    else if (papers.at(-1) !== paper) papers.push(paper);
  }
}

const WORDS_A_STEP = 1024;

/** Makes a zone; stops often, to let others work. */
export function* makeZone(zone: ZoneWords, papers: number): Generator<void, Zone> {
  const byLetter = wordsByLetter(zone);
  const parts: string[] = [BREAK];
  const blocks: number[] = [];
  const chunks: Uint8Array[] = [];
  let [count, at, place] = [0, 0, 0];
  for (const letter of [...byLetter.keys()].sort()) {
    const bytes: number[] = [];
    const words = (byLetter.get(letter) ?? []).sort();
    for (const word of words) {
      if (count++ % BLOCK === 0) blocks.push(at, place + bytes.length);
      const list = encodePostings(zone.get(word) ?? [], papers);
      putNumber(bytes, list.length);
      for (const byte of list) bytes.push(byte);
      at += word.length + 1;
      if (count % WORDS_A_STEP === 0) yield;
    }
    place += bytes.length;
    chunks.push(Uint8Array.from(bytes));
    parts.push(words.join(BREAK), BREAK);
    yield;
  }
  return { words: parts.join(''), blocks: Uint32Array.from(blocks), postings: joinBytes(chunks, place) };
}

function wordsByLetter(zone: ZoneWords): Map<string, string[]> {
  const byLetter = new Map<string, string[]>();
  for (const word of zone.keys()) {
    const words = byLetter.get(word.charAt(0));
    words ? words.push(word) : byLetter.set(word.charAt(0), [word]);
  }
  return byLetter;
}
