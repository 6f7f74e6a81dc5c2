/** The log of requests: every one that was made, for the reader to check. */
import { read, remove, type Stored, write } from '../../storage';
import { addDays, dayAt } from '../calendar';
import type { RequestLine } from './state';
import { createTelling } from './telling';

/** Days that it goes back, and lines that it has at most. */
const DAYS = 90;
const LINES = 2000;
/** How far back a computer may have slept, of which lines are still cleared away. */
const CLEARED_DAYS = 1000;
/** Lines are collected for so long. */
const EVERY_MS = 1000;

type Key = `requests:${string}`;

/** The keys of some days, the newest first: from `from` days ago to `to`. */
function keysOf(now: number, from: number, to: number): Key[] {
  const today = dayAt(now);
  return Array.from({ length: to - from }, (_, n) => `requests:${addDays(today, -from - n)}` as const);
}

/** The requests that were made in the last 90 days, oldest first, at most the last 2,000. */
export async function readRequests(now = Date.now()): Promise<RequestLine[]> {
  const keys = logKeys(now);
  const found = await read(keys);
  return keys
    .toReversed()
    .flatMap((key) => found[key] ?? [])
    .slice(-LINES);
}

/** Forgets all of them. */
export function clearRequests(now = Date.now()): Promise<void> {
  return alone(() => remove([...keysOf(now, -2, CLEARED_DAYS)]));
}

/** Writes requests into the log as they are made. The log never stands in the way of what it tells of. */
export function createRequestLog(now: () => number): { log(line: RequestLine): void; end(): Promise<void> } {
  let waiting: RequestLine[] = [];
  let isFirstOfDay = false;
  const write = async () => {
    const lines = waiting;
    waiting = [];
    if (lines.length > 0 && (await append(lines))) isFirstOfDay = true;
  };
  const { tell, end } = createTelling(write, now, EVERY_MS);
  return {
    log(line) {
      waiting.push(line);
      tell();
    },
    async end() {
      await end();
      await prune(now(), isFirstOfDay).catch(() => undefined);
    },
  };
}

/** Every key that may be of the log; a clock that went back leaves lines of tomorrow. */
function logKeys(now: number): Key[] {
  return keysOf(now, -2, DAYS);
}

/** Whether the lines are the first of a day. */
function append(lines: readonly RequestLine[]): Promise<boolean> {
  return alone(async () => {
    const keys = [...new Set(lines.map(({ at }) => `requests:${dayAt(at)}` as const))];
    const found = await read(keys);
    const all = Object.fromEntries(
      keys.map((key) => {
        const ofDay = lines.filter(({ at }) => key === `requests:${dayAt(at)}`);
        return [key, [...(found[key] ?? []), ...ofDay].slice(-LINES)];
      }),
    );
    await write(all as Record<Key, RequestLine[]>);
    return keys.some((key) => !found[key]);
  });
}

/** Drops the oldest lines where they are too many, and once a day what is too old. */
async function prune(now: number, isFirstOfDay: boolean): Promise<void> {
  await alone(async () => {
    const keys = logKeys(now);
    const { shortened, emptied } = tooMany(keys, await read(keys));
    if (Object.keys(shortened).length > 0) await write(shortened);
    const gone = [...emptied, ...(isFirstOfDay ? keysOf(now, DAYS, CLEARED_DAYS) : [])];
    if (gone.length > 0) await remove(gone);
  });
}

/** The day of the oldest lines that there is room for, and the days before it; `keys` are of the newest day first. */
function tooMany(keys: readonly Key[], found: Partial<Record<Key, RequestLine[]>>) {
  const shortened: Partial<Stored> = {};
  const emptied: Key[] = [];
  let room = LINES;
  for (const key of keys) {
    const lines = found[key] ?? [];
    if (room === 0 && lines.length > 0) emptied.push(key);
    else if (lines.length > room) shortened[key] = lines.slice(-room);
    room = Math.max(0, room - lines.length);
  }
  return { shortened, emptied };
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('requests', work);
}
