import { isSyllable, isWordWhole } from '../find';
import { isConsonant, isHangul, isSyllableEnd, isVowel } from '../keys';
import type { Needle } from '../needle';
import { BREAK, visitWord, wordsFrom, type Zone } from './zone';

/** Longer needles are cut in no more places than these: nobody types a sentence without blanks. */
const MOST_CUTS = 16;
/** And go across no more words after the first. */
const MOST_WORDS = 4;

/**
 * The papers in which a needle may stand across words: 언어모델 where a text has 언어 모델, fewshot where it has few-shot.
 * One mark a paper. Whether the words are neighbours the index does not know: the papers themselves have to be looked at.
 */
export function papersAcross(zone: Zone, needle: Needle, papers: number): Uint8Array | undefined {
  let found: Uint8Array | undefined;
  for (const cut of cutsOf(needle.keys)) {
    const start = needle.keys.slice(0, cut);
    if (isWordWhole(start) && wholeWord(zone, start) === undefined) continue;
    const rest = following(zone, needle.keys.slice(cut), needle.open, papers, MOST_WORDS);
    const first = rest && endingWith(zone, start, papers);
    if (!first) continue;
    found ??= new Uint8Array(papers);
    for (let paper = 0; paper < papers; paper++) if (first[paper] && rest[paper]) found[paper] = 1;
  }
  return found;
}

/** Where a needle can be cut in two words: before a syllable, and between any two keys that are no Hangul. */
function cutsOf(keys: string): number[] {
  const cuts: number[] = [];
  for (let at = 1; at < keys.length && cuts.length < MOST_CUTS; at++) {
    const code = keys.charCodeAt(at);
    if (!isHangul(code) || (isConsonant(code) && (isVowel(keys.charCodeAt(at + 1)) || at === keys.length - 1)))
      cuts.push(at);
  }
  return cuts;
}

/** The papers that have, at the start of a word, all of `keys`, be it across up to `most` further words. */
function following(zone: Zone, keys: string, open: boolean, papers: number, most: number): Uint8Array | undefined {
  const marks = new Uint8Array(papers);
  let any = false;
  const mark = (paper: number) => {
    marks[paper] = 1;
    any = true;
  };
  for (const at of wordsFrom(zone, keys)) {
    if (open || isEnd(zone, keys, at + keys.length)) visitWord(zone, at, papers, mark);
  }
  for (const cut of most > 1 ? cutsOf(keys) : []) {
    const first = wholeWord(zone, keys.slice(0, cut));
    if (first === undefined) continue;
    const rest = following(zone, keys.slice(cut), open, papers, most - 1);
    if (rest) visitWord(zone, first, papers, (paper) => rest[paper] && mark(paper));
  }
  return any ? marks : undefined;
}

/** Whether the last of a needle can end there: particles may follow, but not after a single syllable. */
function isEnd({ words }: Zone, keys: string, end: number): boolean {
  return isSyllable(keys) ? words[end] === BREAK : isSyllableEnd(words, end);
}

function wholeWord(zone: Zone, keys: string): number | undefined {
  const [first] = wordsFrom(zone, keys);
  return first !== undefined && zone.words[first + keys.length] === BREAK ? first : undefined;
}

/** The papers with a word that ends in `keys`; one syllable, and what is no Hangul, must be all of the word. */
function endingWith(zone: Zone, keys: string, papers: number): Uint8Array | undefined {
  const marks = new Uint8Array(papers);
  const mark = (paper: number) => {
    marks[paper] = 1;
  };
  const whole = wholeWord(zone, keys);
  if (whole !== undefined) visitWord(zone, whole, papers, mark);
  if (isWordWhole(keys)) return whole === undefined ? undefined : marks;
  const sought = keys + BREAK;
  let any = whole !== undefined;
  for (let at = zone.words.indexOf(sought); at >= 0; at = zone.words.indexOf(sought, at + sought.length)) {
    visitWord(zone, at, papers, mark);
    any = true;
  }
  return any ? marks : undefined;
}
