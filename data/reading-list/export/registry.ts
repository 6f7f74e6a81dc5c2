import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import { csv } from './csv';
import type { ExportFormat, FormatId } from './export-format';
import { json } from './json';
import { markdown } from './markdown';
import { obsidian } from './obsidian';
import { ris } from './ris';

const FORMATS: Record<FormatId, ExportFormat> = {
  json,
  bibtex,
  ris,
  'csl-json': cslJson,
  markdown,
  obsidian,
  csv,
};

/** The format that has this id. */
export function formatOf(id: FormatId): ExportFormat {
  return FORMATS[id];
}
