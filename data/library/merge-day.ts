import type { ArxivId } from '../arxiv-id';
import type { CompiledDay } from '../digest/compile';
import type { DigestDate, DigestPaper, Listing, Paper, SourceId } from '../paper';
import { dayAt } from './calendar';
import { LANGUAGE_OF } from './language-of';
import { type Counted, listingOn, rankDay, sumVotes } from './ranking';
import type { DayEntry, DayRecord } from './records';
import { withListing } from './relist';

/** A day as the library has it, and its papers. */
export interface KnownDay {
  entry?: DayEntry | undefined;
  record?: DayRecord | undefined;
  papers: ReadonlyMap<ArxivId, Paper>;
}

/** A day as it is to be stored, with every paper of it. */
export interface MergedDay {
  entry: DayEntry;
  record: DayRecord;
  papers: Map<ArxivId, Paper>;
}

/** Whether a source gives the votes of the moment, though the day be long past; a digest file gives those of its day. */
const COUNTS_NOW: Record<SourceId, boolean> = { 'daily-papers-ko': false, 'hf-daily-papers': true, file: false };

const isEnglish = (entry: DayEntry | undefined) => entry !== undefined && LANGUAGE_OF[entry.source] === 'en';

/** Whether a day stays as it is because it is the reader's own: only another file replaces it. */
export function isReaders(known: KnownDay, day: CompiledDay): boolean {
  return known.entry?.source === 'file' && day.source !== 'file';
}

/** Whether a day has fewer papers than the same source had. A file may: the reader has read it. */
export function isShrunk(known: KnownDay, day: CompiledDay): boolean {
  if (day.source === 'file' || !known.entry || !known.record) return false;
  const before = partsOf(known);
  if (day.source === known.entry.source) return day.papers.length < before.own.length;
  return day.language === 'en' && idsAfter(known, day).appended.length < before.appended.length;
}

/**
 * A day as the library should have it when `day` comes to what is there. Of one date, the Korean digest comes first and gives
 * the day its name; papers that only the English list has stand after it.
 */
export function mergeDay(known: KnownDay, day: CompiledDay, now: number): MergedDay {
  const { date } = day;
  const { own, appended } = idsAfter(known, day);
  const given = new Map(day.papers.map((paper) => [paper.id, paper]));
  const ids = [...own, ...appended];
  const counted = ids.map((id) => countOf(id, listingOn(known.papers.get(id), date), given.get(id), day, now));
  const listings = rankDay(date, counted);
  const papers = new Map<ArxivId, Paper>();
  for (const id of ids) {
    const paper = given.get(id);
    const text = paper && { ...paper, language: day.language, source: day.source };
    const merged = withListing(known.papers.get(id), listings.get(id) ?? { date, of: ids.length }, text);
    if (merged) papers.set(id, merged);
  }
  const votes = sumVotes(counted);
  const { source, hash } = (isAddition(known, day) && known.entry) || day;
  return {
    entry: { date, count: ids.length, ...(votes === undefined ? {} : { votes }), source, hash },
    record: { date, source, fetchedAt: now, ids, ...(appended.length > 0 ? { appended: appended.length } : {}) },
    papers,
  };
}

/** Whether an English list comes to a Korean day, and so adds to it. */
function isAddition({ entry }: KnownDay, day: CompiledDay): boolean {
  return day.language === 'en' && entry !== undefined && !isEnglish(entry);
}

interface Parts {
  /** Papers of the day's own source. */
  own: ArxivId[];
  /** Papers that the English list added. */
  appended: ArxivId[];
}

function partsOf({ record, papers }: KnownDay): Parts {
  const { ids = [], appended = 0 } = record ?? {};
  const end = ids.length - appended;
  // A paper whose record was torn cannot be kept, for nothing else knows it.
  const isThere = (id: ArxivId) => papers.has(id);
  return { own: ids.slice(0, end).filter(isThere), appended: ids.slice(end).filter(isThere) };
}

function idsAfter(known: KnownDay, day: CompiledDay): Parts {
  const given = [...new Set(day.papers.map(({ id }) => id))];
  const before = partsOf(known);
  if (isAddition(known, day)) return { own: before.own, appended: without(given, before.own) };
  if (day.source === 'file' || day.language === 'en') return { own: given, appended: [] };
  const english = isEnglish(known.entry) ? before.own : before.appended;
  return { own: given, appended: without(english, given) };
}

function without(ids: readonly ArxivId[], others: readonly ArxivId[]): ArxivId[] {
  const taken = new Set(others);
  return ids.filter((id) => !taken.has(id));
}

/** The votes that stand: those that were counted last, but what a file says counts as it is. */
function countOf(
  id: ArxivId,
  listing: Listing | undefined,
  given: DigestPaper | undefined,
  day: CompiledDay,
  now: number,
): Counted {
  const old = { id, votes: listing?.votes, votedOn: listing?.votedOn };
  if (!given) return tidy(old);
  const today = dayAt(now);
  const countsNow = COUNTS_NOW[day.source];
  const votedOn = countsNow && today > day.date ? today : undefined;
  const fresh = { id, votes: given.votes, votedOn };
  if (old.votes === undefined || day.source === 'file') return tidy(fresh);
  if (given.votes === undefined && countsNow) return tidy(old);
  return tidy((old.votedOn ?? day.date) > (votedOn ?? day.date) ? old : fresh);
}

/** Absent is absent, and what was never counted has no date. */
function tidy({
  id,
  votes,
  votedOn,
}: {
  id: ArxivId;
  votes?: number | undefined;
  votedOn?: DigestDate | undefined;
}): Counted {
  return { id, ...(votes === undefined ? {} : { votes, ...(votedOn ? { votedOn } : {}) }) };
}
