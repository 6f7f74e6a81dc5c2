import type { LastAct } from '../../reading-list/act';
import type { Entry } from '../../reading-list/entry';
import type { ReadFile } from '../../reading-list/import/candidate';
import { LONGEST_FILE } from '../../reading-list/import/limits';
import type { ImportPlan } from '../../reading-list/import/plan';
import { problemOf } from '../../reading-list/problem';
import type { TagColors } from '../../reading-list/tags';
import { type BackupSettings, offeredSettings } from '../../settings/backup';
import type { StoredSettings } from '../../settings/migrations';
import { joined, previewOf, type ReadSource } from './preview';
import type { ImportSource, ImportState, RefusedSource } from './state';

interface WorkOptions {
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

export interface ImportPorts {
  readFile(text: string, options: WorkOptions): Promise<ReadFile>;
  /** Compares what was read with the list as it is. */
  plan(read: ReadFile, now: number): Promise<ImportPlan>;
  absorb(entries: readonly Entry[], now: number, options: WorkOptions): Promise<unknown>;
  absorbTagColors(colors: TagColors): Promise<void>;
  readSettings(): Promise<StoredSettings>;
  takeSettings(settings: Partial<BackupSettings>): Promise<void>;
  readLastAct(): Promise<LastAct | undefined>;
  now(): number;
}

export interface Import {
  /** Reads files or pasted text, and shows what importing them would do. */
  read(sources: readonly ImportSource[]): Promise<void>;
  /** Writes what the preview shows; its settings if the reader wants them. */
  write(withSettings: boolean): Promise<void>;
  /** Stops what is under way, or leaves the preview. The list is as it was. */
  cancel(): void;
}

/** UTF-8 has at most so many bytes for a character as limits count them. */
const BYTES = 3;

/** Reads, shows, and only then writes. */
export function createImport(ports: ImportPorts, onChange: (state: ImportState) => void): Import {
  let state: ImportState = { step: 'choose' };
  let running: AbortController | undefined;
  /** What the preview stands for. */
  let planned: { entries: Entry[]; tagColors: TagColors[] } = { entries: [], tagColors: [] };

  const set = (next: ImportState) => {
    state = next;
    onChange(state);
  };
  /** Does one thing at a time; one that is cancelled or fails leads back to where it began. */
  const run = async (
    from: ImportState & { step: 'choose' | 'preview' },
    work: (signal: AbortSignal) => Promise<ImportState>,
  ) => {
    running?.abort();
    const control = new AbortController();
    running = control;
    const next = await work(control.signal).catch(
      (error: unknown): ImportState => ({ ...from, failure: control.signal.aborted ? 'cancelled' : problemOf(error) }),
    );
    if (running !== control) return;
    running = undefined;
    set(next);
  };
  const readOne = async (source: ImportSource, signal: AbortSignal): Promise<ReadFile | RefusedSource> => {
    const { name, size } = source;
    if (size > BYTES * LONGEST_FILE) return { name, problem: 'too-big' };
    const onProgress = (done: number, total: number) => set({ step: 'reading', file: name, done, total });
    onProgress(0, 0);
    const text = await source.text().catch(() => undefined);
    signal.throwIfAborted();
    if (text === undefined) return { name, problem: 'unreadable' };
    const read = await ports.readFile(text, { signal, onProgress });
    return read.problem ? { name, problem: read.problem } : read;
  };
  const readAll = async (sources: readonly ImportSource[], signal: AbortSignal): Promise<ImportState> => {
    const found: ReadSource[] = [];
    const refused: RefusedSource[] = [];
    for (const source of sources) {
      const read = await readOne(source, signal);
      if ('candidates' in read) found.push({ name: source.name, read });
      else refused.push(read);
    }
    if (found.length === 0) return { step: 'choose', failure: refused };
    const all = joined(found);
    const plan = await ports.plan(all, ports.now());
    const settings = offeredSettings(all.settings ?? {}, await ports.readSettings());
    signal.throwIfAborted();
    planned = {
      entries: plan.papers.filter(({ verdict }) => verdict !== 'unchanged').map(({ entry }) => entry),
      tagColors: found.flatMap(({ read }) => (read.tagColors ? [read.tagColors] : [])),
    };
    return { step: 'preview', preview: { ...previewOf(plan, found, refused), settings } };
  };
  const writeList = async (signal: AbortSignal) => {
    // Nothing to write is no act to undo.
    if (planned.entries.length === 0) return;
    const now = ports.now();
    try {
      const onProgress = (done: number, total: number) => set({ step: 'writing', done, total });
      await ports.absorb(planned.entries, now, { signal, onProgress });
    } catch (error) {
      // The list may have been written where only its mirror was not; then it is done.
      const last = await ports.readLastAct().catch(() => undefined);
      if (last?.kind !== 'import' || last.at !== now) throw error;
    }
  };
  const writeAll = async (settings: Partial<BackupSettings> | undefined, signal: AbortSignal): Promise<ImportState> => {
    set({ step: 'writing', done: 0, total: 0 });
    // First, so that whatever fails, the list is as it was.
    if (settings) await ports.takeSettings(settings);
    await writeList(signal);
    // Colours are no part of the list: without them it is still complete.
    for (const colors of planned.tagColors) await ports.absorbTagColors(colors).catch(() => undefined);
    return settings ? { step: 'choose', tookSettings: true } : { step: 'choose' };
  };
  return {
    read: (sources) => run({ step: 'choose' }, (signal) => readAll(sources, signal)),
    async write(withSettings) {
      if (state.step !== 'preview') return;
      const { preview } = state;
      const settings = withSettings ? preview.settings?.settings : undefined;
      await run({ step: 'preview', preview }, (signal) => writeAll(settings, signal));
    },
    cancel() {
      if (running) running.abort();
      else set({ step: 'choose' });
    },
  };
}
