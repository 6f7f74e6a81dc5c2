import { createUpdates, type Updates } from '../options/digests/updates';
import { type AccessActs, createAccess } from '../sites/access';
import type { WelcomePorts } from './ports';
import type { WelcomeState } from './state';

/** Everything that can be done on the first page. */
export interface Welcome {
  /** Reads everything, each part by itself: what fails is left out, and keeps nothing else away. */
  load(): Promise<void>;
  /** Looks for the sample again, as long as there is none. */
  loadSample(): Promise<void>;
  loadPinned(): Promise<void>;
  /** The way onto arXiv's pages. */
  access: AccessActs;
  /** Turning on has the same steps here as in the options. */
  updates: Updates;
  /** Says that updates are to stay off, and turns them off where they are on. */
  stayOffline(): Promise<void>;
  close(): Promise<void>;
}

/** The verbs of the first page; each change of its state goes to `onChange` as a whole. */
export function createWelcome(ports: WelcomePorts, onChange: (state: WelcomeState) => void): Welcome {
  let state: WelcomeState = { shortcuts: [], updates: { forbidden: [] }, isOffline: false };
  const set = (change: Partial<WelcomeState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const updates = createUpdates(ports.updates, (now) => {
    // Whoever turns to updates again has not made up their mind.
    set({ updates: now, isOffline: state.isOffline && !now.explaining && now.now?.settings.sources.length === 0 });
  });
  const take = async (work: () => Promise<Partial<WelcomeState>>) => {
    const change = await work().catch(() => undefined);
    if (change) set(change);
  };
  const loadSample = async () => {
    if (!state.sample) await take(async () => ({ sample: await ports.readSample() }));
  };
  const access = createAccess(ports, (now) => set({ access: now }));
  const loadPinned = () => take(async () => ({ isPinned: await ports.readPinned() }));
  return {
    async load() {
      const shortcuts = take(async () => ({ shortcuts: await ports.readShortcuts() }));
      const noted = ports.noteShown().catch(() => undefined);
      await Promise.all([loadSample(), access.load(), loadPinned(), shortcuts, updates.load(), noted]);
    },
    loadSample,
    loadPinned,
    access,
    updates,
    async stayOffline() {
      updates.leave();
      const isOn = (state.updates.now?.settings.sources.length ?? 0) > 0;
      if (isOn) await updates.setSources([]);
      set({ isOffline: true });
    },
    close: () => ports.close(),
  };
}
