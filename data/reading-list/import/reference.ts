import { type ArxivId, findArxivIds, parseArxivId, yymmOf } from '../../arxiv-id';
import { parseArxivUrl } from '../../arxiv-url';
import { toDigestDate } from '../../digest/date';
import { oneLine } from '../../one-line';
import { yearOf } from '../../year-of';
import { parseCitation } from '../citation';
import type { EntryFields } from '../entry';
import { cleanTags, MOST_TAGS } from '../tags';
import type { Findings } from './candidate';
import { cut, LONGEST_NOTE } from './limits';

/** What a bibliography says of one paper, as plain text. */
export interface Reference {
  /** Texts that name the paper and nothing else: an id, a DOI, an address. The first that is of arXiv counts. */
  names: readonly (string | undefined)[];
  /** Texts that may name it among other words, behind the word arXiv: "arXiv preprint arXiv:2502.06394". */
  mentions?: readonly (string | undefined)[];
  title?: string | undefined;
  /** As "Family, Given", in the paper's order. */
  authors?: readonly string[];
  /** Year, month and day, as far as they are known. */
  date?: readonly (string | number | undefined)[];
  doi?: string | undefined;
  category?: string | undefined;
  tags?: readonly string[];
  /** The reader's notes. */
  notes?: readonly (string | undefined)[];
  /** Fields that programs fill with the paper's number, but people with notes. */
  remarks?: readonly (string | undefined)[];
  /** What else is known. */
  more?: Partial<EntryFields>;
}

/** Takes the paper, or refuses it where it is none of arXiv's; `text` is how its record begins. */
export function takeReference(reference: Reference, line: number, text: string, found: Findings): void {
  const id = idOf(reference);
  if (!id) {
    found.refuse(line, 'no-arxiv-id', text);
    return;
  }
  const note = noteOf(reference, id);
  const tags = cleanTags(reference.tags ?? []);
  if (note.length > LONGEST_NOTE || (reference.tags?.length ?? 0) > MOST_TAGS) found.warn('left-out', line);
  found.take({
    line,
    id,
    fields: {
      ...describe(reference, id),
      ...(tags.length > 0 && { tags }),
      ...(note !== '' && { note: cut(note, LONGEST_NOTE) }),
      ...reference.more,
    },
  });
}

function idOf({ names, mentions = [] }: Reference): ArxivId | undefined {
  for (const name of names) {
    const id = name && nameOf(name);
    if (id) return id;
  }
  for (const text of mentions) {
    const id = text && /arxiv/i.test(text) && findArxivIds(text.slice(0, 2000))[0]?.id;
    if (id) return id;
  }
  return undefined;
}

function nameOf(text: string): ArxivId | undefined {
  return (parseArxivId(text) ?? parseArxivUrl(text.trim()))?.id;
}

/** A title alone is no citation: that would keep arXiv's page, with the authors, from giving one. */
function describe(reference: Reference, id: ArxivId): Pick<Partial<EntryFields>, 'citation' | 'title'> {
  const authors = (reference.authors ?? []).map(oneLine).filter(Boolean);
  const title = oneLine(reference.title ?? '');
  // What our exports, and others', write for want of a title.
  if (nameOf(title)) return {};
  const citation = parseCitation({
    title,
    authors,
    date: submission(reference.date ?? [], id),
    doi: publishersDoi(reference.doi),
    category: reference.category?.trim(),
  });
  if (!citation) return {};
  return authors.length > 0 ? { citation } : { title: citation.title };
}

/** The day as arXiv writes it, if it fits the id, which tells the month; a journal's day is another. */
function submission(date: readonly (string | number | undefined)[], id: ArxivId): string | undefined {
  const [year = '', month = '', day = ''] = date.map((part) => String(part ?? '').padStart(2, '0'));
  if (!toDigestDate(`${year}-${month}-${day}`)) return undefined;
  const announced = 12 * yearOf(id) + Number(yymmOf(id).slice(2));
  // What is submitted in the last days of a month may get its number in the next one.
  const early = announced - (12 * Number(year) + Number(month));
  return early === 0 || early === 1 ? `${year}/${month}/${day}` : undefined;
}

function publishersDoi(text = ''): string | undefined {
  const doi = /10\.\d{4,9}\/[^\s{}]+/.exec(text)?.[0];
  return doi && !/^10\.48550\//.test(doi) ? doi : undefined;
}

function noteOf({ notes = [], remarks = [] }: Reference, id: ArxivId): string {
  const texts = [...remarks.map((text = '') => withoutName(text, id)), ...notes.map((text = '') => text)];
  const trimmed = texts.map((text) => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd());
  return [...new Set(trimmed)].filter(Boolean).join('\n\n');
}

/** The text without a first line that only names the paper: "arXiv:2502.06394 [cs.CL]", or its address. */
function withoutName(text: string, id: ArxivId): string {
  const start = text.trimStart();
  const [first = ''] = start.split('\n', 1);
  if (first.length > 300) return text;
  const name = first.replace(/\[[\w.-]+\]\s*$|^url:/gi, '').trim();
  return nameOf(name) === id ? start.slice(first.length) : text;
}
