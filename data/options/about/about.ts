import { type ReportFacts, writeReport } from './report';

export interface AboutState {
  version?: string | undefined;
  /** The report as it would be copied; undefined while it is being written. */
  report?: string | undefined;
  missing?: ReportFacts['missing'] | undefined;
  copied?: boolean;
  failed?: boolean;
}

export interface AboutPorts {
  version(): string;
  readFacts(): Promise<ReportFacts>;
  clearMissingPlaces(): Promise<void>;
  copy(text: string): Promise<void>;
}

export interface About {
  load(): Promise<void>;
  /** Copies the report that is shown. */
  copyReport(): Promise<void>;
  clearMissing(): Promise<void>;
}

/** What the extension is, and what can be told to those who mend it. */
export function createAbout(ports: AboutPorts, onChange: (state: AboutState) => void): About {
  let state: AboutState = { version: ports.version() };
  const attempt = async (work: () => Promise<Partial<AboutState>>) => {
    try {
      state = { ...state, failed: false, copied: false, ...(await work()) };
    } catch {
      state = { ...state, failed: true };
    }
    onChange(state);
  };
  const read = async (): Promise<Partial<AboutState>> => {
    const facts = await ports.readFacts();
    return { report: writeReport(facts), missing: facts.missing };
  };
  return {
    load: () => attempt(read),
    copyReport: () =>
      attempt(async () => {
        if (state.report === undefined) return {};
        await ports.copy(state.report);
        return { copied: true };
      }),
    clearMissing: () =>
      attempt(async () => {
        await ports.clearMissingPlaces();
        return read();
      }),
  };
}
