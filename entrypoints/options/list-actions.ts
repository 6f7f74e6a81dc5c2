/** What the options do with the reading list itself; loaded when the page stands. */
import { writeSettings as writeUpdateSettings } from '../../data/library/updates/control';
import type { FormatId } from '../../data/reading-list/export/export-format';
import { writeExport } from '../../data/reading-list/export/write-export';
import type { ReadFile } from '../../data/reading-list/import/candidate';
import { planImport } from '../../data/reading-list/import/plan';
import { listSaved, readAll } from '../../data/reading-list/list';
import { type BackupSettings, settingsFor } from '../../data/settings/backup';
import { readSettings } from '../../data/settings/stored-settings';
import { write as store } from '../../data/storage';

export { localDay } from '../../data/local-day';
export { absorb } from '../../data/reading-list/absorb';
export { undoAct } from '../../data/reading-list/acts';
export { readFile } from '../../data/reading-list/import/read-file';
export { countSaved, readEntries, readLastAct } from '../../data/reading-list/list';
export { previewRestore, restoreSnapshot } from '../../data/reading-list/restore';
export { listSnapshots } from '../../data/reading-list/snapshots';
export { absorbTagColors } from '../../data/reading-list/tag-colors';

/** What taking in a file would make of the list as it is. */
export async function plan(found: ReadFile, now: number) {
  return planImport(found, new Map((await readAll()).map((entry) => [entry.id, entry])), now);
}

/** The whole list as files of a format. */
export async function write(id: FormatId, now: number) {
  // The backup is complete, with what was removed and the settings; the others are of papers in the order of the list.
  if (id === 'json') return writeExport(id, await readAll(), now, settingsFor(await readSettings()));
  return writeExport(id, await listSaved(), now);
}

/** Takes settings over from a backup; the sources of updates stay as they are. */
export async function takeSettings({ 'setting:updates': conditions, ...settings }: Partial<BackupSettings>) {
  await store(settings);
  if (conditions) await writeUpdateSettings(conditions);
}
