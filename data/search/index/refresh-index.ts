import { readWithDays } from '../../library/day-list';
import { readPapers } from '../../library/read-papers';
import type { DayEntry } from '../../library/records';
import type { DigestDate, Paper } from '../../paper';
import { startSlices } from '../../slices';
import { readSound } from '../../sound-records';
import { dayKey } from '../../storage';
import { loadSegments, saveSegments } from './index-store';
import { addPaper, finishSegment, type Segment, startSegment } from './segment';
import { type Wanted, wantedSegments } from './wanted';

/** Days whose records are read at once. */
const DAYS_AT_ONCE = 31;
/** Papers that are read at once; what is done with them takes a few milliseconds. */
const PAPERS_AT_ONCE = 50;

/** How an index that is brought up to date comes along. */
export interface Progress {
  segments: Segment[];
  done: number;
  total: number;
}

/** How much of the index is there as it should be; `done` is `total` for one that needs nothing. */
export function freshnessOf(segments: readonly Segment[], days: readonly DayEntry[]): { done: number; total: number } {
  const wanted = wantedSegments(days);
  const superfluous = segments.filter(({ key }) => wanted.every((one) => one.key !== key));
  const done = wanted.filter((one) => isThere(one, segments)).length;
  return { done, total: wanted.length + superfluous.length };
}

const isThere = (wanted: Wanted, segments: readonly Segment[]) =>
  segments.some(({ key, print }) => key === wanted.key && print === wanted.print);

/**
 * Brings the index up to date: what is missing or stale is made again, newest first, a slice at a time. Every page
 * compares what there should be with what there is; one works at a time, and the next finds its work done. An
 * interruption leaves each segment old or new. @throws the signal's reason.
 */
export function refreshIndex(signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<void> {
  return navigator.locks.request('search-index', async () => {
    signal.throwIfAborted();
    let segments = await loadSegments();
    const wanted = wantedSegments((await readWithDays(['days'])).days ?? []);
    const missing = wanted.filter((one) => !isThere(one, segments));
    const superfluous = segments.map(({ key }) => key).filter((key) => wanted.every((one) => one.key !== key));
    const total = wanted.length + superfluous.length;
    const report = (left: number) => onProgress({ segments, done: total - left, total });
    report(missing.length + superfluous.length);
    for (const [n, one] of missing.entries()) {
      const made = await makeSegment(one, signal);
      await saveSegments([made], []);
      segments = [...segments.filter(({ key }) => key !== made.key), made];
      report(missing.length - n - 1 + superfluous.length);
    }
    // Only now: what they hold may have been in none of the others.
    if (superfluous.length === 0) return;
    await saveSegments([], superfluous);
    segments = segments.filter(({ key }) => !superfluous.includes(key));
    report(0);
  });
}

async function makeSegment({ key, print, days }: Wanted, signal: AbortSignal): Promise<Segment> {
  const draft = startSegment();
  const pause = startSlices(signal);
  for await (const { date, papers } of papersOf(days)) {
    signal.throwIfAborted();
    for (const paper of papers) {
      addPaper(draft, date, paper);
      const pausing = pause();
      if (pausing) await pausing;
    }
  }
  const finishing = finishSegment(draft, key, print);
  for (;;) {
    const { done, value } = finishing.next();
    if (done) return value;
    await pause();
  }
}

/** The papers of days, in their order, some at a time. */
async function* papersOf(days: readonly DayEntry[]): AsyncGenerator<{ date: DigestDate; papers: Paper[] }> {
  for (let start = 0; start < days.length; start += DAYS_AT_ONCE) {
    const dates = days.slice(start, start + DAYS_AT_ONCE).map(({ date }) => date);
    // A record that is torn must not keep all that is older from being found.
    const records = await readSound(dates.map(dayKey));
    for (const date of dates) {
      const ids = records[dayKey(date)]?.ids ?? [];
      for (let first = 0; first < ids.length; first += PAPERS_AT_ONCE) {
        const papers = await readPapers(ids.slice(first, first + PAPERS_AT_ONCE));
        yield { date, papers: [...papers.values()] };
      }
    }
  }
}
