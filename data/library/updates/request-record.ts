/** What the log of requests keeps when lines become too many or too old: nothing is forgotten, only told in sums. */
import { isDigestDate } from '../../digest/date';
import { isRecord, isTime } from '../../json-shapes';
import type { DigestDate } from '../../paper';
import { dayAt } from '../calendar';
import type { RequestLine } from '../sources/net';
import type { Purpose } from '../sources/source';
import type { RequestRecord, RequestSum } from './state';

const PURPOSES: readonly Purpose[] = ['list', 'day', 'votes'];

/** The record that is stored, as far as it can be read; undefined where there is none. */
export function toRecord(stored: unknown): RequestRecord | undefined {
  if (!isRecord(stored)) return undefined;
  const { days, sums, cleared } = stored;
  return {
    days: Array.isArray(days) ? days.filter(isDigestDate) : [],
    sums: Array.isArray(sums) ? sums.filter(isSum) : [],
    ...(typeof cleared === 'number' && { cleared }),
  };
}

/** The lines that are stored under a key, as far as they can be read. */
export function toLines(stored: unknown): RequestLine[] {
  return Array.isArray(stored) ? stored.filter(isLine) : [];
}

function isSum(value: unknown): value is RequestSum {
  return (
    isRecord(value) &&
    isDigestDate(value.date) &&
    typeof value.host === 'string' &&
    Number.isFinite(value.bytes) &&
    isRecord(value.why)
  );
}

function isLine(value: unknown): value is RequestLine {
  return isRecord(value) && isTime(value.at) && typeof value.url === 'string' && Number.isFinite(value.bytes);
}

/** The sums with some lines more, oldest first: one sum for each day and host. */
export function addToSums(sums: readonly RequestSum[], lines: readonly RequestLine[]): RequestSum[] {
  const byPlace = new Map(sums.map((sum) => [`${sum.date} ${sum.host}`, sum]));
  for (const { at, url, bytes, purpose } of lines) {
    const date = dayAt(at);
    const host = hostOf(url);
    const known = byPlace.get(`${date} ${host}`) ?? { date, host, bytes: 0, why: {} };
    const why = { ...known.why, [purpose]: (known.why[purpose] ?? 0) + 1 };
    byPlace.set(`${date} ${host}`, { date, host, bytes: known.bytes + bytes, why });
  }
  return [...byPlace.values()].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** How many requests a sum is of. */
export function countOf({ why }: RequestSum): number {
  return PURPOSES.reduce((count, purpose) => count + (why[purpose] ?? 0), 0);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** Lines of several days, parted into those that stay and those that only the sums tell of from now on. */
export function part(
  lines: ReadonlyMap<DigestDate, readonly RequestLine[]>,
  { oldest, room }: { oldest: DigestDate; room: number },
): { kept: Map<DigestDate, RequestLine[]>; folded: RequestLine[] } {
  const kept = new Map<DigestDate, RequestLine[]>();
  const folded: RequestLine[] = [];
  let left = room;
  for (const [date, ofDay] of [...lines].sort(([a], [b]) => (a < b ? 1 : -1))) {
    const first = date < oldest ? ofDay.length : Math.max(0, ofDay.length - left);
    folded.push(...ofDay.slice(0, first));
    kept.set(date, ofDay.slice(first));
    left -= ofDay.length - first;
  }
  return { kept, folded };
}
