import { read, type Stored, write } from '../storage';
import { migrated } from './migrations';
import { SETTING_KEYS } from './settings';

/**
 * Makes the stored settings those of this version, in one write; with nothing to do, that is one small read. Killed
 * anywhere, it is done at the next start.
 */
export async function migrateSettings(): Promise<void> {
  const changes = migrated(await read([...SETTING_KEYS, 'settings-version']));
  // By their keys, which migrations know and types do not.
  if (changes) await write(changes as Partial<Stored>);
}
