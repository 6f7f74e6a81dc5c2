import { read, type Values, write } from '../storage';
import { migrated, type StoredSettings } from './migrations';
import { SETTING_KEYS } from './settings';

/** The settings as they are stored, those of updates and the version with them. */
export function readSettings(): Promise<StoredSettings> {
  return read([...SETTING_KEYS, 'setting:updates', 'settings-version']);
}

/**
 * Makes the stored settings those of this version, in one write; with nothing to do, that is one small read. Killed
 * anywhere, it is done at the next start.
 */
export async function migrateSettings(): Promise<void> {
  const changes = migrated(await readSettings());
  // By their keys, which migrations know and types do not.
  if (changes) await write(changes as Values);
}
