import type { ArxivId } from './arxiv-id';

/** A calendar day of the digest, `YYYY-MM-DD`, in the digest's own calendar; never converted to a time zone. */
export type DigestDate = string & { readonly __brand: 'DigestDate' };

/**
 * Sources on the network, in the order in which they are named: the public project l-yohai/daily_papers_ko, and Hugging
 * Face's own list of the day.
 */
export const NETWORK_SOURCES = ['daily-papers-ko', 'hf-daily-papers'] as const;

/** Where a digest came from: the network, or a file of the reader's. */
export const SOURCES = [...NETWORK_SOURCES, 'file'] as const;
export type SourceId = (typeof SOURCES)[number];

/** One part of a summary: its label as the digest writes it, and its source text with nothing rendered away. */
export interface Section {
  label?: string;
  text: string;
}

/** A paper as one digest day states it. Absent is absent: a paper without votes has no `votes`, not 0. */
export interface DigestPaper {
  id: ArxivId;
  title: string;
  votes?: number;
  /** Order as in the source, which shuffles it: to show, never to cite. */
  authors: string[];
  /** URL of a thumbnail, http(s). */
  image?: string;
  /** URL of a video, http(s). */
  video?: string;
  sections: Section[];
}

/** A day on which a paper was listed, with its votes then and its place by them (1 is the most; absent without votes). */
export interface Listing {
  date: DigestDate;
  votes?: number;
  /** The day on which the votes were counted, where that is not `date`. */
  votedOn?: DigestDate;
  rank?: number;
  /** How many papers the day has. */
  of: number;
}

/** A paper of the library: what the newest listing says, with every day it was listed, newest first. */
export interface Paper extends DigestPaper {
  listings: Listing[];
  /** The day that the text is of, where that is not the newest listing: a Korean text stands, though an English list is newer. */
  textOf?: DigestDate;
  /** Language of the sections. */
  language: 'ko' | 'en';
  source: SourceId;
}

/** One day of one source; papers in the order of the file. */
export interface DigestDay {
  date: DigestDate;
  papers: DigestPaper[];
}
