import type { DigestDate } from '../../paper';
import type { DayEntry } from '../records';
import type { ListedDay } from '../sources/source';
import { difference, type Present } from './difference';
import { LASTING } from './lasting';
import type { Came } from './source-run';
import type { ArchiveJob, ArchiveProgress, FaultReport } from './state';

/** Counts what has come of a range and what is missing. */
export interface Tally {
  /** The days to ask for, in order. */
  open: ListedDay[];
  entryOf(date: DigestDate): DayEntry | undefined;
  note(day: ListedDay, came: Came, isAbsentForGood: boolean): void;
  fault(report: FaultReport): void;
  /** How many days are still to be asked for. */
  left(): number;
  /** The days that were asked for and have not come. */
  missing(): DigestDate[];
  /** Days found not to be there since this was asked last. */
  takeAbsent(): DigestDate[];
  progress(secondsLeft?: number): ArchiveProgress;
}

/**
 * Opens the count where the library stands. Days that had a lasting fault since the reader asked are not tried again, and
 * those that had another one come last.
 */
export function openTally(
  listed: readonly ListedDay[],
  present: Present,
  job: ArchiveJob,
  before: ArchiveProgress | undefined,
  today: DigestDate,
): Tally {
  const entries = new Map(present.days.map((day) => [day.date, day]));
  const deleted = new Set(present.deleted);
  const inRange = listed.filter(({ date }) => date >= job.from && date <= job.to && !deleted.has(date));
  const wanted = difference(job.source, inRange, present, { range: job, today, purpose: 'archive' }).fetch;
  const known = before?.at === job.at ? (before?.faults ?? []) : [];
  const lasting = known.filter(
    ({ kind, date }) => date !== undefined && (LASTING.includes(kind) || kind === 'wrong-hash'),
  );
  const isOf = (faults: readonly FaultReport[]) => {
    const dates = new Set(faults.map(({ date }) => date));
    return ({ date }: ListedDay) => dates.has(date);
  };
  const [isLost, hasFailed] = [isOf(lasting), isOf(known)];
  const asked = wanted.filter((day) => !isLost(day));
  const open = [...asked.filter((day) => !hasFailed(day)), ...asked.filter(hasFailed)];

  const faults = lasting.filter((fault) => wanted.some(({ date }) => date === fault.date));
  const missing = new Set(open.map(({ date }) => date));
  const isWanted = new Set(wanted.map(({ date }) => date));
  let absent: DigestDate[] = [];
  let done = inRange.length - wanted.length;
  let papers = inRange.reduce((sum, { date }) => sum + (isWanted.has(date) ? 0 : (entries.get(date)?.count ?? 0)), 0);
  let bytes = before?.bytes.done ?? 0;
  let expected = open.every(({ size }) => size !== undefined)
    ? open.reduce((sum, { size = 0 }) => sum + size, 0)
    : undefined;
  return {
    open,
    entryOf: (date) => entries.get(date),
    note(day, came, isAbsentForGood) {
      missing.delete(day.date);
      if (came.kind === 'absent' && isAbsentForGood) absent.push(day.date);
      done++;
      papers += came.papers;
      bytes += came.bytes;
      if (expected !== undefined) expected -= day.size ?? 0;
    },
    fault: (report) => void faults.push(report),
    left: () => missing.size,
    missing: () => [...missing],
    takeAbsent() {
      const found = absent;
      absent = [];
      return found;
    },
    progress: (secondsLeft) => ({
      days: { done, total: inRange.length },
      papers,
      bytes: { done: bytes, ...(expected !== undefined && { total: bytes + expected }) },
      ...(secondsLeft !== undefined && { secondsLeft }),
      faults: [...faults],
      at: job.at,
    }),
  };
}
