import { areOfNewerVersion } from '../../settings/migrations';
import {
  CARD_CLOSED,
  CARD_PLACE,
  HIDDEN_SECTIONS,
  LIST_BADGES,
  type Settings,
  settingIn,
  TEXT_SIZE,
  THEME,
} from '../../settings/settings';

/** How things look, by the settings' keys. */
export type Appearance = Omit<Settings, 'setting:opened-sets-reading'>;

export interface AppearanceState {
  /** Undefined while it is being read. */
  now?: Appearance;
  /** A newer version has written the settings: what this one does not know is shown as not chosen, and kept. */
  isNewer?: boolean;
  /** The last choice could not be kept. */
  failed?: boolean;
}

export interface AppearancePorts {
  /** What is stored of these keys, whatever wrote it. */
  read(keys: readonly AppearanceKey[]): Promise<{ readonly [Key in AppearanceKey]?: unknown }>;
  write(choice: Partial<Appearance>): Promise<void>;
}

/** What can be done about how things look. */
export interface AppearanceChoices {
  load(): Promise<void>;
  /** Keeps a choice; every open page follows. */
  choose(choice: Partial<Appearance>): Promise<void>;
}

type AppearanceKey = keyof Appearance | 'settings-version';

/** The keys that `load` reads: a change of one of them is worth another. */
export const APPEARANCE_KEYS: readonly AppearanceKey[] = [
  THEME.key,
  TEXT_SIZE.key,
  CARD_PLACE.key,
  CARD_CLOSED.key,
  HIDDEN_SECTIONS.key,
  LIST_BADGES.key,
  'settings-version',
];

/** How things look, as the options show and change it. */
export function createAppearance(
  ports: AppearancePorts,
  onChange: (state: AppearanceState) => void,
): AppearanceChoices {
  let state: AppearanceState = {};
  const set = (change: AppearanceState) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const load = async () => {
    const found = await ports.read(APPEARANCE_KEYS);
    set({
      isNewer: areOfNewerVersion(found),
      now: {
        'setting:theme': settingIn(THEME, found),
        'setting:text-size': settingIn(TEXT_SIZE, found),
        'setting:card-place': settingIn(CARD_PLACE, found),
        'setting:card-closed': settingIn(CARD_CLOSED, found),
        'setting:hidden-sections': settingIn(HIDDEN_SECTIONS, found),
        'setting:list-badges': settingIn(LIST_BADGES, found),
      },
    });
  };
  return {
    load,
    async choose(choice) {
      try {
        await ports.write(choice);
        await load();
        set({ failed: false });
      } catch {
        set({ failed: true });
      }
    },
  };
}
