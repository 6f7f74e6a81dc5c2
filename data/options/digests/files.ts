import type { CompiledDay } from '../../digest/compile';
import type { DayEntry } from '../../library/records';
import { SourceFault } from '../../library/sources/fault';
import type { DroppedFile, FilesRead } from '../../library/sources/files';
import type { FilesPartState, FilesPreview, FilesResult } from './state';

export interface FilesPorts {
  /** What is in files; nothing is stored. Rejects when it is aborted. */
  readFiles(
    files: readonly DroppedFile[],
    options: { signal: AbortSignal; onProgress(done: number, total: number): void },
  ): Promise<FilesRead>;
  readDays(): Promise<readonly DayEntry[] | undefined>;
  /** Puts a day of the reader's in place of the one that is there, in one write. */
  storeFileDay(day: CompiledDay, now: number): Promise<unknown>;
  now(): number;
}

export interface Files {
  /** Reads files, and shows what taking them in would do. */
  read(files: readonly DroppedFile[] | Promise<readonly DroppedFile[]>): Promise<void>;
  /** Writes what the preview shows, day by day. */
  write(): Promise<void>;
  /** Stops what is under way, or leaves the preview. Days that are written stay, whole. */
  cancel(): void;
}

/** Brings digest days in from files: read, shown, and only then written. */
export function createFiles(ports: FilesPorts, onChange: (state: FilesPartState) => void): Files {
  let state: FilesPartState = { step: 'choose' };
  let running: AbortController | undefined;
  /** What the preview stands for. */
  let planned: { days: CompiledDay[]; refused: FilesRead['refused'] } = { days: [], refused: [] };

  const set = (next: FilesPartState) => {
    state = next;
    onChange(state);
  };
  const run = async (work: (signal: AbortSignal) => Promise<FilesPartState>, result: () => FilesResult) => {
    running?.abort();
    const control = new AbortController();
    running = control;
    const next = await work(control.signal).catch((error: unknown): FilesPartState => {
      const ended = control.signal.aborted ? 'cancelled' : endOf(error);
      return { step: 'choose', result: { ...result(), ended } };
    });
    if (running !== control) return;
    running = undefined;
    set(next);
  };
  const readAll = async (
    given: Awaited<Parameters<Files['read']>[0]> | Promise<readonly DroppedFile[]>,
    signal: AbortSignal,
  ): Promise<FilesPartState> => {
    set({ step: 'reading', done: 0, total: 0 });
    const files = await given;
    signal.throwIfAborted();
    const onProgress = (done: number, total: number) => set({ step: 'reading', done, total });
    const { days, refused } = await ports.readFiles(files, { signal, onProgress });
    const preview = compare(days, (await ports.readDays()) ?? [], refused);
    signal.throwIfAborted();
    const same = new Set(preview.unchanged);
    planned = { days: days.filter(({ date }) => !same.has(date)), refused };
    if (planned.days.length === 0 && refused.length > 0 && same.size === 0)
      return { step: 'choose', result: { written: 0, of: 0, refused } };
    return { step: 'preview', preview };
  };
  return {
    read: (files) =>
      run(
        (signal) => readAll(files, signal),
        () => ({ written: 0, of: 0, refused: [] }),
      ),
    async write() {
      if (state.step !== 'preview') return;
      const { days, refused } = planned;
      let written = 0;
      const result = (): FilesResult => ({ written, of: days.length, refused });
      const writeAll = async (signal: AbortSignal): Promise<FilesPartState> => {
        set({ step: 'writing', done: 0, total: days.length });
        for (const day of days) {
          signal.throwIfAborted();
          await ports.storeFileDay(day, ports.now());
          written += 1;
          set({ step: 'writing', done: written, total: days.length });
        }
        return { step: 'choose', result: result() };
      };
      await run(writeAll, result);
    },
    cancel() {
      if (running) running.abort();
      else set({ step: 'choose' });
    },
  };
}

/** What days of files would do to those that are there. */
function compare(
  days: readonly CompiledDay[],
  present: readonly DayEntry[],
  refused: FilesRead['refused'],
): FilesPreview {
  const hashes = new Map(present.map(({ date, hash }) => [date, hash]));
  const preview: FilesPreview = { added: [], replaced: [], unchanged: [], refused };
  for (const { date, hash } of days) {
    if (!hashes.has(date)) preview.added.push(date);
    else preview[hashes.get(date) === hash ? 'unchanged' : 'replaced'].push(date);
  }
  return preview;
}

function endOf(error: unknown): 'full' | 'newer' | 'failed' {
  const kind = error instanceof SourceFault && error.kind;
  return kind === 'full' || kind === 'newer' ? kind : 'failed';
}
