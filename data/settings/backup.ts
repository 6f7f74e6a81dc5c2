/** Settings in backups: there they are as they are stored, under the same keys, with their version. */
import { isRecord } from '../json-shapes';
import { INTERVALS, UPDATES_OFF, type UpdateConditions } from '../library/updates/state';
import { isSameValue } from '../same-value';
import { migrated, type StoredSettings } from './migrations';
import { SETTINGS, type Settings } from './settings';

/**
 * The settings that come back from a backup. Of updates it is how they run, not which sources they ask: a file that is imported
 * must not turn requests on.
 */
export interface BackupSettings extends Settings {
  'setting:updates': UpdateConditions;
}

/** As `Setting` is, of any value. */
interface KeptSetting {
  key: keyof BackupSettings;
  initial: unknown;
  check(stored: unknown): unknown;
}

const UPDATES: KeptSetting = { key: 'setting:updates', initial: conditionsIn(UPDATES_OFF), check: conditionsIn };

const KEPT: readonly KeptSetting[] = [...SETTINGS, UPDATES];

/** The longest value that is taken, as characters of JSON: none that we write comes near. */
const LONGEST = 2000;

/** Settings that the reader may take over from a backup. */
export interface OfferedSettings {
  /** Those that do not hold here anyway; at least one. */
  settings: Partial<BackupSettings>;
  /** Whether one of them was chosen here, too, and would be lost. */
  isConflict: boolean;
}

/** What a backup says of stored settings: all but the sources that updates ask. */
export function settingsFor(stored: StoredSettings): StoredSettings {
  const { 'setting:updates': updates, ...others } = stored;
  if (!isRecord(updates)) return others;
  const { sources: _sources, ...conditions } = updates;
  return { ...others, 'setting:updates': conditions };
}

/**
 * What a backup's settings mean to this version: an older version's become what they are now, and what this one does not know
 * is left out. Never throws, whatever the backup holds.
 */
export function settingsIn(backup: unknown): Partial<BackupSettings> {
  if (!isRecord(backup)) return {};
  return chosenIn({ ...backup, ...migrated(backup) });
}

/** Which of a backup's settings would change something here; undefined where none would. */
export function offeredSettings(given: Partial<BackupSettings>, stored: StoredSettings): OfferedSettings | undefined {
  const changing = KEPT.filter(({ key }) => key in given).filter(
    ({ key, initial, check }) => !isSameValue(given[key], check(stored[key]) ?? initial),
  );
  if (changing.length === 0) return undefined;
  const chosen = chosenIn(stored);
  return {
    settings: Object.fromEntries(changing.map(({ key }) => [key, given[key]])),
    isConflict: changing.some(({ key }) => key in chosen),
  };
}

function chosenIn(stored: StoredSettings): Partial<BackupSettings> {
  const checked = KEPT.filter(({ key }) => Object.hasOwn(stored, key)).map(({ key, check }) => [
    key,
    check(stored[key]),
  ]);
  return Object.fromEntries(
    checked.filter(([, value]) => value !== undefined && JSON.stringify(value).length <= LONGEST),
  );
}

/** How updates run, as far as this version knows it; undefined where it is not said how often. */
function conditionsIn(stored: unknown): UpdateConditions | undefined {
  if (!isRecord(stored)) return undefined;
  const everyHours = INTERVALS.find((hours) => hours === stored.everyHours);
  const { onMobileData, onlyWhenIdle } = stored;
  return everyHours && { everyHours, onMobileData: onMobileData === true, onlyWhenIdle: onlyWhenIdle === true };
}
