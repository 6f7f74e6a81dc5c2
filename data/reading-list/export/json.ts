import type { ExportFormat } from './export-format';
import { oneFile } from './one-file';

/** Everything, to keep and to read back: stamps, removals, and what newer versions wrote, as it is stored. */
export const json: ExportFormat = {
  id: 'json',
  extension: 'json',
  write({ settings, tagColors, entries }, { now }) {
    const exported = new Date(now).toISOString();
    // One blank instead of none: a line a value can be compared and searched, at little size.
    const text = JSON.stringify({ format: 'haru-papers', version: 1, exported, settings, tagColors, entries }, null, 1);
    return oneFile(`${text}\n`, json, now);
  },
};
