import { giveWay } from '../give-way';
import type { Entry } from '../reading-list/entry';
import { docOfEntry, type SearchDoc } from './doc';
import { type Field, fieldsOf, TITLE } from './fields';
import { passes } from './filter';
import { bestHit } from './find';
import { createMarker, type Marker } from './marks';
import type { Needle } from './needle';
import type { Pairs } from './pairs';
import { type Leniency, type Plan, planOf, type Unit } from './plan';
import { isEmptyQuery, parseQuery, type Query } from './query';

/** How well a paper fits a query, larger is better; undefined where it does not. */
export type Matcher = (doc: SearchDoc) => number | undefined;

/** A matcher for a query; the folded texts of a document object are kept as long as the object is. */
export function createMatcher(query: Query, pairs?: Pairs, leniency: Leniency = 'exact'): Matcher {
  const scoreOf = createScorer(query, planOf(query, pairs, leniency));
  return (doc) => scoreOf(doc, () => doc);
}

/** A matcher of things that stand for papers; what is folded is kept with `owner`. */
function createScorer(query: Query, plan: Plan): (owner: object, docOf: () => SearchDoc) => number | undefined {
  const filters = query.filters.length > 0 ? query.filters : undefined;
  return (owner, docOf) => {
    if (plan.impossible || (filters && !passes(docOf(), filters))) return undefined;
    const fields = fieldsOf(owner, docOf);
    let sum = 0;
    for (const unit of plan.units) {
      const score = unitScore(fields, unit);
      if (score === 0) return undefined;
      sum += score;
    }
    if (plan.excluded.some((unit) => unitScore(fields, unit) > 0)) return undefined;
    const mean = sum / Math.max(plan.units.length, 1);
    // Coarse, so that votes and dates have something to decide.
    return Math.round((mean + wholeBonus(fields, plan.whole)) * 4) / 4;
  };
}

function unitScore(fields: readonly Field[], { parts, others, field }: Unit): number {
  const searched = field ? fields.filter(({ isAuthors }) => isAuthors) : fields;
  return Math.max(partsScore(searched, parts), needlesScore(searched, others));
}

function partsScore(fields: readonly Field[], parts: Unit['parts']): number {
  let sum = 0;
  for (const needles of parts) {
    const score = needlesScore(fields, needles);
    if (score === 0) return 0;
    sum += score;
  }
  return sum / parts.length;
}

/** The best find of any of the needles. */
function needlesScore(fields: readonly Field[], needles: readonly Needle[]): number {
  let best = 0;
  for (const needle of needles) {
    for (const { weight, least, folded } of fields) {
      const most = weight * needle.weight;
      if (most <= best) break;
      if (needle.keys.length >= least) best = Math.max(best, most * bestHit(folded(), needle));
    }
  }
  return best;
}

function wholeBonus(fields: readonly Field[], whole: Needle | undefined): number {
  if (!whole) return 0;
  const found = fields.find(({ folded }) => bestHit(folded(), whole) > 0);
  return found ? (found.weight / TITLE) * 3 : 0;
}

/** The order of results: what fits best, then what has most votes, then what is newest. */
export function compareFound(scoreA: number, a: SearchDoc, scoreB: number, b: SearchDoc): number {
  const day = ({ dates }: SearchDoc) => dates[0] ?? '';
  return scoreB - scoreA || (b.votes ?? -1) - (a.votes ?? -1) || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0);
}

/** The entries that fit what was typed, and what shows it in their texts. */
export interface FittingEntries {
  fits: ReadonlySet<Entry>;
  marker: Marker;
}

/**
 * Which reading-list entries in memory fit, for a list that has an order of its own: putting thousands in order takes longer
 * than finding them. A typo is only forgiven where nothing fits without; undefined where nothing is asked for.
 */
export function fittingEntries(entries: Iterable<Entry>, text: string, pairs?: Pairs): FittingEntries | undefined {
  const query = parseQuery(text);
  if (isEmptyQuery(query)) return undefined;
  const all = [...entries];
  const find = (leniency: Leniency): FittingEntries => {
    const scoreOf = createScorer(query, planOf(query, pairs, leniency));
    const fits = new Set(all.filter((entry) => scoreOf(entry, () => docOfEntry(entry)) !== undefined));
    return { fits, marker: createMarker(query, pairs, leniency) };
  };
  const exact = find('exact');
  return exact.fits.size > 0 ? exact : find('lenient');
}

/** Entries folded at a time: a few milliseconds' work. */
const SLICE = 100;

/** Folds the texts of entries ahead of the first query, some at a time, so that its first letter does not wait for thousands. */
export async function foldEntries(entries: readonly Entry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += SLICE) {
    await giveWay();
    for (const entry of entries.slice(start, start + SLICE))
      for (const { folded } of fieldsOf(entry, () => docOfEntry(entry))) folded();
  }
}
