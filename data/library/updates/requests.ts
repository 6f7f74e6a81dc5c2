/** The log of requests: every one that was made, for the reader to check, until the reader clears it. */
import type { DigestDate } from '../../paper';
import { type PlainKey, read, remove, type Values, write } from '../../storage';
import { addDays, dayAt } from '../calendar';
import type { RequestLine, RequestNotes } from '../sources/net';
import { addToSums, part, toLines, toRecord } from './request-record';
import type { RequestLog, RequestRecord } from './state';
import { createTelling } from './telling';

/** Days that have single lines, and lines that there are at most. */
const DAYS = 90;
const LINES = 2000;
/** How far back lines are looked for that a version wrote which kept no record of its days. */
const OLDER_DAYS = 1000;
/** Lines are collected for so long. */
const EVERY_MS = 1000;

const keyOf = (date: DigestDate) => `requests:${date}` as const;

/** Every request that was made since the log was last cleared. */
export function readRequests(now = Date.now()): Promise<RequestLog> {
  return alone(async () => {
    const { record } = await readRecord(now);
    const { days, sums, cleared } = record;
    const lines = [...(await readLines(days)).values(), await readOpen()].flat();
    return { lines: lines.sort((a, b) => a.at - b.at), sums, ...(cleared !== undefined && { cleared }) };
  });
}

/** Forgets all of them, and keeps that it did so at `now`, ms since the epoch. */
export function clearRequests(now = Date.now()): Promise<void> {
  return alone(async () => {
    const { days } = (await readRecord(now)).record;
    const emptied = Object.fromEntries(days.map((date) => [keyOf(date), []]));
    await write<PlainKey>({ ...emptied, requests: { days, sums: [], cleared: now }, 'requests-open': [] });
    await remove(days.map(keyOf));
  });
}

/**
 * Writes requests into the log as they are made: each before it is sent, so that none is lost whenever the worker dies. The
 * log never stands in the way of what it tells of. One at a time may be in use.
 */
export function createRequestLog(now: () => number): RequestNotes & { end(): Promise<void> } {
  /** Begun, and without a line in the log. */
  const open = new Set<RequestLine>();
  let ended: RequestLine[] = [];
  let isTakenOver = false;
  /** What a worker that died has left open has ended, whatever came of it. */
  const takeOver = async () => {
    if (isTakenOver) return;
    const left = await readOpen();
    isTakenOver = true;
    for (const line of left) open.add(line);
    ended.push(...left);
  };
  const flush = async () => {
    const lines = new Set(ended);
    if (lines.size === 0) return;
    await alone(() => append(lines, { now: now(), open: [...open].filter((line) => !lines.has(line)) }));
    ended = ended.filter((line) => !lines.has(line));
    for (const line of lines) open.delete(line);
  };
  /** What begins at the same time is noted at once. */
  let noting: Promise<void> | undefined;
  const note = async () => {
    noting = undefined;
    await takeOver();
    await write({ 'requests-open': [...open].map((line) => ({ ...line })) });
  };
  const { tell, end } = createTelling(flush, now, EVERY_MS);
  return {
    async begin(line) {
      open.add(line);
      noting ??= alone(note).catch(() => undefined);
      await noting;
    },
    log(line) {
      open.add(line);
      ended.push(line);
      tell();
    },
    async end() {
      await end();
      await fold(now()).catch(() => undefined);
    },
  };
}

/** In one write: lines are in the log and no longer open, or the other way round. */
async function append(
  lines: ReadonlySet<RequestLine>,
  { now, open }: { now: number; open: RequestLine[] },
): Promise<void> {
  const { record, isStored } = await readRecord(now);
  const dates = [...new Set([...lines].map(({ at }) => dayAt(at)))];
  const found = await readLines(dates);
  const folded: RequestLine[] = [];
  const changed: Values = { 'requests-open': open };
  for (const date of dates) {
    const ofDay = [...(found.get(date) ?? []), ...[...lines].filter(({ at }) => dayAt(at) === date)];
    const first = Math.max(0, ofDay.length - LINES);
    folded.push(...ofDay.slice(0, first));
    changed[keyOf(date)] = ofDay.slice(first);
  }
  const days = [...new Set([...record.days, ...dates])];
  // Of many years it is large, and lines come every second.
  const isSame = isStored && days.length === record.days.length && folded.length === 0;
  const sums = isSame ? record.sums : addToSums(record.sums, folded);
  await write({ ...changed, ...(!isSame && { requests: { ...record, days, sums } }) });
}

/** Keeps of lines that are too old or too many the sums. Lines leave and sums grow in one write. */
async function fold(now: number): Promise<void> {
  await alone(async () => {
    const { record } = await readRecord(now);
    const lines = await readLines(record.days);
    const emptied = record.days.filter((date) => !lines.get(date)?.length);
    if (emptied.length > 0) await remove(emptied.map(keyOf));
    const { kept, folded } = part(lines, { oldest: addDays(dayAt(now), 1 - DAYS), room: LINES });
    if (folded.length + emptied.length === 0) return;
    const changed = [...kept].filter(([date, left]) => left.length !== lines.get(date)?.length);
    await write<PlainKey>({
      ...Object.fromEntries(changed.map(([date, left]) => [keyOf(date), left])),
      // What is emptied now leaves the list the next time, when its key has surely gone.
      requests: {
        ...record,
        days: record.days.filter((date) => !emptied.includes(date)),
        sums: addToSums(record.sums, folded),
      },
    });
  });
}

async function readRecord(now: number): Promise<{ record: RequestRecord; isStored: boolean }> {
  const stored = toRecord((await read(['requests'])).requests);
  return { record: stored ?? { days: await daysWithoutRecord(now), sums: [] }, isStored: stored !== undefined };
}

async function daysWithoutRecord(now: number): Promise<DigestDate[]> {
  const today = dayAt(now);
  // A clock that went back leaves lines of tomorrow.
  const dates = Array.from({ length: OLDER_DAYS }, (_, n) => addDays(today, 2 - n));
  return [...(await readLines(dates))].filter(([, lines]) => lines.length > 0).map(([date]) => date);
}

async function readLines(dates: readonly DigestDate[]): Promise<Map<DigestDate, RequestLine[]>> {
  const found = await read(dates.map(keyOf));
  return new Map(dates.map((date) => [date, toLines(found[keyOf(date)])]));
}

async function readOpen(): Promise<RequestLine[]> {
  return toLines((await read(['requests-open']))['requests-open']);
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('requests', work);
}
