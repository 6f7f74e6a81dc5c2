import type { DigestDate } from '../../paper';
import { faultOfAnswer } from './answer-fault';
import { readBody } from './body';
import { type FaultKind, SourceFault } from './fault';
import type { Net, NetworkSourceId, Purpose } from './source';

/** A request that was made, as the log under `requests:<YYYY-MM-DD>` (UTC) has it; without status and fault it has not ended. */
export interface RequestLine {
  at: number;
  url: string;
  source: NetworkSourceId;
  purpose: Purpose;
  date?: DigestDate;
  /** HTTP status; absent where there was no answer. */
  status?: number;
  fault?: FaultKind;
  /** Received, bytes. */
  bytes: number;
}

/** Where requests are written down. */
export interface RequestNotes {
  /** Takes a request before it is sent; resolves when it is on record, or cannot be. */
  begin(line: RequestLine): Promise<void>;
  /** Takes the same line when the request has ended, whatever came of it. */
  log(line: RequestLine): void;
}

/** What reaching the network needs of the browser. */
export interface NetPorts extends RequestNotes {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Ms since the epoch. */
  now(): number;
  /** What the browser says of the network; false only where it is sure that there is none. */
  onLine(): boolean;
}

/** From the request to the last byte, ms. */
const TIMEOUT = 20_000;

/** The largest answer that is taken, bytes: a day has some 30,000, a list of all days some 100,000. */
const LARGEST: Record<Purpose, number> = { list: 20_000_000, day: 5_000_000, votes: 5_000_000 };

/** One GET at a time for a source: nothing of the reader's goes with it, and no redirect is followed. */
export function createNet(ports: NetPorts, source: NetworkSourceId): Net {
  return {
    async get(url, { purpose, date, etag, signal }) {
      signal.throwIfAborted();
      const line: RequestLine = { at: ports.now(), url, source, purpose, ...(date ? { date } : {}), bytes: 0 };
      await ports.begin(line);
      const timeout = new AbortController();
      const timer = setTimeout(() => timeout.abort(), TIMEOUT);
      try {
        signal.throwIfAborted();
        const answer = await ports.fetch(url, {
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          redirect: 'manual',
          cache: 'no-store',
          ...(etag ? { headers: { 'If-None-Match': etag } } : {}),
          signal: AbortSignal.any([signal, timeout.signal]),
        });
        if (answer.status > 0) line.status = answer.status;
        const fault = faultOfAnswer(answer, ports.now());
        if (fault) {
          // Nobody reads the rest, and the connection is free again.
          await answer.body?.cancel().catch(() => undefined);
          throw fault;
        }
        const body = await readBody(answer, LARGEST[purpose], (bytes) => {
          line.bytes = bytes;
        });
        return toAnswer(answer, body);
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        const fault = toFault(error, timeout.signal.aborted, ports.onLine());
        line.fault = fault.kind;
        throw fault;
      } finally {
        clearTimeout(timer);
        ports.log(line);
      }
    },
  };
}

function toAnswer({ status, headers }: Response, body: Uint8Array): Awaited<ReturnType<Net['get']>> {
  const tag = headers.get('etag');
  return {
    status: status === 304 || status === 404 ? status : 200,
    body: status === 200 ? body : new Uint8Array(),
    ...(tag ? { etag: tag } : {}),
    type: headers.get('content-type') ?? '',
  };
}

/** Browsers do not say why there was no answer: a name that is not known looks like a connection that broke off. */
function toFault(error: unknown, timedOut: boolean, onLine: boolean): SourceFault {
  if (error instanceof SourceFault) return error;
  if (timedOut) return new SourceFault('timeout');
  return new SourceFault(onLine ? 'unreachable' : 'offline');
}
