import type { DigestDate, DigestDay } from '../paper';
import { toDigestDate } from './date';
import { checkEncoding, splitLines } from './lines';
import { type Problem, quoted, type Report } from './problems';
import { type ListedPaper, readStretches, type Stretch } from './stretches';

/** What a digest file holds: days in order of first appearance, problems by line. */
export interface ParsedDigest {
  days: DigestDay[];
  problems: Problem[];
}

/** Reads a digest file, of any of the source's eras or its whole README. Never throws; what is wrong becomes problems. */
export function parseDigest(text: string): ParsedDigest {
  const problems: Problem[] = [];
  const report: Report = (severity, line, kind, ...values) => problems.push({ line, severity, kind, values });
  const lines = splitLines(text);
  const isText = checkEncoding(lines, report);
  const stretches = readStretches(lines, report);
  // An empty day is an error of its own only where no broken paper explains it.
  const emptyDay = problems.some(({ severity }) => severity === 'error') ? 'warning' : 'error';
  const days = joinDays(stretches, emptyDay, report);
  reportUnplaced(stretches, report);
  if (isText && !stretches.some(({ heading, strays }) => heading || strays.length > 0)) {
    report('error', 1, lines.every((line) => line.trim() === '') ? 'empty_file' : 'no_day');
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
    if (papers.size === 0) report(emptyDay, line, 'empty_day', date);
    return { date, papers: [...papers.values()].map(({ paper }) => paper) };
  });
}

function addOnce(papers: Map<string, ListedPaper>, listed: ListedPaper, report: Report): void {
  const { id } = listed.paper;
  const first = papers.get(id);
  if (first) report('warning', listed.line, 'listed_twice', id, first.line);
  else papers.set(id, listed);
}

function reportUnplaced(stretches: readonly Stretch[], report: Report): void {
  for (const { heading, papers, strays } of stretches) {
    const [stray] = strays;
    if (stray !== undefined) report('error', stray, 'unplaced', strays.length);
    if (heading && !toDigestDate(heading.date))
      report('error', heading.at + 1, 'no_such_day', quoted(heading.date), papers.length);
  }
}
