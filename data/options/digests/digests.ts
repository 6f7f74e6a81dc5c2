import { type Archive, type ArchivePorts, createArchive } from './archive';
import { createDays, type Days, type DaysPartState, type DaysPorts } from './days';
import { createFiles, type Files, type FilesPorts } from './files';
import type { ArchivePartState, FilesPartState, UpdatesPartState } from './state';
import { createUpdates, type Updates, type UpdatesPorts } from './updates';

/** What the digests' part of the options shows. */
export interface DigestsState {
  updates: UpdatesPartState;
  archive: ArchivePartState;
  files: FilesPartState;
  days: DaysPartState;
}

export interface DigestsPorts extends UpdatesPorts, ArchivePorts, FilesPorts, DaysPorts {
  /** Whether what `readUpdates` answers depends on a key of `storage.local`. */
  isUpdateKey(key: string): boolean;
}

/** Everything that can be done with digests, part by part. */
export interface Digests {
  updates: Updates;
  archive: Archive;
  files: Files;
  days: Days;
  /** Reads what is shown; all of it, or what depends on keys of `storage.local` that changed. */
  load(changed?: readonly string[]): Promise<void>;
}

/** The parts' states as one, and their verbs. */
export function createDigests(ports: DigestsPorts, onChange: (state: DigestsState) => void): Digests {
  let state: DigestsState = {
    updates: { forbidden: [] },
    archive: {},
    files: { step: 'choose' },
    days: {},
  };
  const set = (change: Partial<DigestsState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const parts = {
    updates: createUpdates(ports, (part) => set({ updates: part })),
    archive: createArchive(ports, (part) => set({ archive: part })),
    files: createFiles(ports, (part) => set({ files: part })),
    days: createDays(ports, (part) => set({ days: part })),
  };
  const loads: [isFor: (key: string) => boolean, load: () => Promise<void>][] = [
    [ports.isUpdateKey, parts.updates.load],
    [ports.isUpdateKey, parts.archive.load],
    [(key) => key === 'setting:updates' || key === 'updates', parts.days.loadFreshness],
    [(key) => key === 'days', parts.days.load],
  ];
  return {
    ...parts,
    async load(changed) {
      // How fresh the library is comes with its days.
      const all = [parts.updates.load, parts.archive.load, parts.days.load];
      const due = changed ? loads.filter(([isFor]) => changed.some(isFor)).map(([, load]) => load) : all;
      await Promise.all(due.map((load) => load()));
    },
  };
}
