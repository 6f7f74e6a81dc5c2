import { stemsOf } from './endings';
import { keysOf } from './fold';
import { switchKeyboard } from './keys';
import { latinStemsOf } from './latin-stems';
import { areInitials, initialsPattern, type Needle } from './needle';
import { NO_PAIRS, type Pairs } from './pairs';
import type { Query, Term } from './query';

/** One thing that a paper must have: each of the parts in one of its forms, or all of it by another name. */
export interface Unit {
  parts: readonly (readonly Needle[])[];
  others: readonly Needle[];
  field?: 'author';
}

/** A query, made ready to be looked for. */
export interface Plan {
  units: readonly Unit[];
  excluded: readonly Unit[];
  /** All of the query in a row, for what has it as it was typed. */
  whole: Needle | undefined;
  /** There are terms, but none has a letter: nothing can have them. */
  impossible: boolean;
}

/** Forgives what nothing fits without: a typo, or a keyboard in the other language. */
export type Leniency = 'exact' | 'lenient';

/** So many terms in a row can be one name. */
const LONGEST_NAME = 5;
/** So many other names of a thing are looked for. */
const MOST_OTHERS = 6;
const OTHER_NAME = 0.8;
const LEAST_FOR_TYPO = 5;

/** The plan of a query; terms that `pairs` know as one name are one unit, so that its other spelling is found, too. */
export function planOf(query: Query, pairs: Pairs = NO_PAIRS, leniency: Leniency = 'exact'): Plan {
  const keyed = query.terms.map((term) => ({ term, keys: keysOf(term.text) })).filter(({ keys }) => keys);
  const units: Unit[] = [];
  for (let at = 0; at < keyed.length; ) {
    const run = longestName(keyed.slice(at, at + LONGEST_NAME), pairs);
    const others = run.others.length > 0 ? run.others : namesOfInitials(keyed[at], pairs);
    units.push(unitOf(keyed.slice(at, at + run.length), others, leniency));
    at += run.length;
  }
  const inText = keyed.filter(({ term }) => !term.field);
  return {
    units,
    excluded: query.excluded.flatMap((term) => {
      const keys = keysOf(term.text);
      return keys ? unitOf([{ term: { ...term, phrase: true }, keys }], [], 'exact') : [];
    }),
    whole:
      inText.length > 1
        ? { keys: inText.map(({ keys }) => keys).join(''), weight: 1, open: inText.at(-1)?.term.open === true }
        : undefined,
    impossible: units.length === 0 && query.terms.length > 0,
  };
}

interface KeyedTerm {
  term: Term;
  keys: string;
}

/** How many of the terms, from the first on, are together a name that has others; 1 if it is the first by itself. */
function longestName(terms: readonly KeyedTerm[], pairs: Pairs): { length: number; others: readonly Needle[] } {
  const plain = terms.findIndex(({ term }) => term.phrase || term.field);
  for (let length = plain < 0 ? terms.length : plain; length > 0; length--) {
    const keys = terms.slice(0, length).map((one) => one.keys);
    for (const name of [keys.join(''), ...stemsOf(keys.join(''))]) {
      const others = pairs.othersOf(name).slice(0, MOST_OTHERS);
      if (others.length > 0) return { length, others: others.map(needleOfName) };
    }
  }
  return { length: 1, others: [] };
}

function needleOfName({ keys, short }: { keys: string; short: boolean }): Needle {
  return { keys, weight: OTHER_NAME, open: false, ...(short ? { whole: true } : { apart: true }) };
}

/** What initials stand for among the names: the index finds words that are written apart only by their keys. */
function namesOfInitials(term: KeyedTerm | undefined, pairs: Pairs): Needle[] {
  if (!term || term.term.phrase || !areInitials(term.keys)) return [];
  const names = pairs.beginningsOf(new RegExp(`^${initialsPattern(term.keys).source}`));
  return names.slice(0, MOST_OTHERS).map((keys) => ({ keys, weight: 1, open: false, apart: true }));
}

function unitOf(terms: readonly KeyedTerm[], others: readonly Needle[], leniency: Leniency): Unit {
  const field = terms[0]?.term.field;
  return { parts: terms.map((one) => needlesOf(one, leniency)), others, ...(field && { field }) };
}

/** The forms in which a term is looked for. */
function needlesOf({ term, keys }: KeyedTerm, leniency: Leniency): Needle[] {
  const open = term.open === true;
  if (term.phrase) return [{ keys, weight: 1, open, apart: true }];
  if (areInitials(keys)) return [{ keys, weight: 1, open, apart: true, initials: initialsPattern(keys) }];
  const stems = keys.charCodeAt(keys.length - 1) < 0x80 ? latinStemsOf(keys) : stemsOf(keys);
  const exact: Needle[] = [
    { keys, weight: 1, open, apart: true },
    ...stems.map((stem, n) => ({ keys: stem, weight: 0.9 - n / 20, open: false, apart: true as const })),
  ];
  if (leniency === 'exact') return exact;
  const switched = switchKeyboard(term.text, keys);
  return [
    ...exact,
    ...(switched ? [{ keys: switched, weight: 0.8, open, apart: true as const }] : []),
    ...(keys.length >= LEAST_FOR_TYPO ? [{ keys, weight: 0.5, open, typo: true as const }] : []),
  ];
}
