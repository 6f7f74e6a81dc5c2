import type { DigestPaper } from '../paper';
import { idOf, readEntry } from './entry';
import { findHeadings, type Heading } from './outline';
import type { Report } from './problems';

/** A stretch of the file under one day heading, or outside all days (`heading` absent). */
export interface Stretch {
  heading?: Heading & { kind: 'day' };
  /** The papers under the heading, with the lines they start on. */
  papers: ListedPaper[];
  /** The lines of papers outside all days. */
  strays: number[];
}

/** A paper and the line it starts on. */
export interface ListedPaper {
  line: number;
  paper: DigestPaper;
}

/** Divides the file at its headings. One that has nothing to do with the digest (a README's licence) ends a day. */
export function readStretches(lines: readonly string[], report: Report): Stretch[] {
  const headings = findHeadings(lines);
  let current: Stretch = { papers: [], strays: [] };
  const stretches = [current];
  headings.forEach((heading, nth) => {
    if (heading.kind === 'paper') {
      addPaper(current, heading, lines.slice(heading.at + 1, headings[nth + 1]?.at), report);
    } else if (heading.kind === 'other' && heading.level === 3) {
      // Papers are the only headings of this level in a day; elsewhere such a heading means nothing here.
      if (current.heading) readEntry(undefined, [], heading.at + 2, report);
    } else {
      current = { ...(heading.kind === 'day' && { heading }), papers: [], strays: [] };
      stretches.push(current);
    }
  });
  return stretches;
}

function addPaper(
  to: Stretch,
  { at, link }: Heading & { kind: 'paper' },
  body: readonly string[],
  report: Report,
): void {
  const line = at + 1;
  if (to.heading) {
    const paper = readEntry(link, body, line + 1, report);
    if (paper) to.papers.push({ line, paper });
  } else if (idOf(link)) {
    to.strays.push(line);
  }
}
