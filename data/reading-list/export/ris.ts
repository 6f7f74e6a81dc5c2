import { absUrl } from '../../arxiv-url';
import { oneLine } from '../../one-line';
import { type Entry, isSaved } from '../entry';
import { citedAuthors } from './author-name';
import { doiOf } from './doi';
import type { ExportFormat } from './export-format';
import { oneFile } from './one-file';
import { publishedOf } from './published';
import { citedTitle } from './titles';

/** RIS, for EndNote, Zotero, Mendeley and others. A value is one line, so that none can look like a tag or end a record. */
export const ris: ExportFormat = {
  id: 'ris',
  extension: 'ris',
  write({ entries }, { now }) {
    const lines = entries.filter(isSaved).flatMap((entry) =>
      // The blank after the dash belongs to the tag, in the empty end of a record, too.
      linesOf(entry).flatMap(([tag, value]) => (value || tag === 'ER' ? `${tag}  - ${value}\r\n` : [])),
    );
    return oneFile(lines.join(''), ris, now);
  },
};

function linesOf(entry: Entry): [tag: string, value: string][] {
  const { year, month, day = '' } = publishedOf(entry);
  return [
    // RIS has no preprints. Zotero does not know UNPB and reads it, like GEN, as a journal's article, but MANSCPT as a
    // manuscript of type M3: https://github.com/zotero/translators/blob/master/RIS.js (importTypeMap, 2023-07)
    ['TY', 'MANSCPT'],
    ['M3', 'Preprint'],
    ['TI', citedTitle(entry)],
    ...citedAuthors(entry).map(({ family, given }): [string, string] => ['AU', given ? `${family}, ${given}` : family]),
    ['PY', year],
    ['DA', `${year}/${month}/${day}`],
    ['DB', 'arXiv'],
    ['AN', `arXiv:${entry.id}`],
    ['DO', doiOf(entry)],
    ['UR', absUrl(entry.id)],
    ...(entry.tags?.value ?? []).map((tag): [string, string] => ['KW', oneLine(tag)]),
    ['N1', oneLine(entry.note?.value ?? '')],
    ['ER', ''],
  ];
}
