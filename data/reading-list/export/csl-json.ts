import { absUrl } from '../../arxiv-url';
import { type Entry, isSaved, statusOf } from '../entry';
import { citedAuthors } from './author-name';
import { bibtexKey } from './bibtex-key';
import { doiOf } from './doi';
import type { ExportFormat } from './export-format';
import { oneFile } from './one-file';
import { publishedOf } from './published';
import { citedTitle } from './titles';

/** CSL-JSON, for citation processors (pandoc, citeproc) and Zotero; the ids are the keys of the BibTeX export. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  extension: 'csl.json',
  write: ({ entries }, { now }) =>
    oneFile(`${JSON.stringify(entries.filter(isSaved).map(itemOf), null, 2)}\n`, cslJson, now),
};

// CSL 1.0.2 has `article` for preprints; Zotero makes the same of its own and reads it back as one.
// https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
function itemOf(entry: Entry) {
  const { year, month, day } = publishedOf(entry);
  const { tags, note, rating, citation } = entry;
  return {
    id: bibtexKey(entry),
    type: 'article',
    genre: 'Preprint',
    title: citedTitle(entry),
    author: citedAuthors(entry).map(({ family, given }) => (given ? { family, given } : { literal: family })),
    issued: { 'date-parts': [[year, month, ...(day ? [day] : [])].map(Number)] },
    publisher: 'arXiv',
    archive: 'arXiv',
    number: `arXiv:${entry.id}`,
    DOI: doiOf(entry),
    URL: absUrl(entry.id),
    ...(tags?.value.length && { keyword: tags.value.join(', ') }),
    ...(note?.value && { note: note.value }),
    // The schema allows no other names than its own, but for what stands in here; processors pass over it.
    // https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
    custom: {
      arxiv: entry.id,
      category: citation?.value.category,
      status: statusOf(entry),
      rating: rating?.value || undefined,
    },
  };
}
