import { dayAt } from '../../library/calendar';
import { isNewer } from '../../library/sources/fault';
import type { NetworkSourceId } from '../../library/sources/source';
import type { UpdatesNow } from '../../library/updates/control';
import type { ArchiveJob } from '../../library/updates/state';
import type { ArchivePartState } from './state';

/** What the reader asks for: the days of a range from a source. */
export type ArchiveRequest = Pick<ArchiveJob, 'source' | 'from' | 'to'>;

export interface ArchivePorts {
  readUpdates(): Promise<UpdatesNow>;
  startArchive(request: ArchiveRequest, now: number): Promise<void>;
  cancelArchive(): Promise<void>;
  resumeArchive(): Promise<void>;
  clearArchive(): Promise<void>;
  allowSources(sources: readonly NetworkSourceId[]): Promise<boolean>;
  now(): number;
}

export interface Archive {
  load(): Promise<void>;
  /** Asks for the permission that the source needs, and starts; must be called in the turn of a click. */
  start(request: ArchiveRequest): Promise<void>;
  /** Stops at once; what has arrived stays. */
  cancel(): Promise<void>;
  resume(): Promise<void>;
  /** Forgets the request and what came of it. */
  clear(): Promise<void>;
}

/** All days of a range from a source. It is the background that fetches; this page may be closed meanwhile. */
export function createArchive(ports: ArchivePorts, onChange: (state: ArchivePartState) => void): Archive {
  let state: ArchivePartState = {};
  const set = (change: Partial<ArchivePartState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const read = async (): Promise<Partial<ArchivePartState>> => {
    const { archive, progress } = await ports.readUpdates();
    return { today: dayAt(ports.now()), job: archive, progress };
  };
  const attempt = async (work: () => Promise<Partial<ArchivePartState> | undefined>) => {
    try {
      const said = await work();
      set({ failed: false, declined: false, ...said, ...(await read()) });
    } catch (error) {
      set({ failed: isNewer(error) ? 'newer' : true });
    }
  };
  const act = (work: () => Promise<void>) => attempt(() => work().then(() => undefined));
  return {
    load: () => attempt(async () => ({ declined: state.declined ?? false })),
    start: ({ source, from, to }) =>
      attempt(async () => {
        if (!(await ports.allowSources([source]))) return { declined: true };
        // Whichever way round the reader gave it.
        const range = from <= to ? { from, to } : { from: to, to: from };
        await ports.startArchive({ source, ...range }, ports.now());
        return undefined;
      }),
    cancel: () => act(ports.cancelArchive),
    resume: () =>
      attempt(async () => {
        const source = state.job?.source;
        if (source && !(await ports.allowSources([source]))) return { declined: true };
        await ports.resumeArchive();
        return undefined;
      }),
    clear: () => act(ports.clearArchive),
  };
}
