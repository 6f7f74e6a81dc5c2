import { countSyllables, isHangul, isSyllableEnd } from './keys';
import type { Needle } from './needle';

/** Keys to look in, of a text or of a list of words. */
export interface Haystack {
  keys: string;
  /** Where words start, ascending. */
  starts: Iterable<number>;
  /** Whether a word starts at a place; true of the end, too. */
  isStart(at: number): boolean;
  /** The key before each word, where there is one. */
  separator?: string;
}

/** Where a needle was found in keys, and how good a find it is: 1 for a whole word, less inside of one. */
export interface Hit {
  start: number;
  end: number;
  quality: number;
}

const INSIDE = 0.7;
const PREFIX = 0.9;
/** A syllable that is not complete in the query. */
const HALF = 0.6;
/** Shorter Latin needles, and single syllables, are only found where a word starts: RL is not in curly. */
const SHORT_LATIN = 3;

/** Every place at which a text has the needle, in order; they do not overlap. */
export function* hitsOf(text: Haystack, needle: Needle): Generator<Hit> {
  if (needle.initials) yield* initialHits(text, needle.initials, needle.keys.length);
  else if (needle.typo) yield* typoHits(text, needle);
  else {
    const { keys, separator = '' } = text;
    const sought = mustStartWord(needle) ? separator + needle.keys : needle.keys;
    const lead = sought.length - needle.keys.length;
    for (let at = keys.indexOf(sought); at >= 0; ) {
      const start = at + lead;
      const end = at + sought.length;
      const quality = qualityOf(text, needle, start, end);
      if (quality > 0) yield { start, end, quality };
      at = keys.indexOf(sought, quality > 0 ? end : at + 1);
    }
  }
}

/** The quality of the best hit; 0 if there is none. */
export function bestHit(text: Haystack, needle: Needle): number {
  let best = 0;
  for (const { quality } of hitsOf(text, needle)) {
    if (quality === 1) return 1;
    if (quality > best) best = quality;
  }
  return best;
}

/** 0 where it does not count. */
function qualityOf(text: Haystack, needle: Needle, at: number, end: number): number {
  const starts = text.isStart(at);
  if (!starts && mustStartWord(needle)) return 0;
  if (!text.separator && !isProperCut(text, at, end, needle.open)) return 0;
  const quality = starts ? 1 : INSIDE;
  if (!isHangul(text.keys.charCodeAt(end - 1))) return quality * latinEnd(text, needle, end);
  if (isSyllableEnd(text.keys, end)) return quality;
  return needle.open ? quality * HALF : 0;
}

/**
 * Whether a find across words is more than chance. Its first word may have begun before, and its last may go on: but not
 * where that leaves a single syllable of them, as of 저자의 해석 for 의해, nor where they are no Hangul.
 */
function isProperCut(text: Haystack, at: number, end: number, open: boolean): boolean {
  let first = at + 1;
  while (first < end && !text.isStart(first)) first++;
  if (first === end) return true;
  if (!text.isStart(at) && isWordWhole(text.keys.slice(at, first))) return false;
  let last = end - 1;
  while (!text.isStart(last)) last--;
  return open || text.isStart(end) || !isSyllable(text.keys.slice(last, end));
}

/** A single syllable is no part of a word that is written apart: it is all of that, as in 딥 러닝 and 학습 시. */
export const isSyllable = (keys: string) => isHangul(keys.charCodeAt(0)) && countSyllables(keys) < 2;

/** Whether the first part of a needle that is written apart has to be all of a word. */
export const isWordWhole = (keys: string) => !isHangul(keys.charCodeAt(0)) || isSyllable(keys);

function latinEnd(text: Haystack, { whole }: Needle, end: number): number {
  if (text.isStart(end)) return 1;
  if (!whole) return PREFIX;
  // LLMs are LLMs.
  return text.keys.charAt(end) === 's' && text.isStart(end + 1) ? 1 : 0;
}

const mustStart = new WeakMap<Needle, boolean>();

function mustStartWord(needle: Needle): boolean {
  const known = mustStart.get(needle);
  if (known !== undefined) return known;
  const { keys, whole } = needle;
  const isShort = isHangul(keys.charCodeAt(0))
    ? countSyllables(keys) < 2 && keys.length <= SHORT_LATIN
    : (/^[^\xa1-\xc7]*/.exec(keys)?.[0].length ?? 0) <= SHORT_LATIN;
  mustStart.set(needle, whole === true || isShort);
  return whole === true || isShort;
}

function* initialHits(text: Haystack, pattern: RegExp, syllables: number): Generator<Hit> {
  for (const { 0: found, index } of text.keys.matchAll(pattern)) {
    const starts = text.isStart(index);
    const end = index + found.length;
    // Two consonants in the middle of words, and of neighbours, are everywhere.
    if (syllables > 2 || (starts && !hasStart(text, index + 1, end))) {
      yield { start: index, end, quality: starts ? 1 : INSIDE };
    }
  }
}

function hasStart(text: Haystack, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (text.isStart(at)) return true;
  return false;
}

function* typoHits(text: Haystack, needle: Needle): Generator<Hit> {
  let done = 0;
  for (const start of text.starts) {
    if (start < done) continue;
    const end = typoEnds(text.keys, start, needle.keys).find((one) => isProperEnd(text, needle, one));
    if (end === undefined) continue;
    done = end;
    yield { start, end, quality: 1 };
  }
}

/** Latin words must be as long as what was typed, but for what is still being typed; particles may follow Hangul. */
function isProperEnd(text: Haystack, { open }: Needle, end: number): boolean {
  if (open || text.isStart(end)) return true;
  return isHangul(text.keys.charCodeAt(end - 1)) && isSyllableEnd(text.keys, end);
}

/** The usual answer, made once. */
const NONE: readonly number[] = [];

/**
 * Where keys that are within one typo of `needle` can end, if they start at `at`: with a key wrong, missing, too many, or
 * two swapped; the needle itself counts, too.
 */
export function typoEnds(keys: string, at: number, needle: string): readonly number[] {
  let same = 0;
  while (same < needle.length && keys.charCodeAt(at + same) === needle.charCodeAt(same)) same++;
  const here = at + same;
  if (same === needle.length) return [here];
  if (isHopeless(keys, here, needle, same)) return NONE;
  const { length } = needle;
  const isSwapped =
    keys.charCodeAt(here) === needle.charCodeAt(same + 1) && keys.charCodeAt(here + 1) === needle.charCodeAt(same);
  // What of the needle must follow, and from where.
  const ways: [rest: number, from: number][] = [
    [same + 1, here + 1],
    [same + 1, here],
    [same, here + 1],
    ...(isSwapped ? [[same + 2, here + 2] as [number, number]] : []),
  ];
  return ways.flatMap(([rest, from]) => {
    const end = from + length - rest;
    return end <= keys.length && keys.startsWith(needle.slice(rest), from) ? end : [];
  });
}

/** Whether not even the next key is where a typo could have put it: most words are told apart so, without a copy of any. */
function isHopeless(keys: string, here: number, needle: string, same: number): boolean {
  if (same + 1 >= needle.length) return false;
  const [wanted, next] = [needle.charCodeAt(same), needle.charCodeAt(same + 1)];
  const [found, after] = [keys.charCodeAt(here), keys.charCodeAt(here + 1)];
  return after !== next && found !== next && after !== wanted;
}
