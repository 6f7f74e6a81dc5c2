import type { Section } from '../paper';
import { withoutBlankEnds } from './lines';

// One space may stand before a bullet. With two it is nested, to Markdown, in the bullet above.
const BULLET = /^ ?[-*+](?:[ \t]+|$)/;
const LABEL = /^(\*\*\*?)([^*]{1,120})\1[ \t]*(:|：)?/;

/** Whether a line starts a section of its own. */
export function isBullet(line: string): boolean {
  return BULLET.test(line);
}

/** The sections of lines that start with a bullet: each bullet with all lines up to the next, whatever they are. */
export function readSections(lines: readonly string[]): Section[] {
  const starts = lines.flatMap((line, at) => (isBullet(line) ? [at] : []));
  return starts.flatMap((start, nth) => readSection(lines.slice(start, starts[nth + 1])) ?? []);
}

function readSection([first = '', ...more]: readonly string[]): Section | undefined {
  const content = first.replace(BULLET, '');
  const { label, text } = splitLabel(content);
  const section = toSection([text.trimStart(), ...more]);
  if (label === undefined) return section;
  return { label, text: section?.text ?? '' };
}

/** A section without label of the lines as they are, blank ones at the ends apart; nothing if all are blank. */
export function toSection(lines: readonly string[]): Section | undefined {
  const text = withoutBlankEnds(lines).join('\n').trimEnd();
  return text === '' ? undefined : { text };
}

/** `**Label**: text` and `**Label:** text`, with two asterisks or three. Bold words without a colon are text. */
function splitLabel(content: string): { label?: string; text: string } {
  const [lead, , bold = '', colon] = LABEL.exec(content) ?? [];
  const label = bold.trim().replace(/[:：]$/, '');
  if (lead === undefined || label === '' || (!colon && label === bold.trim())) return { text: content };
  return { label, text: content.slice(lead.length) };
}
