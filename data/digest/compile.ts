import type { DigestDay, Paper, SourceId } from '../paper';
import { gitBlobHash } from './blob-hash';
import { parseDigest } from './parse';
import { type Problem, quoted } from './problems';

/** One file of one day, ready to be stored; plain JSON. */
export interface CompiledDay extends DigestDay {
  source: SourceId;
  language: Paper['language'];
  /** The git blob SHA-1 of the file's bytes. */
  hash: string;
}

/** The day of a digest file, unless an error keeps it from being used as it is; problems in either case. */
export interface Compiled {
  day?: CompiledDay;
  problems: Problem[];
}

/** Reads a file that holds one day and is named for it, `2025-02-11.md`. The name is without its folder. */
export async function compileDigest(fileName: string, bytes: Uint8Array): Promise<Compiled> {
  const { days, problems } = parseDigest(new TextDecoder().decode(bytes));
  const nameProblem = checkName(fileName, days);
  if (nameProblem) problems.unshift({ line: 1, severity: 'error', ...nameProblem });
  const [day] = days;
  if (!day || problems.some(({ severity }) => severity === 'error')) return { problems };
  const { date, papers } = day;
  return { day: { date, source: 'daily-papers-ko', language: 'ko', papers, hash: await gitBlobHash(bytes) }, problems };
}

/**
 * Reads a file of the reader's, whatever its name and however many days it holds, each of them whole. No days where an
 * error keeps one from being used as it is; problems in either case.
 */
export async function compileOwnDigest(bytes: Uint8Array): Promise<{ days: CompiledDay[]; problems: Problem[] }> {
  const hash = await gitBlobHash(bytes);
  const { days, problems } = parseDigest(new TextDecoder().decode(bytes));
  if (problems.some(({ severity }) => severity === 'error')) return { days: [], problems };
  return { days: days.map((day) => ({ ...day, source: 'file', language: 'ko', hash })), problems };
}

function checkName(fileName: string, days: readonly DigestDay[]): Pick<Problem, 'kind' | 'values'> | undefined {
  const dates = days.map(({ date }) => date);
  if (dates.length > 1) return { kind: 'many_days', values: [dates.join(', ')] };
  const [date] = dates;
  if (!date || fileName === `${date}.md`) return undefined;
  return { kind: 'other_name', values: [quoted(fileName), date] };
}
