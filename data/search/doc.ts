import type { ArxivId } from '../arxiv-id';
import type { DigestDate, Paper, Section } from '../paper';
import { type Entry, type Status, statusOf, titleOf } from '../reading-list/entry';

/** A paper as the search sees it, whether of the library, of the reading list or of both. */
export interface SearchDoc {
  id: ArxivId;
  title: string;
  authors: readonly string[];
  sections: readonly Section[];
  tags?: readonly string[] | undefined;
  note?: string | undefined;
  votes?: number | undefined;
  /** The days on which it was listed; for a reading-list entry the one that it remembers. */
  dates: readonly DigestDate[];
  /** Absent where it is not saved. */
  status?: Status | undefined;
}

const docs = new WeakMap<Paper, SearchDoc>();

/** The same object for the same paper, so that its texts are folded once. */
export function docOfPaper(paper: Paper): SearchDoc {
  const { id, title, authors, sections, votes, listings } = paper;
  const doc = docs.get(paper) ?? { id, title, authors, sections, votes, dates: listings.map(({ date }) => date) };
  docs.set(paper, doc);
  return doc;
}

/** A saved paper with all titles and authors that are known, and what the reader says of it; each time a new object. */
export function docOfEntry(entry: Entry): SearchDoc {
  const copy = entry.copy?.value;
  const citation = entry.citation?.value;
  const title = titleOf(entry);
  const titles = new Set([title, citation?.title ?? title, entry.title?.value ?? title]);
  return {
    id: entry.id,
    title: [...titles].join('\n'),
    authors: [...(copy?.authors ?? []), ...(citation?.authors ?? [])],
    sections: copy?.sections ?? [],
    tags: entry.tags?.value,
    note: entry.note?.value,
    votes: copy?.votes,
    dates: copy?.listing ? [copy.listing.date] : [],
    status: statusOf(entry),
  };
}

/** A library paper that is saved: what the digest says, with the reader's own tags, note and status. */
export function withEntry(doc: SearchDoc, entry: Entry | undefined): SearchDoc {
  return entry ? { ...doc, tags: entry.tags?.value, note: entry.note?.value, status: statusOf(entry) } : doc;
}
