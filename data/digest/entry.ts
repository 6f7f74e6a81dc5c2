import { parseArxivUrl } from '../arxiv-url';
import type { DigestPaper } from '../paper';
import { readField, readHead } from './head';
import type { PaperLink } from './outline';
import { quoted, type Report } from './problems';
import { isBullet, readSections } from './sections';

/** The arXiv id that a paper's heading links to; undefined for any other link. */
export function idOf(link: PaperLink | undefined): DigestPaper['id'] | undefined {
  return link && /^https?:\/\//i.test(link.url) ? parseArxivUrl(link.url)?.id : undefined;
}

/** Reads one paper: its heading's link, and the lines from `number` on that follow. Undefined if no paper can be told. */
export function readEntry(
  link: PaperLink | undefined,
  lines: readonly string[],
  number: number,
  report: Report,
): DigestPaper | undefined {
  const heading = number - 1;
  const id = idOf(link);
  if (!link || !id) {
    if (link) report('error', heading, 'other_link', quoted(link.url));
    else report('error', heading, 'no_link');
    return undefined;
  }
  checkHeading(link, heading, report);

  const first = lines.findIndex(isBullet);
  const end = first < 0 ? lines.length : first;
  const { sections, ...head } = readHead(lines.slice(0, end), number, report);
  const bullets = lines.slice(end);
  warnOfLateFields(bullets, number + end, report);
  const all = [...sections, ...readSections(bullets)];
  if (all.length === 0) report('warning', heading, 'no_summary');
  // A title cannot be shown if it is blank; the id at least names the paper.
  return { id, title: link.title.trim() === '' ? id : link.title, ...head, sections: all };
}

function checkHeading({ title, after }: PaperLink, heading: number, report: Report): void {
  if (title.trim() === '') report('warning', heading, 'no_title');
  if (after !== '') report('warning', heading, 'after_link', quoted(after));
}

/** Below a bullet everything is summary text: a field there is most likely misplaced, and would be missed silently. */
function warnOfLateFields(bullets: readonly string[], number: number, report: Report): void {
  bullets.forEach((line, at) => {
    const field = readField(line);
    if (field) report('warning', number + at, 'late_field', field.name);
  });
}
