import { plainText } from '../digest/inline';
import type { Section } from '../paper';
import type { Mark } from './marks';

/** The part of a summary that shows why a paper was found. */
export interface Snippet {
  /** Which section it is from. */
  section: number;
  /** Plain text without markup, cut at words, with an ellipsis where something is left out. */
  text: string;
  marks: Mark[];
}

/** Characters of a snippet, and how many of them stand before the first mark. */
const LENGTH = 140;
const BEFORE = 40;
const ELLIPSIS = '…';

/** The part of the section that `worthOf` says has most of the query; undefined where none has any. */
export function snippetFrom(
  sections: readonly Section[],
  worthOf: (text: string) => number,
  marksOf: (text: string) => Mark[],
): Snippet | undefined {
  const texts = sections.map(({ text }) => plainText(text).replace(/\s+/g, ' '));
  const worths = texts.map(worthOf);
  const section = worths.indexOf(Math.max(0, ...worths));
  const text = texts[section];
  if (text === undefined || !worths[section]) return undefined;
  const marks = marksOf(text);
  const start = startOf(text, marks[0]?.start ?? 0);
  const end = endOf(text, start + LENGTH);
  const lead = start > 0 ? ELLIPSIS : '';
  const shift = lead.length - start;
  const shown = marks
    .filter((mark) => mark.start >= start && mark.start < end)
    .map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end, end) + shift }));
  return { section, text: lead + text.slice(start, end) + (end < text.length ? ELLIPSIS : ''), marks: shown };
}

/** The start of a word some way before a mark, or of the text. */
function startOf(text: string, mark: number): number {
  if (mark <= BEFORE) return 0;
  const blank = text.indexOf(' ', mark - BEFORE);
  return blank >= 0 && blank < mark ? blank + 1 : mark;
}

/** The end of the last word that is whole; of the text, where that is near. */
function endOf(text: string, most: number): number {
  if (text.length <= most) return text.length;
  const blank = text.lastIndexOf(' ', most);
  return blank > most - LENGTH / 2 ? blank : most;
}
