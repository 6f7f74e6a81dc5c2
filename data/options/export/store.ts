import type { ExportedFile, FormatId } from '../../reading-list/export/export-format';
import { type ListProblem, problemOf } from '../../reading-list/problem';

/** What a form that exports shows. */
export interface ExportState {
  format: FormatId;
  /** Files are being made. */
  busy: boolean;
  /** What came of it last. */
  said?: 'saved' | 'copied' | 'uncopied' | ListProblem | undefined;
}

export interface ExportPorts {
  /** The files of a format, for the papers that are to go out. */
  write(format: FormatId): Promise<ExportedFile[]>;
  save(files: readonly ExportedFile[]): Promise<void>;
  copy(text: string): Promise<void>;
}

export interface Export {
  choose(format: FormatId): void;
  save(): Promise<void>;
  /** Copies what would be the one file of the format. */
  copy(): Promise<void>;
}

/** Chooses a format and writes papers in it; for whichever page has some to export. */
export function createExport(ports: ExportPorts, onChange: (state: ExportState) => void): Export {
  let state: ExportState = { format: 'json', busy: false };
  const set = (change: Partial<ExportState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const run = async (work: (files: ExportedFile[]) => Promise<ExportState['said']>) => {
    if (state.busy) return;
    set({ busy: true, said: undefined });
    try {
      set({ busy: false, said: await work(await ports.write(state.format)) });
    } catch (error) {
      set({ busy: false, said: problemOf(error) });
    }
  };
  return {
    choose: (format) => set({ format, said: undefined }),
    save: () =>
      run(async (files) => {
        await ports.save(files);
        return 'saved';
      }),
    copy: () =>
      run(async ([file]) => {
        if (!file) return 'uncopied';
        return ports.copy(file.text).then(
          () => 'copied',
          () => 'uncopied',
        );
      }),
  };
}
