import { runInSlices, type SliceOptions } from '../../slices';
import type { FileProblem, ReadFile } from './candidate';
import { collect } from './collect';
import { LONGEST_FILE } from './limits';
import { formatOf } from './registry';

export interface ReadOptions extends SliceOptions {
  /** The time of reading, ms since the epoch; what claims to be from long after it counts as from then. */
  now?: number;
}

/**
 * The papers that a file brings, whatever its format is; problems are in the result. Works in slices of about 8 ms and
 * reports progress in characters.
 * @throws the signal's reason, once it is aborted; nothing else.
 */
export async function readFile(text: string, { now = Date.now(), ...options }: ReadOptions = {}): Promise<ReadFile> {
  options.signal?.throwIfAborted();
  if (text.length > LONGEST_FILE) return refuse('too-big');
  const plain = toPlain(text);
  if (plain.trim() === '') return refuse('empty');
  if (!isText(plain)) return refuse('not-text');
  const format = formatOf(plain);
  if (!format) return refuse('unknown-format');

  const found = collect(now);
  await runInSlices(format.read(plain, found), plain.length, options);
  const read = { format: format.id, ...found.finish() };
  if (read.candidates.length > 0) return read;
  // Any text may be a list of ids: one without a single id, or what looks like it, is of no format that is known.
  if (format.id === 'id-list' && read.refused.length === 0) return refuse('unknown-format');
  return read.warnings.some(({ id }) => id === 'incomplete') ? { ...read, problem: 'broken' } : read;
}

function refuse(problem: FileProblem): ReadFile {
  return { format: 'unknown', candidates: [], refused: [], warnings: [], problem };
}

/** The text without a byte order mark, with `\n` between lines (an old Macintosh had `\r`), and without half characters. */
function toPlain(text: string): string {
  const newline = text.includes('\n') ? '\r\n' : '\r';
  // Of all ways to replace, the one that takes a second and not ten where a hostile file has nothing else.
  const lines = text.replace(/^\uFEFF/, '').split(newline);
  return lines.join('\n').toWellFormed();
}

/** Whether it can be text: read as UTF-8, a PDF, or text in UTF-16, is full of NULs and of signs for what cannot be read. */
function isText(text: string): boolean {
  const head = text.slice(0, 4096);
  return (head.match(/[\0\uFFFD]/g)?.length ?? 0) <= head.length / 20;
}
