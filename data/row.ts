import type { ArxivId } from './arxiv-id';
import { plainText } from './digest/inline';
import type { Listing, Paper } from './paper';
import { type Citation, type Entry, titleOf } from './reading-list/entry';
import type { Mark, Marker, Snippet } from './search/marks';

/** A paper as a row of a page shows it, from the day's digest or from the reading list. */
export interface Row extends Pick<Paper, 'id' | 'title' | 'authors' | 'sections' | 'language' | 'source'> {
  votes?: number | undefined;
  /** Its place on the day it is shown for; absent where it is not shown for a day. */
  listing?: Listing | undefined;
  /** What arXiv's page says, where that is known. */
  citation?: Citation | undefined;
  /** The day that the summary is from. */
  from?: Listing['date'] | undefined;
  /** Where a search found what was looked for. */
  found?: { title: readonly Mark[]; snippet?: Snippet | undefined } | undefined;
}

/** A library paper as one of its days lists it; by itself as the newest does. */
export function rowOfPaper(paper: Paper, listing = paper.listings[0]): Row {
  const { id, title, authors, sections, language, source, votes, listings } = paper;
  return {
    id,
    title,
    authors,
    sections,
    language,
    source,
    votes: listing ? listing.votes : votes,
    listing,
    from: listings[0]?.date,
  };
}

/** A saved paper as what was kept of it says, whether or not the library has it. */
export function rowOfEntry(entry: Entry): Row {
  const copy = entry.copy?.value;
  return {
    id: entry.id,
    title: titleOf(entry),
    // arXiv's own order is the better one where it is known.
    authors: entry.citation?.value.authors.map(givenNameFirst) ?? copy?.authors ?? [],
    sections: copy?.sections ?? [],
    language: copy?.language ?? 'ko',
    source: copy?.source ?? 'daily-papers-ko',
    votes: copy?.votes,
    citation: entry.citation?.value,
    from: copy?.listing?.date,
  };
}

/** A row for a paper that is known by its number, and by what its page says. */
export function rowOfPage(id: ArxivId, citation?: Citation): Row {
  return rowOfEntry({ id, ...(citation && { citation: { value: citation, at: 0 } }) });
}

/** The first sentence of a summary, plain; empty where there is none. */
export function leadOf(sections: Paper['sections']): string {
  const text = plainText(sections[0]?.text ?? '');
  return /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** The row with what was found in it: in its first sentence, else in the rest of the summary, else in the reader's note. */
export function withMarks(row: Row, marker: Marker, entry?: Entry): Row {
  const lead = leadOf(row.sections);
  const inLead = marker.marksOf(lead);
  const note = entry?.note?.value;
  const snippet =
    inLead.length > 0
      ? { section: 0, text: lead, marks: inLead }
      : (marker.snippetOf(row.sections) ?? (note ? marker.snippetOf([{ text: note }]) : undefined));
  return { ...row, found: { title: marker.marksOf(row.title), snippet } };
}

/** arXiv's metadata write "Panchenko, Alexander". */
function givenNameFirst(author: string): string {
  return author.replace(/^([^,]+), (.+)$/, '$2 $1');
}
