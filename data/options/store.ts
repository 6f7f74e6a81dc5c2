import { KNOWN_SITES, titleOfPattern } from '../sites/known-sites';
import type { SiteState } from '../sites/turn-on';
import type { SiteEntry } from '../storage';
import type { OptionsState } from './state';

/** What the options need from the rest of the extension; tests hand in their own. */
export interface OptionsPorts {
  readSites(): Promise<readonly SiteEntry[]>;
  readSiteState(pattern: string): Promise<SiteState>;
  turnOn(pattern: string): Promise<boolean>;
  turnOff(pattern: string): Promise<void>;
}

/** Everything that can be done in the options. */
export interface Options {
  load(): Promise<void>;
  /** Turns a site on or off; on, it must be called in the turn of a click. */
  setSite(pattern: string, isOn: boolean): Promise<void>;
}

/** The options' state and verbs, without any view: `onChange` gets each new state. */
export function createOptions(ports: OptionsPorts, onChange: (state: OptionsState) => void): Options {
  let state: OptionsState = {};
  const set = (change: Partial<OptionsState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const attempt = async (work: () => Promise<Partial<OptionsState>>) => {
    try {
      set({ failed: false, declined: undefined, ...(await work()) });
    } catch {
      set({ failed: true });
    }
  };
  const read = async (): Promise<Partial<OptionsState>> => {
    const listed = (await ports.readSites()).map(({ pattern }) => ({ pattern, title: titleOfPattern(pattern) }));
    const others = listed.filter(({ pattern }) => !KNOWN_SITES.some((site) => site.pattern === pattern));
    const sites = [...KNOWN_SITES, ...others].map(async (site) => ({
      ...site,
      state: await ports.readSiteState(site.pattern),
    }));
    return { sites: await Promise.all(sites) };
  };
  return {
    load: () => attempt(read),
    setSite: (pattern, isOn) =>
      attempt(async () => {
        const isDone = isOn ? await ports.turnOn(pattern) : await ports.turnOff(pattern).then(() => true);
        return { ...(await read()), declined: isDone ? undefined : pattern };
      }),
  };
}
