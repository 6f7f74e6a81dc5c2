import { parseArxivUrl } from '../arxiv-url';
import type { DigestPaper } from '../paper';
import { readField, readHead } from './head';
import type { PaperLink } from './outline';
import { quote, type Report } from './problems';
import { isBullet, readSections } from './sections';

const FORM = '"### [title](https://arxiv.org/abs/…)"';

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
    const what = link ? `${quote(link.url)} is not the address of an arXiv paper` : 'This heading has no complete link';
    report('error', heading, `${what}, so the paper is skipped. Write the heading as ${FORM}.`);
    return undefined;
  }
  checkHeading(link, heading, report);

  const first = lines.findIndex(isBullet);
  const end = first < 0 ? lines.length : first;
  const { sections, ...head } = readHead(lines.slice(0, end), number, report);
  const bullets = lines.slice(end);
  warnOfLateFields(bullets, number + end, report);
  const all = [...sections, ...readSections(bullets)];
  if (all.length === 0) {
    report('warning', heading, 'This paper has no summary; the file may be cut off here. Add its "- …" lines below.');
  }
  // A title cannot be shown if it is blank; the id at least names the paper.
  return { id, title: link.title.trim() === '' ? id : link.title, ...head, sections: all };
}

function checkHeading({ title, after }: PaperLink, heading: number, report: Report): void {
  if (title.trim() === '') report('warning', heading, 'This paper has no title. Write it between the brackets.');
  if (after !== '') {
    report(
      'warning',
      heading,
      `${quote(after)} after the link is ignored. Move it into the title or below the heading.`,
    );
  }
}

/** Below a bullet everything is summary text: a field there is most likely misplaced, and would be missed silently. */
function warnOfLateFields(bullets: readonly string[], number: number, report: Report): void {
  bullets.forEach((line, at) => {
    const field = readField(line);
    if (field) {
      const name = `"${field.name}:"`;
      report(
        'warning',
        number + at,
        `This ${name} line is read as summary text. Move it above the paper's first bullet.`,
      );
    }
  });
}
