/**
 * What the reader can choose, but for updates, whose choices are one value: under which key it is stored, what holds until it is
 * chosen, and which values it can have.
 */

/** Of our own pages; `system` is whichever the computer has. */
type Theme = 'system' | 'light' | 'dark';
/** Where the card stands on an abstract page, seen from the abstract. */
export type CardPlace = 'above' | 'below';
/** Of cards, and of summaries in our own pages, in per cent. */
export type TextSize = 90 | 100 | 115 | 130;

/** The settings by their keys in `storage.local`, one key for each, so that no two writers meet. */
export interface Settings {
  'setting:theme': Theme;
  'setting:card-place': CardPlace;
  /** The sections of a summary that cards fold away, by their labels in lower case. */
  'setting:hidden-sections': readonly string[];
  'setting:text-size': TextSize;
  /** Whether lists have badges. */
  'setting:list-badges': boolean;
  /** Whether cards start closed; one choice for all pages. */
  'setting:card-closed': boolean;
  /** Whether opening a saved paper on arXiv moves it from "to read" to "reading"; off until asked for. */
  'setting:opened-sets-reading': boolean;
}

export type SettingKey = keyof Settings;

/** A setting, and what a stored value of it means. */
export interface Setting<Key extends SettingKey> {
  key: Key;
  /** What holds where nothing was chosen. */
  initial: Settings[Key];
  /** The value if it is one that this version knows, else undefined. Never throws. */
  check(stored: unknown): Settings[Key] | undefined;
}

// Marked as pure, so that a script on a page carries only those that it reads.
export const THEME = /* @__PURE__ */ choice('setting:theme', ['system', 'light', 'dark']);
export const CARD_PLACE = /* @__PURE__ */ choice('setting:card-place', ['above', 'below']);
export const TEXT_SIZE = /* @__PURE__ */ choice('setting:text-size', [100, 90, 115, 130]);
export const LIST_BADGES = /* @__PURE__ */ choice('setting:list-badges', [true, false]);
export const CARD_CLOSED = /* @__PURE__ */ choice('setting:card-closed', [false, true]);
export const OPENED_SETS_READING = /* @__PURE__ */ choice('setting:opened-sets-reading', [false, true]);
export const HIDDEN_SECTIONS: Setting<'setting:hidden-sections'> = {
  key: 'setting:hidden-sections',
  initial: [],
  // A label that no summary has hides nothing.
  check: (stored) => (Array.isArray(stored) ? stored.filter((label) => typeof label === 'string') : undefined),
};

/**
 * What holds of a setting by what was found under its key. A value that this version does not know, be it a newer one's
 * or damaged, counts as not chosen; it stays stored until the reader chooses another.
 */
export function settingIn<Key extends SettingKey>(
  { key, initial, check }: Setting<Key>,
  found: { readonly [K in Key]?: unknown },
): Settings[Key] {
  return check(found[key]) ?? initial;
}

/** A setting with a few values, of which the first one holds until another is chosen. */
function choice<Key extends SettingKey>(key: Key, values: [Settings[Key], ...Settings[Key][]]): Setting<Key> {
  return { key, initial: values[0], check: (stored) => values.find((value) => value === stored) };
}

/** All of them. */
export const SETTINGS = [
  THEME,
  TEXT_SIZE,
  CARD_PLACE,
  CARD_CLOSED,
  HIDDEN_SECTIONS,
  LIST_BADGES,
  OPENED_SETS_READING,
] as const;

/** Their keys. */
export const SETTING_KEYS: readonly SettingKey[] = /* @__PURE__ */ SETTINGS.map(({ key }) => key);
