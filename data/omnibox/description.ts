import type { Paper } from '../paper';
import { leadOf } from '../row';
import type { Mark, Marker } from '../search/marks';

/** How the address bar takes a line: Chromium as XML with a few tags of its own, Firefox as plain text. */
export type Style = 'xml' | 'plain';

/** A stretch of a line, and what it is: what was searched for, or what is said beside the title. */
export interface Stretch {
  text: string;
  as?: 'match' | 'dim';
}

/** Letters of a first sentence that a line has room for. */
const LONGEST = 90;

/** A line as the address bar wants it. */
export function lineOf(stretches: readonly Stretch[], style: Style): string {
  if (style === 'plain') return stretches.map(({ text }) => clean(text)).join('');
  return stretches.map(({ text, as }) => (as ? `<${as}>${escaped(text)}</${as}>` : escaped(text))).join('');
}

/** A paper in a line: its title, the first sentence, the votes and the day. */
export function describePaper(
  { title, sections, votes, listings }: Pick<Paper, 'title' | 'sections' | 'votes' | 'listings'>,
  marker: Marker,
): Stretch[] {
  const lead = shortened(leadOf(sections));
  const facts = [votes === undefined ? '' : `▲ ${votes}`, listings[0]?.date ?? ''].filter(Boolean).join(' · ');
  const dim = [lead, facts].filter(Boolean).join(' · ');
  return [
    ...marked(title, marker.marksOf(title)),
    ...(dim ? [{ text: ' — ' }, { text: dim, as: 'dim' as const }] : []),
  ];
}

function marked(text: string, marks: readonly Mark[]): Stretch[] {
  const stretches = marks.flatMap(({ start, end }, n): Stretch[] => [
    { text: text.slice(marks[n - 1]?.end ?? 0, start) },
    { text: text.slice(start, end), as: 'match' },
  ]);
  return [...stretches, { text: text.slice(marks.at(-1)?.end ?? 0) }].filter((stretch) => stretch.text !== '');
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : text;
}

/** Without what XML does not allow, and in one line: one bad character, and Chromium shows no suggestion at all. */
function clean(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escaped(text: string): string {
  return clean(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
