/** Settings in backups: there they are as they are stored, under the same keys, with their version. */
import { isRecord } from '../json-shapes';
import { isSameValue } from '../same-value';
import { migrated, type StoredSettings } from './migrations';
import { SETTINGS, type SettingKey, type Settings, settingIn } from './settings';

/** The longest value that is taken, as characters of JSON: none that we write comes near. */
const LONGEST = 2000;

/** Settings that the reader may take over from a backup. */
export interface OfferedSettings {
  /** Those that do not hold here anyway; at least one. */
  settings: Partial<Settings>;
  /** Whether one of them was chosen here, too, and would be lost. */
  isConflict: boolean;
}

/**
 * What a backup's settings mean to this version: an older version's become what they are now, and what this one does not know
 * is left out. Never throws, whatever the backup holds.
 */
export function settingsIn(backup: unknown): Partial<Settings> {
  if (!isRecord(backup)) return {};
  return chosenIn({ ...backup, ...migrated(backup) });
}

/** Which of a backup's settings would change something here; undefined where none would. */
export function offeredSettings(given: Partial<Settings>, stored: StoredSettings): OfferedSettings | undefined {
  const changing = SETTINGS.filter(({ key }) => key in given).filter(
    (setting) => !isSameValue(given[setting.key], settingIn<SettingKey>(setting, stored)),
  );
  if (changing.length === 0) return undefined;
  const chosen = chosenIn(stored);
  return {
    settings: Object.fromEntries(changing.map(({ key }) => [key, given[key]])),
    isConflict: changing.some(({ key }) => key in chosen),
  };
}

function chosenIn(stored: StoredSettings): Partial<Settings> {
  const checked = SETTINGS.filter(({ key }) => Object.hasOwn(stored, key)).map(({ key, check }) => [
    key,
    check(stored[key]),
  ]);
  return Object.fromEntries(
    checked.filter(([, value]) => value !== undefined && JSON.stringify(value).length <= LONGEST),
  );
}
