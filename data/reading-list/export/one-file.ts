import { localDay } from '../../local-day';
import type { ExportedFile, ExportFormat } from './export-format';

/** A whole list as one file that is named by its day, so that exports of several days can lie in one folder. */
export function oneFile(text: string, { extension }: Pick<ExportFormat, 'extension'>, now: number): ExportedFile[] {
  return [{ name: `haru-papers-${localDay(now) ?? 'undated'}.${extension}`, text }];
}
