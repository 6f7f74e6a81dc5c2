import type { StoredSettings } from '../../settings/migrations';
import type { Entry } from '../entry';
import { readTagColors } from '../tag-colors';
import type { ExportedFile, FormatId } from './export-format';
import { formatOf } from './registry';

/**
 * Entries as the files of a format, with the tags' colours as they are at `now`, ms since the epoch; in a backup with the
 * reader's settings.
 */
export async function writeExport(
  id: FormatId,
  entries: readonly Entry[],
  now: number,
  settings?: StoredSettings,
): Promise<ExportedFile[]> {
  return formatOf(id).write({ entries, tagColors: await readTagColors(), settings }, { now });
}
