/** Reads .zip archives: their list of files first, then a file at a time, so that nothing large is ever unpacked at once. */
import { inflateSync } from 'fflate';
import { crc32 } from './crc32';

/** A file of an archive. */
export interface ZipEntry {
  path: string;
  /** Unpacked, bytes, as the archive claims. */
  size: number;
  /** The file itself; undefined where it is damaged, encrypted or packed in a way that is not known. */
  unpack(): Uint8Array | undefined;
}

/** More files than this, or more bytes in all, are no digests but an attack or a mistake. */
const MOST_ENTRIES = 20_000;
export const LARGEST_ZIP = 200_000_000;

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const LISTED = 0x02014b50;
const LISTED_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/** The files of an archive, folders apart; or why it cannot be read. APPNOTE.TXT 4.3, without its 64-bit extension. */
export function listZip(bytes: Uint8Array): ZipEntry[] | 'bad-zip' | 'too-big' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  if (end === undefined) return 'bad-zip';
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return 'too-big';
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + LISTED_LENGTH > bytes.length || view.getUint32(at, true) !== LISTED) return 'bad-zip';
    const entry = readListed(bytes, view, at);
    if (!entry.path.endsWith('/')) entries.push(entry);
    at += LISTED_LENGTH + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return entries;
}

/** The archive's end is looked for from behind, because a comment may follow it. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function readListed(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const [flags = 0, method = 0] = [8, 10].map((field) => view.getUint16(at + field, true));
  const [crc = 0, packed = 0, size = 0] = [16, 20, 24].map((field) => view.getUint32(at + field, true));
  const offset = view.getUint32(at + 42, true);
  const name = bytes.subarray(at + LISTED_LENGTH, at + LISTED_LENGTH + view.getUint16(at + 28, true));
  const isEncrypted = (flags & 1) === 1;
  return {
    path: new TextDecoder().decode(name).replaceAll('\\', '/'),
    size,
    unpack() {
      if (isEncrypted || offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL)
        return undefined;
      const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      const content = inflate(bytes.subarray(start, start + packed), method, size);
      return content?.length === size && crc32(content) === crc ? content : undefined;
    },
  };
}

/** Never gives more than the claimed size; where that is false, the checksum shows it. */
function inflate(packed: Uint8Array, method: number, size: number): Uint8Array | undefined {
  if (method === 0) return packed;
  if (method !== 8) return undefined;
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
}
