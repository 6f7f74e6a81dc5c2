import { bibNames } from './bib-names';
import { bibRecords } from './bibtex-records';
import type { FormatReader } from './candidate';
import { countLines } from './line-counter';
import { type Reference, takeReference } from './reference';
import { splitKeywords } from './split-outside';
import { texToText } from './tex-to-text';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX and biblatex, as reference managers, publishers and search engines write it. */
export const readBibtex: FormatReader = function* (text, found) {
  const lineOf = countLines(text);
  for (const { at, fields } of bibRecords(text)) {
    const line = lineOf(at);
    const head = text.slice(at, at + 400);
    if (fields) takeReference(referenceOf(fields), line, fields.get('title') ?? head, found);
    else found.refuse(line, 'broken', head);
    yield at;
  }
};

function referenceOf(fields: Map<string, string>): Reference {
  const plain = (name: string) => texToText(fields.get(name) ?? '').trim();
  const address = (name: string) => addressIn(fields.get(name) ?? '');
  const archive = plain('archiveprefix') || plain('eprinttype');
  const isArxiv = archive === '' || /^arxiv$/i.test(archive);
  return {
    names: [
      isArxiv ? plain('eprint') : undefined,
      plain('arxivid'),
      plain('arxiv'),
      plain('doi'),
      address('url'),
      address('howpublished'),
      plain('number'),
      // As in DBLP: journal = {CoRR}, volume = {abs/2502.06394}.
      plain('volume').replace(/^abs\//, ''),
      address('note'),
    ],
    mentions: ['journal', 'journaltitle', 'booktitle', 'howpublished', 'publisher', 'series', 'pages']
      .map(plain)
      .concat(/^arxiv/i.test(plain('note')) ? plain('note') : []),
    title: plain('title'),
    authors: bibNames(fields.get('author') ?? ''),
    date: dateOf(plain('date'), plain('year'), plain('month'), plain('day')),
    doi: plain('doi'),
    category: plain('primaryclass') || plain('eprintclass'),
    tags: splitKeywords(fields.get('keywords') ?? fields.get('keyword') ?? '').map(texToText),
    remarks: [plain('note')],
    notes: [plain('annote'), plain('annotation'), plain('comment')],
  };
}

/** An address as it stands there, out of `\url{…}` and without TeX's escapes. */
function addressIn(tex: string): string {
  const [, wrapped] = /\\(?:url|href|path)\s{0,9}\{([^{}]*)\}/.exec(tex) ?? [];
  return (wrapped ?? tex).replace(/\\([_%#&~{}])|[{}]/g, '$1').trim();
}

/** biblatex has `date`, BibTeX year and month, and the day sometimes with the month: `feb # "~10"`. */
function dateOf(date: string, year: string, month: string, day: string): string[] {
  if (/^\d{4}-/.test(date)) return date.split('-', 3);
  const [, name = '', withIt] = /^([a-z]+|\d{1,2})\W*(\d{1,2})?/i.exec(month) ?? [];
  const number = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return [year, number ? String(number) : name, day || withIt || ''];
}
