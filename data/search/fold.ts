import type { Haystack } from './find';
import { CONSONANT, FINALS, MEDIALS, OTHER, SINGLE } from './keys';

/**
 * A text as the keys that type it: Hangul syllables are taken apart (a half-typed one is a prefix of the whole), Latin
 * letters lose case and accents, and whatever separates words is dropped, so that spacing does not matter.
 */
export interface Folded extends Haystack {
  /** After a separator, and where Hangul meets another script. */
  starts: Uint32Array;
}

/** What a character belongs to; `SAME` is what combines with the character before it, `NEITHER` no answer. */
const [NEITHER, HANGUL, LATIN, SEPARATOR, SAME] = [0, 1, 2, 3, 4];

let bytes = new Uint8Array(16_384);
let words = new Uint32Array(1024);
let end = 0;
/** No character has more keys than the longest ligature that Unicode takes apart, and few have more than five. */
const MOST_KEYS = 18;

/**
 * Takes a text apart. With `places`, the offset in `text` of the character that each key is from is added to it. Linear;
 * what it works in is kept from call to call.
 */
export function fold(text: string, places?: number[]): Folded {
  makeRoom(text.length);
  end = 0;
  let count = 0;
  let script = SEPARATOR;
  for (let at = 0; at < text.length; at++) {
    const start = end;
    const code = text.charCodeAt(at);
    const next = putCharacter(text, at, code);
    if (next !== script && next < SEPARATOR) words[count++] = start;
    if (next !== SAME) script = next;
    places?.push(...Array<number>(end - start).fill(at));
    if (isPair(text, at, code)) at++;
  }
  const keys = bytesToString(end);
  const starts = words.slice(0, count);
  return { keys, starts, isStart: (at) => at === keys.length || isAmong(starts, at) };
}

function makeRoom(length: number): void {
  if (bytes.length >= length * MOST_KEYS) return;
  bytes = new Uint8Array(length * MOST_KEYS * 2);
  words = new Uint32Array(length * 2);
}

function putCharacter(text: string, at: number, code: number): number {
  return code < 0x80 ? putAscii(code) : putHangul(code) || putOther(text.codePointAt(at) ?? code);
}

/** Whether a character takes two places, and has been read as a whole. */
const isPair = (text: string, at: number, code: number) =>
  code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff;

/** Engines take only so many arguments. */
const CHUNK = 4096;

function bytesToString(length: number): string {
  let text = '';
  for (let at = 0; at < length; at += CHUNK) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(at + CHUNK, length)) as unknown as number[]);
  }
  return text;
}

/** Just the keys of a text. */
export const keysOf = (text: string): string => fold(text).keys;

/** Whether ascending numbers have this one. */
function isAmong(numbers: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted;
}

function putAscii(code: number): number {
  const lower = code >= 65 && code <= 90 ? code + 32 : code;
  if ((lower < 97 || lower > 122) && (code < 48 || code > 57)) return SEPARATOR;
  bytes[end++] = lower;
  return LATIN;
}

/** Puts a syllable, a letter by itself, or a part of a decomposed (NFD) syllable. */
function putHangul(code: number): number {
  if (code >= 0xac00 && code <= 0xd7a3) {
    const place = code - 0xac00;
    bytes[end++] = CONSONANT + ((place / 588) | 0);
    put(MEDIALS, ((place / 28) | 0) % 21);
    put(FINALS, place % 28);
  } else if (code >= 0x3131 && code <= 0x3163) put(SINGLE, code - 0x3131);
  else if (code >= 0x1100 && code <= 0x1112) bytes[end++] = CONSONANT + code - 0x1100;
  else if (code >= 0x1161 && code <= 0x1175) put(MEDIALS, code - 0x1161);
  else if (code >= 0x11a8 && code <= 0x11c2) put(FINALS, code - 0x11a7);
  else return NEITHER;
  return HANGUL;
}

function put(letters: Uint8Array, place: number): void {
  const first = letters[place * 2];
  const second = letters[place * 2 + 1];
  if (first) bytes[end++] = first;
  if (second) bytes[end++] = second;
}

interface Spelling {
  script: number;
  codes: readonly number[];
}

const spellings = new Map<number, Spelling>();

function putOther(point: number): number {
  const known = spellings.get(point);
  const { script, codes } = known ?? spell(point);
  if (!known) spellings.set(point, { script, codes });
  for (const code of codes) bytes[end++] = code;
  return script;
}

/** Latin letters that Unicode does not take apart. */
const UNMARKED: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', ð: 'd', þ: 'th' };

/** How a character is spelled that is neither ASCII nor Hangul: as Latin, or with two bytes that hardly any other has. */
function spell(point: number): Spelling {
  const text = String.fromCodePoint(point).normalize('NFKD').toLowerCase();
  const letters = [...text].flatMap((one) => [...(UNMARKED[one] ?? one)]);
  const codes = letters.flatMap((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (/[a-z0-9]/.test(letter)) return code;
    const bases = 0x100 - OTHER;
    return /[\p{L}\p{N}]/u.test(letter) ? [OTHER + (code % bases), OTHER + (Math.floor(code / bases) % bases)] : [];
  });
  if (codes.length > 0) return { script: LATIN, codes };
  return { script: /^\p{M}+$/u.test(text) ? SAME : SEPARATOR, codes };
}
