import type { ArxivId } from '../../arxiv-id';
import type { DigestDate, Paper } from '../../paper';
import { fold } from '../fold';
import { countPairs, type PairCounts } from '../pairs';
import { addWords, makeZone, type Zone, type ZoneWords } from './zone';

/** What of a paper is searched apart, because a find there counts differently. */
export const ZONES = ['title', 'authors', 'summary'] as const;
export type ZoneName = (typeof ZONES)[number];

/** The index of some days: plain data, as the database has it. A paper that is listed on two of the days is there twice. */
export interface Segment {
  /** A month `YYYY-MM`, or a year. */
  key: string;
  /** What it was made by, and from: another one has to be made where either differs. */
  print: string;
  /** The days, ascending. */
  dates: DigestDate[];
  /** One a line, in the order of the days. */
  ids: string;
  /** Of each paper its place in `dates`. */
  days: Uint16Array;
  /** Of each paper its votes; -1 for none. */
  votes: Int32Array;
  zones: Record<ZoneName, Zone>;
  pairs: [pair: string, count: number][];
}

/** A segment's papers as they come in, day after day. */
export interface SegmentDraft {
  dates: DigestDate[];
  ids: ArxivId[];
  days: number[];
  votes: number[];
  words: Record<ZoneName, ZoneWords>;
  pairs: PairCounts;
}

/** A draft without papers. */
export function startSegment(): SegmentDraft {
  const words = { title: new Map(), authors: new Map(), summary: new Map() };
  return { dates: [], ids: [], days: [], votes: [], words, pairs: new Map() };
}

/** Takes a paper of a day in; days must come in their order. */
export function addPaper(draft: SegmentDraft, date: DigestDate, { id, votes, title, authors, sections }: Paper): void {
  if (draft.dates.at(-1) !== date) draft.dates.push(date);
  const paper = draft.ids.push(id) - 1;
  draft.days.push(draft.dates.length - 1);
  draft.votes.push(votes ?? -1);
  const summary = sections.map(({ text }) => text).join('\n');
  addWords(draft.words.title, fold(title), paper);
  addWords(draft.words.authors, fold(authors.join('\n')), paper);
  addWords(draft.words.summary, fold(summary), paper);
  countPairs(summary, draft.pairs);
}

/** In so large a segment, what was said once is no name: it would only take room. */
const MANY_PAPERS = 500;

/** Finishes a segment; stops often, to let others work. */
export function* finishSegment(draft: SegmentDraft, key: string, print: string): Generator<void, Segment> {
  const { dates, ids, days, votes, words, pairs } = draft;
  const zone = (name: ZoneName) => makeZone(words[name], ids.length);
  const zones = { title: yield* zone('title'), authors: yield* zone('authors'), summary: yield* zone('summary') };
  const least = ids.length > MANY_PAPERS ? 2 : 1;
  return {
    ...{ key, print, dates, zones },
    ids: ids.join('\n'),
    days: Uint16Array.from(days),
    votes: Int32Array.from(votes),
    pairs: [...pairs].filter(([, count]) => count >= least),
  };
}
