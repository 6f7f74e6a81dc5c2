import type { ArxivId } from '../arxiv-id';
import type { Listing, Paper } from '../paper';

/** What is to become of a paper, in the order in which it is said. */
export const STATUSES = ['to-read', 'reading', 'done', 'set-aside'] as const;
export type Status = (typeof STATUSES)[number];

/** One to five; 0 takes a rating back. */
export type Rating = 0 | 1 | 2 | 3 | 4 | 5;

/** The entry's own copy of what the digest said, so that it outlives the digest; with where and when it said so. */
export interface PaperCopy
  extends Pick<Paper, 'title' | 'authors' | 'votes' | 'image' | 'sections' | 'language' | 'source'> {
  listing?: Listing;
}

/** What arXiv's own page says of a paper: authors in the paper's order, the one source for citations. */
export interface Citation {
  title: string;
  authors: string[];
  /** Date of submission as arXiv writes it, `YYYY/MM/DD`. */
  date?: string;
  /** A publisher's DOI; the arXiv DOI follows from the id. */
  doi?: string;
  /** arXiv's primary category: `cs.CL`, `math.DG`, `hep-th`. */
  category?: string;
}

export interface EntryFields {
  /** Whether the paper is on the list; false is the tombstone of a removal. */
  saved: boolean;
  /** When it came onto the list, ms since the epoch; an undone removal keeps it. */
  added: number;
  copy: PaperCopy;
  citation: Citation;
  /** What another device calls a paper of which this one knows no more; copy and citation go before it. */
  title: string;
  status: Status;
  /** Without doubles, in the order in which they were given. */
  tags: string[];
  /** Markdown, as it was typed. */
  note: string;
  rating: Rating;
  /** How often its page was opened while it was saved, and when last, ms since the epoch. */
  opened: { times: number; last: number };
}

/** A value and when it was written, ms since the epoch on the device that wrote it. */
export interface Stamped<T> {
  value: T;
  at: number;
}

/** A reading-list entry: each field with its own stamp, absent while it was never written. */
export type Entry = { id: ArxivId } & { [F in keyof EntryFields]?: Stamped<EntryFields[F]> };

/** Whether the entry is on the list and not just remembered as removed. */
export function isSaved(entry: Entry | undefined): boolean {
  return entry?.saved?.value === true;
}

/** When a saved paper came onto the list, ms since the epoch; where that was torn, when it was last said to be saved. */
export function addedAt({ added, saved }: Entry): number {
  return added?.value ?? saved?.at ?? 0;
}

/** What is to become of a saved paper: "to read" until the reader says otherwise. */
export function statusOf(entry: Entry): Status {
  return entry.status?.value ?? 'to-read';
}

/** What to call a paper that may be known by its number alone. */
export function titleOf(entry: Entry): string {
  return entry.copy?.value.title ?? entry.citation?.value.title ?? entry.title?.value ?? `arXiv:${entry.id}`;
}

/** The part of a library paper that an entry keeps. */
export function copyOf({ title, authors, votes, image, sections, language, source, listings }: Paper): PaperCopy {
  const [listing] = listings;
  return {
    title,
    authors,
    ...(votes === undefined ? {} : { votes }),
    ...(image === undefined ? {} : { image }),
    sections,
    language,
    source,
    ...(listing === undefined ? {} : { listing }),
  };
}

/**
 * The entry with `fields` written at `now`. A stamp is always later than the one it replaces, so that the
 * reader's last act wins even after the clock went back.
 */
export function withFields(entry: Entry, fields: Partial<EntryFields>, now: number): Entry {
  const stamped = Object.entries(fields).map(([name, value]) => {
    const before = entry[name as keyof EntryFields]?.at ?? Number.NEGATIVE_INFINITY;
    return [name, { value, at: Math.max(now, before + 1) }];
  });
  return { ...entry, ...Object.fromEntries(stamped) };
}
