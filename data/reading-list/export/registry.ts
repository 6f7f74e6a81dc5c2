import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import { csv } from './csv';
import type { ExportFormat } from './export-format';
import { json } from './json';
import { markdown } from './markdown';
import { obsidian } from './obsidian';
import { ris } from './ris';

/** Every export format, in the order in which they are offered; the first is the complete one. */
export const exportFormats: readonly ExportFormat[] = [json, bibtex, ris, cslJson, markdown, obsidian, csv];
