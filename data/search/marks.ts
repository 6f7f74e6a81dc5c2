import type { Section } from '../paper';
import { hitsOf } from './find';
import { fold } from './fold';
import type { Needle } from './needle';
import type { Pairs } from './pairs';
import { type Leniency, planOf, type Unit } from './plan';
import type { Query } from './query';
import { type Snippet, snippetFrom } from './snippet';

export type { Snippet } from './snippet';

/** A stretch of a text to highlight: from `start` to before `end`, UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
}

/** Shows in texts what a query found there; the same for every text of an answer. */
export interface Marker {
  /** What to highlight in a text, in order and without overlaps. */
  marksOf(text: string): Mark[];
  /** The best part of a summary; undefined where nothing of the query is in it. */
  snippetOf(sections: readonly Section[]): Snippet | undefined;
}

/** A marker that shows nothing, for where there is no query. */
export const NO_MARKS: Marker = { marksOf: () => [], snippetOf: () => undefined };

/** A marker for a query; make one a query, not one a text. */
export function createMarker(query: Query, pairs?: Pairs, leniency: Leniency = 'exact'): Marker {
  const { units } = planOf(query, pairs, leniency);
  if (units.length === 0) return NO_MARKS;
  const needles = units.map(needlesOf);
  return {
    marksOf: (text) => marksIn(text, needles.flat()),
    snippetOf: (sections) =>
      snippetFrom(
        sections,
        (text) => needles.filter((own) => marksIn(text, own).length > 0).length,
        (text) => marksIn(text, needles.flat()),
      ),
  };
}

/** All forms of a unit, longest first; a typo is only looked for where the rest finds nothing. */
function needlesOf({ parts, others }: Unit): Needle[] {
  return [...parts.flat(), ...others].sort((a, b) => Number(a.typo ?? 0) - Number(b.typo ?? 0));
}

function marksIn(text: string, needles: readonly Needle[]): Mark[] {
  const places: number[] = [];
  const folded = fold(text, places);
  const marks: Mark[] = [];
  for (const needle of needles) {
    if (needle.typo && marks.length > 0) break;
    for (const { start, end } of hitsOf(folded, needle)) {
      marks.push({ start: places[start] ?? 0, end: endOfCharacter(text, places[end - 1] ?? 0) });
    }
  }
  return joined(marks);
}

/** What belongs to the character before it: marks that combine with it, and the rest of a decomposed syllable. */
const CONTINUES = /[\p{M}\u1160-\u11ff]/u;

function endOfCharacter(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (CONTINUES.test(text.charAt(end))) end++;
  return end;
}

/** Marks in order; those that overlap or touch become one. */
function joined(marks: Mark[]): Mark[] {
  const all: Mark[] = [];
  for (const mark of marks.sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else all.push({ ...mark });
  }
  return all;
}
