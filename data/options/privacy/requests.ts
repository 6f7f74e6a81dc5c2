import type { RequestLine } from '../../library/sources/net';
import { countOf } from '../../library/updates/request-record';
import type { RequestLog, RequestSum } from '../../library/updates/state';
import { oneAtATime } from '../../one-at-a-time';

export interface RequestsState {
  /** Newest first; undefined while they are being read. */
  log?: { lines: readonly RequestLine[]; sums: readonly RequestSum[] } | undefined;
  total?: RequestTotal | undefined;
  /** When the log was last cleared, ms since the epoch. */
  cleared?: number | undefined;
  failed?: boolean;
}

/** How many requests there were, what they brought, and since when. */
interface RequestTotal {
  count: number;
  bytes: number;
  /** The time of the first one, ms since the epoch; of one that only sums tell of, the beginning of its day. */
  since?: number;
}

export interface RequestsPorts {
  readRequests(): Promise<RequestLog>;
  clearRequests(): Promise<void>;
}

export interface Requests {
  load(): Promise<void>;
  clear(): Promise<void>;
}

/** Every request that was made, for the reader to check. */
export function createRequests(ports: RequestsPorts, onChange: (state: RequestsState) => void): Requests {
  let state: RequestsState = {};
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      const log = await ports.readRequests();
      const newestFirst = { lines: log.lines.toReversed(), sums: log.sums.toReversed() };
      state = { log: newestFirst, total: totalOf(log), cleared: log.cleared };
    } catch {
      state = { ...state, failed: true };
    }
    onChange(state);
  };
  return {
    // An archive writes several lines a second.
    load: oneAtATime(() => attempt(async () => undefined)),
    clear: () => attempt(ports.clearRequests),
  };
}

function totalOf({ lines, sums }: RequestLog): RequestTotal {
  const [sum] = sums;
  const [line] = lines;
  const starts = [...(sum ? [Date.parse(sum.date)] : []), ...(line ? [line.at] : [])];
  return {
    count: sums.reduce((count, one) => count + countOf(one), lines.length),
    bytes: [...sums, ...lines].reduce((bytes, one) => bytes + one.bytes, 0),
    ...(starts.length > 0 && { since: Math.min(...starts) }),
  };
}
