import type { DigestDate, DigestDay } from '../paper';
import { toDigestDate } from './date';
import { checkEncoding, splitLines } from './lines';
import { type Problem, papersIn, quote, type Report } from './problems';
import { type ListedPaper, readStretches, type Stretch } from './stretches';

/** What a digest file holds: days in order of first appearance, problems by line. */
export interface ParsedDigest {
  days: DigestDay[];
  problems: Problem[];
}

const FORM = '"## Daily Papers (YYYY-MM-DD)"';

/** Reads a digest file, of any of the source's eras or its whole README. Never throws; what is wrong becomes problems. */
export function parseDigest(text: string): ParsedDigest {
  const problems: Problem[] = [];
  const report: Report = (severity, line, message) => problems.push({ line, severity, message });
  const lines = splitLines(text);
  const isText = checkEncoding(lines, report);
  const stretches = readStretches(lines, report);
  // An empty day is an error of its own only where no broken paper explains it.
  const emptyDay = problems.some(({ severity }) => severity === 'error') ? 'warning' : 'error';
  const days = joinDays(stretches, emptyDay, report);
  reportUnplaced(stretches, report);
  if (isText && !stretches.some(({ heading, strays }) => heading || strays.length > 0)) {
    const what = lines.every((line) => line.trim() === '') ? 'The file is empty' : 'The file has no digest day';
    report('error', 1, `${what}. A day starts with a line ${FORM} and has its papers below.`);
  }
  return { days, problems: problems.sort((a, b) => a.line - b.line) };
}

/** One day for each date: the source has files with the same day's heading twice. */
function joinDays(stretches: readonly Stretch[], emptyDay: Problem['severity'], report: Report): DigestDay[] {
  const days = new Map<DigestDate, { line: number; papers: Map<string, ListedPaper> }>();
  for (const { heading, papers } of stretches) {
    const date = heading && toDigestDate(heading.date);
    if (!date) continue;
    const day = days.get(date) ?? { line: heading.at + 1, papers: new Map() };
    days.set(date, day);
    for (const listed of papers) addOnce(day.papers, listed, report);
  }
  return [...days].map(([date, { line, papers }]) => {
    if (papers.size === 0)
      report(emptyDay, line, `No paper of ${date} can be read. Add papers below, or remove this line.`);
    return { date, papers: [...papers.values()].map(({ paper }) => paper) };
  });
}

function addOnce(papers: Map<string, ListedPaper>, listed: ListedPaper, report: Report): void {
  const { id } = listed.paper;
  const first = papers.get(id);
  if (!first) papers.set(id, listed);
  else
    report(
      'warning',
      listed.line,
      `${id} is listed on line ${first.line} already, which counts. Remove one of the two.`,
    );
}

function reportUnplaced(stretches: readonly Stretch[], report: Report): void {
  for (const { heading, papers, strays } of stretches) {
    const [stray] = strays;
    if (stray !== undefined) {
      report(
        'error',
        stray,
        `${papersIn(strays.length)} from here on cannot be placed on a day. Put a line ${FORM} above.`,
      );
    }
    if (heading && !toDigestDate(heading.date)) {
      const lost = `so ${papersIn(papers.length)} below cannot be placed`;
      report('error', heading.at + 1, `${quote(heading.date)} is no day of the calendar, ${lost}. Write ${FORM}.`);
    }
  }
}
