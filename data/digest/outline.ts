/** A heading that divides the file; `at` is the index of its line. */
export type Heading =
  | { kind: 'day'; at: number; date: string }
  | { kind: 'paper'; at: number; link: PaperLink | undefined }
  | { kind: 'other'; at: number; level: number };

/** The link of a paper's heading; `after` is what follows it on the line, normally nothing. */
export interface PaperLink {
  title: string;
  url: string;
  after: string;
}

/**
 * The headings of levels 1 to 3 in file order; deeper ones belong to the text they stand in.
 * Code fences hide headings, but only where there is no paper (a README's citation has some): a stray fence that a
 * language model left in one summary must not swallow the next paper. A fence that never closes is none.
 */
export function findHeadings(lines: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  let fence: { mark: string; found: Heading[] } | undefined;
  lines.forEach((line, at) => {
    const heading = readHeading(line, at);
    if (fence) {
      if (closes(line, fence.mark)) fence = undefined;
      else if (heading) fence.found.push(heading);
      return;
    }
    if (heading) headings.push(heading);
    const mark = headings.at(-1)?.kind === 'paper' ? undefined : openingFence(line);
    if (mark) fence = { mark, found: [] };
  });
  return headings.concat(fence?.found ?? []);
}

// One space may stand before a heading. With two it would be, to Markdown, a part of the bullet above.
const HEADING = /^ ?(#{1,3})([ \t]*)/;

function readHeading(line: string, at: number): Heading | undefined {
  const [start, marks, space] = HEADING.exec(line) ?? [];
  if (start === undefined || marks === undefined) return undefined;
  const level = marks.length;
  const content = line.slice(start.length);
  const date = level === 2 && /^Daily Papers\s*\(([^()]*)/i.exec(content)?.[1];
  if (typeof date === 'string') return { kind: 'day', at, date: date.trim() };
  if (level === 3 && content.startsWith('[')) return { kind: 'paper', at, link: readLink(content) };
  return space || content === '' ? { kind: 'other', at, level } : undefined;
}

// A title may have brackets and links of its own, so the last `](` counts.
function readLink(content: string): PaperLink | undefined {
  const middle = content.lastIndexOf('](');
  const end = content.indexOf(')', middle);
  if (middle < 0 || end < 0) return undefined;
  const after = content.slice(end + 1).replaceAll('#', '');
  return { title: content.slice(1, middle), url: content.slice(middle + 2, end).trim(), after: after.trim() };
}

function openingFence(line: string): string | undefined {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  // Backticks further on make it a code span on one line.
  return mark?.startsWith('`') && line.trimStart().slice(mark.length).includes('`') ? undefined : mark;
}

function closes(line: string, mark: string): boolean {
  const rest = line.trim();
  return rest.startsWith(mark) && rest.replaceAll(mark.charAt(0), '') === '';
}
