/** Sources that say what a test wants, and a clock; storage and the library are the real ones. */

import type { ArxivId } from '../../data/arxiv-id';
import type { CompiledDay } from '../../data/digest/compile';
import { readWithDays } from '../../data/library/day-list';
import { refreshVotes } from '../../data/library/refresh-votes';
import { type FaultKind, SourceFault } from '../../data/library/sources/fault';
import type { RequestLine } from '../../data/library/sources/net';
import type { Net, NetworkSourceId, Source } from '../../data/library/sources/source';
import { storeDay } from '../../data/library/store-day';
import type { UpdatePorts } from '../../data/library/updates/ports';
import type { UpdateSettings } from '../../data/library/updates/state';
import type { DigestDate, SourceId } from '../../data/paper';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Noon, where the digest's calendar has 2025-03-01. */
export const NOON = Date.UTC(2025, 2, 1, 12);
export const KO = 'daily-papers-ko';
export const HF = 'hf-daily-papers';

export const date = (text: string) => text as DigestDate;
/** Days of February and March 2025, by their number: 1 is the first of February, 29 the first of March. */
export const day = (n: number) => new Date(Date.UTC(2025, 1, n)).toISOString().slice(0, 10) as DigestDate;

/** A digest of `papers` papers; another `edition` is another file. */
export function digest(
  on: DigestDate,
  source: SourceId = KO,
  { papers = 2, edition = 1, votes = 10 } = {},
): CompiledDay {
  const month = on.slice(2, 4) + on.slice(5, 7);
  const first = Number(on.slice(8)) * 100;
  return {
    date: on,
    source,
    language: source === HF ? 'en' : 'ko',
    hash: `${source} ${on} ${edition} ${votes}`,
    papers: Array.from({ length: papers }, (_, n) => ({
      id: `${month}.${String(first + n).padStart(5, '0')}` as ArxivId,
      title: `Title ${n} of ${source}, edition ${edition}`,
      votes: votes + n,
      authors: ['Haru Kim'],
      sections: [{ text: '요약' }],
    })),
  };
}

export class World {
  now = NOON;
  /** What the sources have. */
  has: Record<NetworkSourceId, Map<DigestDate, CompiledDay>> = { [KO]: new Map(), [HF]: new Map() };
  /** What goes wrong, by the list of a source or a day of any; a fault alone lasts, each of a row of them comes once. */
  faults = new Map<string, SourceFault | (SourceFault | undefined)[]>();
  /** All that was asked for: a source's list, or a day. */
  asked: string[] = [];
  /** The days that were sent whole. */
  sent: string[] = [];
  underWay = 0;
  mostUnderWay = 0;
  allowed = new Set<NetworkSourceId>([KO, HF]);
  mobileData = false;
  inUse = false;
  /** Called while a request is under way; a request is answered when it resolves. */
  meanwhile: (asked: string) => Promise<void> | void = () => undefined;

  publish(...days: CompiledDay[]): void {
    for (const one of days) if (one.source !== 'file') this.has[one.source].set(one.date, one);
  }

  /** The days that were asked for. */
  get askedDays(): string[] {
    return this.asked.filter((one) => /^\d/.test(one));
  }

  ports: UpdatePorts = {
    now: () => this.now,
    random: () => 0.5,
    sourceOf: (id) => this.#source(id),
    netOf: (id, notes) => ({
      get: async (url, { purpose, date: on, signal }) => {
        const line: RequestLine = { at: this.now, url, source: id, purpose, ...(on && { date: on }), bytes: 100 };
        await notes.begin(line);
        try {
          await this.#request(purpose === 'list' ? id : `${on}`, signal);
          notes.log(Object.assign(line, { status: 200 }));
          return { status: 200, body: new Uint8Array(100), type: 'text/plain' };
        } catch (error) {
          notes.log(Object.assign(line, error instanceof SourceFault && { fault: error.kind }));
          throw error;
        }
      },
    }),
    isAllowed: async (id) => this.allowed.has(id),
    isMobileData: () => this.mobileData,
    isInUse: async () => this.inUse,
    storeDay,
    refreshVotes,
  };

  #source(id: NetworkSourceId): Source {
    const days = this.has[id];
    const get = (net: Net, purpose: 'list' | 'day', signal: AbortSignal, on?: DigestDate) =>
      net.get(`https://source.example/${id}/${on ?? 'list'}`, { purpose, ...(on && { date: on }), signal });
    return {
      id,
      list: async ({ from, to }, memory, net, signal) => {
        if (id === HF) return { days: this.#calendar(from, to), memory };
        await get(net, 'list', signal);
        const listed = [...days.values()].map(({ date: on, hash }) => ({ date: on, hash, size: 100 }));
        return { days: listed.filter((one) => one.date >= from && one.date <= to), memory };
      },
      fetch: async ({ date: on }, memory, net, signal) => {
        await get(net, 'day', signal, on);
        const found = days.get(on);
        if (!found) return { kind: 'absent', bytes: 10 };
        if (id === HF && memory.dayTags?.[on] === found.hash) return { kind: 'unchanged', bytes: 0 };
        this.sent.push(on);
        return { kind: 'day', day: found, bytes: 100, ...(id === HF && { etag: found.hash }) };
      },
    };
  }

  /** Every day that is not in the future, as a source has them that lists none. */
  #calendar(from: DigestDate, to: DigestDate) {
    const days: { date: DigestDate }[] = [];
    for (let time = Date.parse(from); time <= Math.min(Date.parse(to), this.now); time += 24 * HOUR)
      days.push({ date: new Date(time).toISOString().slice(0, 10) as DigestDate });
    return days;
  }

  async #request(asked: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.asked.push(asked);
    this.underWay++;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    let stop: () => void = () => undefined;
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason);
    });
    signal.addEventListener('abort', stop);
    try {
      await Promise.race([Promise.resolve().then(() => this.meanwhile(asked)), aborted]);
      const fault = this.faults.get(asked);
      const comes = Array.isArray(fault) ? fault.shift() : fault;
      if (comes) throw comes;
    } finally {
      signal.removeEventListener('abort', stop);
      this.underWay--;
    }
  }
}

export const fault = (kind: FaultKind, details?: SourceFault['details']) => new SourceFault(kind, details);

export const settings = (sources: NetworkSourceId[] = [KO], more: Partial<UpdateSettings> = {}): UpdateSettings => ({
  sources,
  everyHours: 24,
  onMobileData: false,
  onlyWhenIdle: false,
  ...more,
});

/** The days of the library. */
export async function libraryDays(): Promise<string[]> {
  return ((await readWithDays(['days'])).days ?? []).map((one) => one.date);
}
