import type { ArxivId } from '../../arxiv-id';
import { isWithin } from '../filter';
import type { Filter } from '../query';
import type { Scores } from './cover';
import type { Segment } from './segment';

/** A paper that may fit. */
export interface Candidate {
  id: ArxivId;
  /** Its order among all: less is later. */
  rank: number;
}

/** A segment and what its papers scored. */
export interface Scored {
  segment: Segment;
  scores: Scores;
}

/** Ids are taken apart once a segment. */
const ids = new WeakMap<Segment, ArxivId[]>();

function idsOf(segment: Segment): ArxivId[] {
  const known = ids.get(segment) ?? (segment.ids ? (segment.ids.split('\n') as ArxivId[]) : []);
  ids.set(segment, known);
  return known;
}

/**
 * The best `most` papers below the rank `below`, best first: by score, then votes, then day. Filters by votes and day are
 * heeded; those by tag and status are not the library's, but make up the `allowed` ids.
 */
export function bestCandidates(
  scored: readonly Scored[],
  filters: readonly Filter[],
  most: number,
  { below = Number.POSITIVE_INFINITY, allowed }: { below?: number; allowed?: ReadonlySet<ArxivId> | undefined } = {},
): Candidate[] {
  const best = new Best(most);
  for (const [place, { segment, scores }] of scored.entries()) {
    const lets = filterOf(segment, filters);
    const passes = (paper: number) => lets(paper) && (!allowed || isAllowed(segment, paper, allowed));
    for (let paper = 0; paper < scores.length; paper++) {
      const score = scores[paper] ?? 0;
      if (score === 0) continue;
      const rank = rankOf(score, segment.votes[paper] ?? -1, place, paper);
      if (rank < below && rank > best.least && passes(paper)) best.add(rank, place, paper);
    }
  }
  return best.list.flatMap(({ rank, place, paper }) => {
    const segment = scored[place]?.segment;
    const id = segment && idsOf(segment)[paper];
    return id ? { id, rank } : [];
  });
}

function isAllowed(segment: Segment, paper: number, allowed: ReadonlySet<ArxivId>): boolean {
  const id = idsOf(segment)[paper];
  return id !== undefined && allowed.has(id);
}

const MOST_VOTES = 2 ** 17 - 1;
const MOST_SEGMENTS = 2 ** 8;
const MOST_PAPERS = 2 ** 20;

/** One number for the order: score, votes, and, as segments and papers come in the order of their days, place. */
function rankOf(score: number, votes: number, place: number, paper: number): number {
  return ((score * MOST_VOTES + Math.min(votes + 1, MOST_VOTES - 1)) * MOST_SEGMENTS + place) * MOST_PAPERS + paper;
}

function filterOf({ dates, days, votes }: Segment, filters: readonly Filter[]): (paper: number) => boolean {
  const tests = filters.flatMap((filter): ((paper: number) => boolean)[] => {
    if (filter.kind === 'votes') {
      const { not, least, most } = filter;
      return [(paper) => ((votes[paper] ?? -1) >= 0 && isWithin(votes[paper] ?? -1, least, most)) !== not];
    }
    // Another of the paper's days may be one of those that are not wanted: that only the paper itself can tell.
    if (filter.kind !== 'date' || filter.not) return [];
    const within = dates.map((date) => isWithin(date, filter.from, filter.to));
    return [(paper) => within[days[paper] ?? 0] === true];
  });
  return (paper) => tests.every((test) => test(paper));
}

/** The largest few of many numbers, in descending order. */
class Best {
  readonly list: { rank: number; place: number; paper: number }[] = [];
  least = Number.NEGATIVE_INFINITY;

  constructor(readonly most: number) {}

  add(rank: number, place: number, paper: number): void {
    let [low, high] = [0, this.list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.list[middle]?.rank ?? 0) > rank) low = middle + 1;
      else high = middle;
    }
    this.list.splice(low, 0, { rank, place, paper });
    if (this.list.length > this.most) this.list.pop();
    if (this.list.length === this.most) this.least = this.list.at(-1)?.rank ?? this.least;
  }
}
