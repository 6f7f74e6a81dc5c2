import type { CompiledDay } from '../../digest/compile';
import type { DigestDate, NETWORK_SOURCES } from '../../paper';

/** A source on the network. */
export type NetworkSourceId = (typeof NETWORK_SOURCES)[number];

/** A day that a source says it has. */
export interface ListedDay {
  date: DigestDate;
  /** Git blob SHA-1 of the file, where the source lists it. */
  hash?: string;
  /** Bytes, where the source lists it. */
  size?: number;
}

/** What a source remembers from one request to the next; plain JSON, kept under `source:<id>`. */
export interface SourceMemory {
  /** ETag of the list of days, and the days it named. */
  etag?: string;
  days?: ListedDay[];
  /** ETags of days, where files have no listed hash. */
  dayTags?: Record<DigestDate, string>;
}

/** What came of asking for a day. */
export type Fetched =
  | { kind: 'day'; day: CompiledDay; bytes: number; etag?: string }
  /** The source has it as it was. */
  | { kind: 'unchanged'; bytes: number }
  /** The source has none, as on a weekend. */
  | { kind: 'absent'; bytes: number };

/** Why a request is made, for the log of requests. */
export type Purpose = 'list' | 'day' | 'votes';

/** How a source reaches the network: one GET without cookies and referrer, checked and written into the log. */
export interface Net {
  /**
   * The answer to a request, for 200, 304 and 404; `body` is empty but for 200.
   * @throws SourceFault
   */
  get(
    url: string,
    options: { purpose: Purpose; date?: DigestDate; etag?: string; signal: AbortSignal },
  ): Promise<{ status: 200 | 304 | 404; body: Uint8Array; etag?: string; type: string }>;
}

/** One place that digests come from. A new source is one file in this folder, and a line wherever the compiler misses its id. */
export interface Source {
  id: NetworkSourceId;
  /**
   * The days it has between `from` and `to`, both included, oldest first, and what to remember. At most one request.
   * @throws SourceFault
   */
  list(
    range: { from: DigestDate; to: DigestDate },
    memory: SourceMemory,
    net: Net,
    signal: AbortSignal,
  ): Promise<{ days: ListedDay[]; memory: SourceMemory }>;
  /**
   * One whole day, checked against its hash where one is listed. One request.
   * @throws SourceFault
   */
  fetch(day: ListedDay, memory: SourceMemory, net: Net, signal: AbortSignal): Promise<Fetched>;
}
