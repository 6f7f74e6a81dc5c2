import { oneAtATime } from '../one-at-a-time';
import { createExport, type Export, type ExportPorts, type ExportState } from './export/store';
import type { ImportState } from './import/state';
import { createImport, type Import, type ImportPorts } from './import/store';
import type { SnapshotsState } from './snapshots/state';
import { createSnapshots, type Snapshots, type SnapshotsPorts } from './snapshots/store';
import { createSync, type Sync, type SyncPartState, type SyncPorts } from './sync/store';
import { createUndo, type Undo, type UndoPorts, type UndoState } from './undo/store';

/** What the reading list's part of the options shows. */
export interface ReadingListState {
  import: ImportState;
  export: ExportState;
  snapshots: SnapshotsState;
  sync: SyncPartState;
  undo: UndoState;
  /** How many papers are saved; undefined until that is known. */
  papers?: number | undefined;
  /** Whether opening a saved paper on arXiv moves it to "reading". */
  openedSetsReading?: boolean | undefined;
}

export interface ReadingListPorts extends ImportPorts, ExportPorts, SnapshotsPorts, SyncPorts, UndoPorts {
  countSaved(): Promise<number>;
  readOpenedSetsReading(): Promise<boolean>;
  writeOpenedSetsReading(isOn: boolean): Promise<void>;
}

/** Everything that can be done with the reading list's data, part by part. */
export interface ReadingListData {
  import: Import;
  export: Export;
  snapshots: Snapshots;
  sync: Sync;
  undo: Undo;
  setOpenedSetsReading(isOn: boolean): Promise<void>;
  /** Reads what is shown; all of it, or what depends on keys of `storage.local` that changed. */
  load(changed?: readonly string[]): Promise<void>;
}

/** The parts' states as one, and their verbs: `onChange` gets the first state, with nothing read, and each new one. */
export function createReadingListData(
  ports: ReadingListPorts,
  onChange: (state: ReadingListState) => void,
): ReadingListData {
  let state: ReadingListState = {
    import: { step: 'choose' },
    export: { format: 'json', busy: false },
    snapshots: {},
    sync: { left: { entries: [], notes: [], titles: [] } },
    undo: {},
  };
  const set = (change: Partial<ReadingListState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const parts = {
    import: createImport(ports, (part) => set({ import: part })),
    export: createExport(ports, (part) => set({ export: part })),
    snapshots: createSnapshots(ports, (part) => set({ snapshots: part })),
    sync: createSync(ports, (part) => set({ sync: part })),
    undo: createUndo(ports, (part) => set({ undo: part })),
  };
  onChange(state);
  const readSetting = async () => {
    const openedSetsReading = await ports.readOpenedSetsReading().catch(() => undefined);
    set({ openedSetsReading });
  };
  // Thousands of papers are written in slices, and each of them is heard of.
  const readList = oneAtATime(async () => {
    // A list that cannot be read says so where something is done with it.
    const papers = await ports.countSaved().catch(() => undefined);
    set({ papers });
    await parts.undo.refresh();
  });
  const loads: [isFor: (key: string) => boolean, load: () => Promise<void>][] = [
    [(key) => key.startsWith('saved:'), readList],
    [(key) => key === 'snapshots' || key === 'damage', parts.snapshots.load],
    [(key) => key === 'sync', parts.sync.load],
    [(key) => key === 'setting:opened-sets-reading', readSetting],
  ];
  return {
    ...parts,
    async setOpenedSetsReading(isOn) {
      await ports.writeOpenedSetsReading(isOn).catch(() => undefined);
      await readSetting();
    },
    async load(changed) {
      const due = loads.filter(([isFor]) => !changed || changed.some(isFor));
      await Promise.all(due.map(([, load]) => load()));
    },
  };
}
