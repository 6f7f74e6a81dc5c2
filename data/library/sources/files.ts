import { type CompiledDay, compileOwnDigest } from '../../digest/compile';
import type { Problem } from '../../digest/problems';
import type { DigestDate } from '../../paper';
import type { SliceOptions } from '../../slices';
import { ArchivedFile } from './archived-file';
import { createFound, type Found } from './found-days';
import { LARGEST_ZIP, listZip } from './zip';

/** A file that the reader gives, with the folders it stands in: `paper_logs/2025/02/11.md`. */
export interface DroppedFile {
  path: string;
  /** Bytes, where that is known before reading. */
  size?: number;
  bytes(): Promise<Uint8Array>;
}

/**
 * Why a file is not taken. `not-a-digest`: another kind of file, or text without a day; `malformed`: a digest with an error;
 * `duplicate`: another file gave the day `date` already; `too-big`: a file over 5 MB, or an archive over 200 MB or 20,000
 * files; `bad-zip`: no archive that can be read; `unreadable`: the file cannot be opened, or is damaged in its archive.
 */
export type RefusalKind = 'not-a-digest' | 'malformed' | 'duplicate' | 'too-big' | 'bad-zip' | 'unreadable';

export interface RefusedFile {
  /** Its path; that of a file in an archive begins with the archive's. */
  file: string;
  kind: RefusalKind;
  /** The first error of the digest. */
  problem?: Problem;
  /** The day of a duplicate. */
  date?: DigestDate;
}

/** What files hold; nothing of it is stored. Days are oldest first, each date once. */
export interface FilesRead {
  days: CompiledDay[];
  refused: RefusedFile[];
}

/** The largest file that can be a digest, bytes; a day has some 30,000. */
const LARGEST = 5_000_000;

/** A digest's name, or that of a file like the source project's README. */
const DIGEST = /(?:\.(?:md|markdown|txt)|(?:^|\/)[^./]+)$/i;
/** A heading of a day, or of a paper. */
const HAS_DAY = /^ ?(?:## *Daily Papers|### *\[)/im;
const ZIP = /\.zip$/i;
/** What systems leave in folders and archives for themselves. */
const HIDDEN = /(?:^|\/)(?:\.[^./]|__MACOSX\/|(?:thumbs\.db|desktop\.ini)$)/i;

/**
 * The digest days of files, folders and .zip archives, in the order of their paths. A file with an error is refused whole,
 * and the others are read all the same; hidden files are passed over. The page stays free between two files, and progress is
 * told in files.
 * @throws the signal's reason, once it is aborted; nothing else.
 */
export async function readDigestFiles(
  files: readonly DroppedFile[],
  { signal, onProgress }: SliceOptions = {},
): Promise<FilesRead> {
  signal?.throwIfAborted();
  const found = createFound();
  const waiting = inOrder(files);
  let total = waiting.length;
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    onProgress?.(total - waiting.length - 1, total);
    const archived = await read(file, found);
    signal?.throwIfAborted();
    waiting.unshift(...archived);
    total += archived.length;
  }
  onProgress?.(total, total);
  return found.finish();
}

function inOrder<F extends DroppedFile>(files: readonly F[]): F[] {
  return files.filter(({ path }) => !HIDDEN.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads one file; of an archive, the files in it are still to be read. */
async function read(file: DroppedFile, found: Found): Promise<DroppedFile[]> {
  const { path, size = 0 } = file;
  const refuse = (kind: RefusalKind): DroppedFile[] => {
    found.refuse({ file: path, kind });
    return [];
  };
  // An archive in an archive is no digest: only bombs are built so.
  const isZip = ZIP.test(path) && !(file instanceof ArchivedFile);
  if (!isZip && !DIGEST.test(path)) return refuse('not-a-digest');
  const largest = isZip ? LARGEST_ZIP : LARGEST;
  const bytes = size > largest ? undefined : await file.bytes().catch(() => null);
  if (bytes === null) return refuse('unreadable');
  if (!bytes || bytes.length > largest) return refuse('too-big');
  if (!isZip) {
    await readDigest(path, bytes, found);
    return [];
  }
  const entries = listZip(bytes);
  if (typeof entries === 'string') return refuse(entries);
  const archived = inOrder(entries.map((entry) => new ArchivedFile(path, entry)));
  const unpacked = archived.reduce((sum, entry) => sum + (DIGEST.test(entry.path) ? entry.size : 0), 0);
  return unpacked > LARGEST_ZIP ? refuse('too-big') : archived;
}

async function readDigest(path: string, bytes: Uint8Array, found: Found): Promise<void> {
  const { days, problems } = await compileOwnDigest(bytes);
  const problem = problems.find(({ severity }) => severity === 'error');
  if (!problem) {
    found.add(path, days);
    return;
  }
  // Text without any day was never meant as a digest, though it may be: the message says what a day looks like.
  const kind = HAS_DAY.test(new TextDecoder().decode(bytes)) ? 'malformed' : 'not-a-digest';
  found.refuse({ file: path, kind, problem });
}
