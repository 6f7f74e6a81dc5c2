import { readFile } from 'node:fs/promises';
import { parseDigest } from './parse';

const USAGE = `Usage: npm run --silent digest -- FILE…
Reads digest files and prints their days, papers and problems as JSON.
Exits with 1 if a problem is an error, and with 2 if no file is named.`;

/** Reads all files; a file that cannot be read is a problem like any other. */
async function readDigests(files: readonly string[]) {
  const read = await Promise.all(
    files.map(async (file) => {
      const { days, problems } = await readFile(file, 'utf8').then(parseDigest, unreadable);
      return { days, problems: problems.map((problem) => ({ file, ...problem })) };
    }),
  );
  return { days: read.flatMap(({ days }) => days), problems: read.flatMap(({ problems }) => problems) };
}

function unreadable(error: Error): ReturnType<typeof parseDigest> {
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
