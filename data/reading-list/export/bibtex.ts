import { absUrl } from '../../arxiv-url';
import { oneLine } from '../../one-line';
import { type Entry, isSaved } from '../entry';
import { type AuthorName, citedAuthors } from './author-name';
import { bibtexKey } from './bibtex-key';
import { publishersDoi } from './doi';
import type { ExportFormat } from './export-format';
import { noteLines } from './note-lines';
import { oneFile } from './one-file';
import { publishedOf } from './published';
import { texText, texTitle } from './tex';
import { citedTitle } from './titles';

/** BibTeX in UTF-8, for biblatex and reference managers: what arXiv gives, the tags as keywords, the note as annote. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  extension: 'bib',
  write({ entries }, { now }) {
    const records = entries.filter(isSaved).map((entry) =>
      recordOf(entry, {
        keywords: entry.tags?.value.map(texText).join(', '),
        // Not `note`, which styles print: this one is the reader's own.
        annote: texText(noteLines(entry).map(oneLine).join('\n')),
      }),
    );
    return oneFile(records.join('\n'), bibtex, now);
  },
};

/** The paper's BibTeX entry without anything of the reader's, to paste and pass on; undefined without a citation. */
export function citeBibtex(entry: Entry): string | undefined {
  return entry.citation && recordOf(entry);
}

// As arXiv's "Export BibTeX citation": https://github.com/arXiv/arxiv-browse/blob/develop/browse/formatting/cite.py
function recordOf(entry: Entry, own: Record<string, string | undefined> = {}): string {
  const fields = {
    title: texTitle(citedTitle(entry)),
    author: citedAuthors(entry).map(texName).join(' and '),
    year: publishedOf(entry).year,
    eprint: entry.id,
    archivePrefix: 'arXiv',
    primaryClass: entry.citation?.value.category,
    doi: publishersDoi(entry),
    url: absUrl(entry.id),
    ...own,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = {${value}},\n` : []));
  return `@misc{${bibtexKey(entry)},\n${lines.join('')}}\n`;
}

function texName({ family, given }: AuthorName): string {
  return given ? `${namePart(family)}, ${namePart(given)}` : `{${texText(family)}}`;
}

/** Braces keep together what readers would take apart: the word "and", a comma, biblatex's `family=`, all but letters. */
function namePart(part: string): string {
  const text = texText(part);
  return text !== part || /(?:^|\s)and(?:\s|$)|[,=]/i.test(part) ? `{${text}}` : text;
}
