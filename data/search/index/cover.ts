import { AUTHORS, SUMMARY, TITLE } from '../fields';
import { hitsOf } from '../find';
import type { Needle } from '../needle';
import type { Plan, Unit } from '../plan';
import { papersAcross } from './across';
import { initialsAcross } from './initials-across';
import { type Segment, ZONES, type ZoneName } from './segment';
import { haystackOf, visitWord, type Zone } from './zone';

/** A score of every paper of a segment, 0 for those that cannot fit. */
export type Scores = Uint8Array;

/** Steps of a score for one of a field's weight. */
const SCALE = 20;
const WEIGHTS: Record<ZoneName, number> = { title: TITLE, authors: AUTHORS, summary: SUMMARY };
/** The quality of a whole word, and of words that may be neighbours. */
const WHOLE = 200;
const ACROSS = 100;

/**
 * Which of a segment's papers can fit a plan, and about how well: all that do are among them, and few others. Looks at the
 * words alone, not at what is excluded, nor at filters.
 */
export function coverSegment(segment: Segment, plan: Plan): Scores {
  const papers = segment.votes.length;
  let sums: Scores = new Uint8Array(papers).fill(1);
  for (const [n, unit] of plan.units.entries()) {
    const scores = coverUnit(segment, unit);
    if (!scores) return new Uint8Array(papers);
    sums = n === 0 ? scores : combine(sums, scores, (sum, score) => (sum && score ? mean(sum, score, n) : 0));
  }
  return sums;
}

/** The mean of n values and one more, from the mean of the n. Rounded up: what fits must not become 0. */
const mean = (sum: number, score: number, n: number) => Math.ceil((sum * n + score) / (n + 1));

function coverUnit(segment: Segment, { parts, others, field }: Unit): Scores | undefined {
  const zones = field === 'author' ? (['authors'] as const) : ZONES;
  let scores: Scores | undefined;
  for (const [n, needles] of parts.entries()) {
    const found = coverNeedles(segment, needles, zones);
    scores = n === 0 ? found : scores && found && combine(scores, found, Math.min);
  }
  const byOthers = coverNeedles(segment, others, zones);
  return scores && byOthers ? combine(scores, byOthers, Math.max) : (scores ?? byOthers);
}

/** The scores of `one` changed by those of `other`. */
function combine(one: Scores, other: Scores, change: (one: number, other: number) => number): Scores {
  const combined = new Uint8Array(one.length);
  for (let paper = 0; paper < one.length; paper++) combined[paper] = change(one[paper] ?? 0, other[paper] ?? 0);
  return combined;
}

/** The best find of any of the needles in any of the zones. */
function coverNeedles(segment: Segment, needles: readonly Needle[], zones: readonly ZoneName[]): Scores | undefined {
  const papers = segment.votes.length;
  let scores: Scores | undefined;
  for (const needle of needles) {
    for (const name of zones) {
      const weight = (WEIGHTS[name] * SCALE * needle.weight) / WHOLE;
      const found = qualitiesIn(segment.zones[name], needle, papers);
      if (!found) continue;
      scores = combine(scores ?? new Uint8Array(papers), found, (score, quality) =>
        Math.max(score, Math.ceil(quality * weight)),
      );
    }
  }
  return scores;
}

/** What was found lately: who types a letter more looks for the words before it again. */
const known = new WeakMap<Zone, Map<string, Scores | undefined>>();
const MOST_KNOWN = 24;

/** How good the best find in each paper is, of `WHOLE`; undefined where there is none. */
function qualitiesIn(zone: Zone, needle: Needle, papers: number): Scores | undefined {
  const { keys, open, whole, initials, typo } = needle;
  const name = [keys, open, whole, typo, needle.apart].join();
  const lately = known.get(zone) ?? new Map<string, Scores | undefined>();
  known.set(zone, lately);
  if (lately.has(name)) return lately.get(name);
  const within = new Uint8Array(papers);
  const forms = new Set<string>();
  let any = raiseWithin(within, zone, needle, forms);
  if (needle.apart) {
    const found = initials ? initialsAcross(zone, needle, forms, papers) : [papersAcross(zone, needle, papers)];
    for (const marks of found) {
      any ||= marks !== undefined;
      marks?.forEach((mark, paper) => {
        if (mark) within[paper] = Math.max(within[paper] ?? 0, ACROSS);
      });
    }
  }
  const [oldest] = lately.keys();
  if (oldest !== undefined && lately.size >= MOST_KNOWN) lately.delete(oldest);
  lately.set(name, any ? within : undefined);
  return lately.get(name);
}

/** Looks within words; `forms` takes what initials stand for. Whether there is anything. */
function raiseWithin(qualities: Scores, zone: Zone, needle: Needle, forms: Set<string>): boolean {
  let any = false;
  for (const hit of hitsOf(haystackOf(zone), needle)) {
    const quality = Math.ceil(hit.quality * WHOLE);
    visitWord(zone, hit.start, qualities.length, (paper) => {
      if ((qualities[paper] ?? 0) < quality) qualities[paper] = quality;
    });
    if (needle.initials) forms.add(zone.words.slice(hit.start, hit.end));
    any = true;
  }
  return any;
}
