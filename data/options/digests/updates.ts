import type { NetworkSourceId } from '../../library/sources/source';
import type { UpdatesNow } from '../../library/updates/control';
import type { UpdateSettings } from '../../library/updates/state';
import type { UpdatesPartState } from './state';

export interface UpdatesPorts {
  readUpdates(): Promise<UpdatesNow>;
  /** Changes these choices, and no others. */
  writeSettings(chosen: Partial<UpdateSettings>): Promise<void>;
  askUpdate(now: number): Promise<void>;
  /** The origins of the sources that the browser does not let us ask. */
  missingOrigins(sources: readonly NetworkSourceId[]): Promise<readonly string[]>;
  /** Asks the reader, in the turn of a click; false if the reader declined. */
  allowSources(sources: readonly NetworkSourceId[]): Promise<boolean>;
  allowIdle(): Promise<boolean>;
  /** Whether the browser tells if the computer is in use. */
  hasIdle(): Promise<boolean>;
  now(): number;
}

/** What can be done about updates. Those that may need a permission must be called in the turn of a click. */
export interface Updates {
  load(): Promise<void>;
  /** Says what turning on means; the first step of it. */
  explain(): void;
  leave(): void;
  /** Asks for what the sources need, turns on and updates at once. Without sources it turns off. */
  setSources(sources: readonly NetworkSourceId[]): Promise<void>;
  setInterval(everyHours: UpdateSettings['everyHours']): Promise<void>;
  setOnMobileData(isOn: boolean): Promise<void>;
  setOnlyWhenIdle(isOn: boolean): Promise<void>;
  updateNow(): Promise<void>;
  /** Asks again for what the browser has taken back, and updates. */
  allowAgain(): Promise<void>;
}

/** Which sources are asked, how often, and how that went. */
export function createUpdates(ports: UpdatesPorts, onChange: (state: UpdatesPartState) => void): Updates {
  let state: UpdatesPartState = { forbidden: [] };
  const set = (change: Partial<UpdatesPartState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  /** Counts the readings: what an earlier one found comes too late where a later one has begun. */
  let readings = 0;
  const read = async (): Promise<Partial<UpdatesPartState>> => {
    const reading = ++readings;
    const now = await ports.readUpdates();
    const origins = await Promise.all(now.settings.sources.map((source) => ports.missingOrigins([source])));
    const isIdleUnknown = now.settings.onlyWhenIdle && !(await ports.hasIdle());
    if (reading !== readings) return {};
    const forbidden = now.settings.sources.filter((_source, place) => (origins[place] ?? []).length > 0);
    return { now, forbidden, isIdleUnknown };
  };
  const attempt = async (work: () => Promise<Partial<UpdatesPartState>>) => {
    try {
      set({ failed: false, declined: undefined, ...(await work()) });
    } catch {
      set({ failed: true });
    }
  };
  const setting = (chosen: Partial<UpdateSettings>) =>
    attempt(async () => {
      await ports.writeSettings(chosen);
      return read();
    });
  return {
    load: () =>
      attempt(async () => {
        const { declined } = state;
        return { ...(await read()), declined };
      }),
    explain: () => set({ explaining: true, declined: undefined }),
    leave: () => set({ explaining: false, declined: undefined }),
    setSources: (sources) =>
      attempt(async () => {
        // Only for what is new: a source must be easy to turn off, whatever has become of another's permission.
        const known = state.now?.settings.sources ?? [];
        const added = sources.filter((source) => !known.includes(source));
        if (!(await ports.allowSources(added))) return { ...(await read()), declined: 'sources' };
        await ports.writeSettings({ sources: [...sources] });
        if (sources.length > 0) await ports.askUpdate(ports.now());
        return { ...(await read()), explaining: false };
      }),
    setInterval: (everyHours) => setting({ everyHours }),
    setOnMobileData: (onMobileData) => setting({ onMobileData }),
    setOnlyWhenIdle: (onlyWhenIdle) =>
      attempt(async () => {
        const isAllowed = !onlyWhenIdle || (await ports.allowIdle());
        if (isAllowed) await ports.writeSettings({ onlyWhenIdle });
        return { ...(await read()), declined: isAllowed ? undefined : 'idle' };
      }),
    updateNow: () =>
      attempt(async () => {
        await ports.askUpdate(ports.now());
        return read();
      }),
    allowAgain: () =>
      attempt(async () => {
        const isAllowed = await ports.allowSources(state.forbidden);
        if (isAllowed) await ports.askUpdate(ports.now());
        return { ...(await read()), declined: isAllowed ? undefined : 'sources' };
      }),
  };
}
