/** What stored settings are, whatever wrote them. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** What is to be written so that the settings of one version become those of the next; nothing else changes. */
type Migration = (stored: StoredSettings) => StoredSettings;

/**
 * From each version to the next, the first one from version 1. A line once shipped stays as it is; each may run again on
 * what it made, and keeps what it does not know. Version 1 had no number; version 2 has more settings, and the old ones
 * as they were.
 */
const MIGRATIONS: readonly Migration[] = [() => ({})];

/** Whether a newer version has written the settings, of which this one may not know all. */
export function areOfNewerVersion({ 'settings-version': version }: StoredSettings): boolean {
  return Number.isSafeInteger(version) && Number(version) > MIGRATIONS.length + 1;
}

/**
 * What to write, the version with it, so that stored settings become those of this version; undefined where there is
 * nothing to do, as with a newer version's, which are left alone.
 */
export function migrated(
  stored: StoredSettings,
  migrations: readonly Migration[] = MIGRATIONS,
): StoredSettings | undefined {
  const { 'settings-version': version } = stored;
  // No number is a first version's, or torn: to begin again from there does no harm.
  const from = Number.isSafeInteger(version) && Number(version) > 0 ? Number(version) : 1;
  if (from > migrations.length) return undefined;
  const changes: Record<string, unknown> = {};
  for (const migration of migrations.slice(from - 1)) Object.assign(changes, migration({ ...stored, ...changes }));
  return { ...changes, 'settings-version': migrations.length + 1 };
}
