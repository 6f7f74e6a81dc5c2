import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** What an independent reader, citation-js, makes of a paper in BibTeX, RIS or CSL-JSON. */
export interface ReadBack {
  id: string;
  type: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string; suffix?: string; 'non-dropping-particle'?: string }[];
  issued?: { 'date-parts': number[][] };
  DOI?: string;
  URL?: string;
  keyword?: string;
  note?: string;
  annote?: string;
  [other: string]: unknown;
}

/** The papers of a file; its type is named, as citation-js guesses one from titles, too. */
export function readBack(text: string, forceType: '@biblatex/text' | '@ris/file' | '@else/json'): ReadBack[] {
  return new Cite(text, { forceType }).data as ReadBack[];
}

/** The names as arXiv writes them, "Family, Given". */
export function namesOf({ author = [] }: ReadBack): string[] {
  return author.map(({ family, given, literal, suffix, 'non-dropping-particle': particle }) =>
    [[particle, family ?? literal].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', '),
  );
}
