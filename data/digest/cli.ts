import { readFile } from 'node:fs/promises';
import { readEnglish } from './english';
import { type ParsedDigest, parseDigest } from './parse';
import type { Problem } from './problems';

const USAGE = `Usage: npm run --silent digest -- FILE…
Reads digest files and prints their days, papers and problems as JSON.
Exits with 1 if a problem is an error, and with 2 if no file is named.`;

/** As parsed, with each problem in words: what is wrong and what to do about it. */
interface Told extends Pick<ParsedDigest, 'days'> {
  problems: { line: number; severity: Problem['severity']; message: string }[];
}

/** Reads all files; a file that cannot be read is a problem like any other. */
async function readDigests(files: readonly string[]) {
  const english = await readEnglish();
  const told = ({ days, problems }: ParsedDigest): Told => ({
    days,
    problems: problems.map(({ line, severity, ...problem }) => ({ line, severity, message: english(problem) })),
  });
  const read = await Promise.all(
    files.map(async (file) => {
      const { days, problems } = await readFile(file, 'utf8').then((text) => told(parseDigest(text)), unreadable);
      return { days, problems: problems.map((problem) => ({ file, ...problem })) };
    }),
  );
  return { days: read.flatMap(({ days }) => days), problems: read.flatMap(({ problems }) => problems) };
}

function unreadable(error: Error): Told {
  const message = `This file cannot be read (${error.message}). Check its name and that you may open it.`;
  return { days: [], problems: [{ line: 1, severity: 'error', message }] };
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const answer = await readDigests(files);
  console.log(JSON.stringify(answer, null, 2));
  process.exitCode = answer.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
