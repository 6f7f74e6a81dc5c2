import type { Stamped } from '../entry';
import type { TagColor } from '../tags';
import { encodeChunk } from './chunk-format';
import { hash } from './hash';
import { QUOTA_BYTES_PER_ITEM, utf8Length } from './quota';
import { chunkKey, seal } from './seal';
import type { SyncedEntry } from './synced';
import { toText } from './text-bytes';

/** What lies in one place: an entry where its id's hash says, a colour where its tag's does. */
export type Piece = { place: number } & ({ entry: SyncedEntry } | { color: [tag: string, color: Stamped<TagColor>] });

/** Pieces that weigh more than this do not fit in one chunk, or hardly ever; it is not tried, to save the time. */
const NEVER_FIT = 6_600;
const DEEPEST = 24;

/** Where a text lies: its first bits choose the chunk. */
export const placeOf = hash;

/**
 * Pieces as items. One chunk has all whose places begin with the same bits; where they do not fit in an item, each half
 * of the range gets its own. So a change touches the chunk that it is in, or its halves, and no other. Undefined where
 * even a small range does not fit. `pieces` in the order in which they are to be coded.
 */
export function layOut(pieces: readonly Piece[], bits = ''): Record<string, string> | undefined {
  if (pieces.length === 0) return {};
  if (pieces.reduce((sum, piece) => sum + weight(piece), 0) <= NEVER_FIT) {
    const [key, value] = [chunkKey(bits), toItem(pieces)];
    if (fits(key, value)) return { [key]: value };
  }
  if (bits.length === DEEPEST) return undefined;
  const isHigh = ({ place }: Piece) => (place << bits.length) >>> 31 === 1;
  const low = layOut(
    pieces.filter((piece) => !isHigh(piece)),
    `${bits}0`,
  );
  const high = low && layOut(pieces.filter(isHigh), `${bits}1`);
  return high && { ...low, ...high };
}

/** Whether an entry fits in an item at all, wherever it may lie. */
export function fitsAlone(entry: SyncedEntry): boolean {
  return fits(chunkKey('0'.repeat(DEEPEST)), toItem([{ place: 0, entry }]));
}

/** About the least that a piece can take, in bytes. */
function weight(piece: Piece): number {
  if (!('entry' in piece)) return 6;
  const { note, title } = piece.entry;
  return 20 + utf8Length(`${note?.value ?? ''}${title?.value ?? ''}`) / 4;
}

function toItem(pieces: readonly Piece[]): string {
  const entries = pieces.flatMap((piece) => ('entry' in piece ? [piece.entry] : []));
  const colors = pieces.flatMap((piece) => ('color' in piece ? [piece.color] : []));
  return seal(toText(encodeChunk({ entries, colors })));
}

function fits(key: string, value: string): boolean {
  // All of it is ASCII that JSON leaves as it is, and stands between quotes.
  return key.length + value.length + 2 <= QUOTA_BYTES_PER_ITEM;
}
