import { keysOf } from './fold';

/** A name of something, and whether it is an abbreviation, which only counts as a whole word. */
interface Name {
  keys: string;
  short: boolean;
}

/** What the digests themselves give as names of the same: `강화 학습(Reinforcement Learning; RL)`. */
export interface Pairs {
  /** The other names of a name, by its keys, the most usual first; none if it has no other. */
  othersOf(keys: string): readonly Name[];
  /** The names that begin like a pattern says, with that beginning, the most usual first. */
  beginningsOf(pattern: RegExp): readonly string[];
}

export const NO_PAIRS: Pairs = { othersOf: () => [], beginningsOf: () => [] };

/** How often two names were given as the same: `name\tname`, each with an equals sign before it if it is an abbreviation. */
export type PairCounts = Map<string, number>;

/** So much before and in a parenthesis is looked at, characters. */
const REACH = 90;
const HANGUL = /^[가-힣 -]+$/;
const LATIN = /^[A-Za-z][A-Za-z\d '’+.&/-]*$/;
/** At most so many words are a name. */
const MOST_WORDS = 5;

/** Adds the pairs that a text gives. Linear. */
export function countPairs(text: string, counts: PairCounts): void {
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = text.slice(open, open + REACH).indexOf(')');
    if (close < 0) continue;
    const before = text.slice(Math.max(0, open - REACH), open).replace(/[\s*`]+$/, '');
    const names = namesIn(before, text.slice(open + 1, open + close));
    names.forEach((one, n) => {
      for (const other of names.slice(n + 1)) {
        const pair = `${one}\t${other}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    });
  }
}

/** The keys of the names that stand before and in a parenthesis, each once. */
function namesIn(before: string, inside: string): string[] {
  const names = inside.split(/[;,:]| 또는 | or /).map((name) => name.trim());
  const latin = names.filter((name) => LATIN.test(name));
  const [first, second] = latin;
  // Two names, or two abbreviations, are examples: 모델(GPT-4o, SDXL).
  if (first && second && (latin.length > 2 || isShort(first) === isShort(second))) return [];
  const given = first ? [hangulBefore(before, first), first, second] : [latinBefore(before), hangulIn(names)];
  return [...new Set(given.flatMap((name) => (name ? nameKeys(name) : [])))];
}

/** Two capitals at least and no blank: RL, LLMs, GPT-4. */
const isShort = (name: string) => name.length <= 8 && !name.includes(' ') && /[A-Z].*[A-Z]/.test(name);

/** Of what has a plural the singular: LLMs are found by LLM. */
function nameKeys(name: string): string[] {
  const keys = keysOf(name.replace(/(?<=[A-Za-rt-z]{2})s$/, ''));
  return keys.length > 1 ? [isShort(name) ? `=${keys}` : keys] : [];
}

/** A word before a name that does not belong to it ends like this: with a particle, or as a verb does. */
const OUTSIDE =
  /(?:은|는|을|를|의|에|에서|에게|로|와|과|도|며|고|한|된|하여|위해|통해|인|적으로|이|및|등|또는|해|새로운|기반)$/;

/**
 * The name that ends right before a parenthesis. Where it begins is not said: it is as many words as make up about two
 * syllables for each English word, without those that only lead to it.
 */
function hangulBefore(before: string, english: string): string | undefined {
  const words = before.slice(before.search(HANGUL_AT_END)).split(/[ -]+/).filter(Boolean);
  const wanted = isShort(english) ? english.replace(/s$/, '').length : english.split(/[ -]/).length;
  const name: string[] = [];
  for (const word of words.reverse()) {
    const isEnough = name.join('').length >= 2 * wanted || name.length > Math.min(wanted, MOST_WORDS - 1);
    if (isEnough || (name.length > 0 && OUTSIDE.test(word))) break;
    name.unshift(word);
  }
  const syllables = name.join('').length;
  return syllables >= 2 && syllables > wanted ? name.join(' ') : undefined;
}

const HANGUL_AT_END = /[가-힣 -]*$/;
const latinBefore = (before: string) => /(?:^|[가-힣 ])([A-Z][A-Za-z\d-]*)$/.exec(before)?.[1];

function hangulIn(names: readonly string[]): string | undefined {
  const name = names.find((one) => HANGUL.test(one) && one.split(' ').length <= MOST_WORDS);
  return name && name.replaceAll(' ', '').length >= 2 ? name : undefined;
}

/** Of all that a name was paired with, less than this share was hardly meant as the same. */
const LEAST_SHARE = 0.12;

/** Pairs to look up, from counts of all that is searched. */
export function pairsFrom(counts: Iterable<readonly [string, number]>): Pairs {
  const others = new Map<string, Map<string, number>>();
  const add = (name: string, other: string, count: number) => {
    const key = name.replace('=', '');
    const known = others.get(key) ?? new Map<string, number>();
    others.set(key, known.set(other, (known.get(other) ?? 0) + count));
  };
  for (const [pair, count] of counts) {
    const [one = '', other = ''] = pair.split('\t');
    add(one, other, count);
    add(other, one, count);
  }
  const total = (known: ReadonlyMap<string, number>) => [...known.values()].reduce((sum, count) => sum + count, 0);
  return {
    othersOf: (keys) => {
      const known = others.get(keys) ?? new Map<string, number>();
      const least = LEAST_SHARE * total(known);
      return [...known]
        .filter(([, count]) => count >= least)
        .sort(([, a], [, b]) => b - a)
        .map(([name]) => ({ keys: name.replace('=', ''), short: name.startsWith('=') }));
    },
    beginningsOf: (pattern) => {
      const found = new Map<string, number>();
      for (const [name, known] of others) {
        const beginning = name.search(pattern) === 0 ? name.match(pattern)?.[0] : undefined;
        if (beginning) found.set(beginning, (found.get(beginning) ?? 0) + total(known));
      }
      return [...found].sort(([, a], [, b]) => b - a).map(([beginning]) => beginning);
    },
  };
}
