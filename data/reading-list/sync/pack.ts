import type { ArxivId } from '../../arxiv-id';
import type { Entry } from '../entry';
import type { TagColors } from '../tags';
import { layOut, type Piece, placeOf } from './layout';
import { type Left, type Part, partsOf } from './parts';
import { bytesOf, MAX_ITEMS, QUOTA_BYTES, utf8Length } from './quota';
import type { SyncedEntry } from './synced';

export interface Packed {
  items: Record<string, string>;
  bytes: number;
  /** How many entries are in `items`. */
  entries: number;
  left: Left;
}

/**
 * The list as items of the account: equal lists give equal items on every device, and what `items` say gives the same
 * `items` again. What has no room within `room` bytes is named in `left`: the saved entries come first, then colours,
 * then removed entries, notes and titles, of each the newest first.
 */
export async function pack(entries: readonly Entry[], tagColors: TagColors, room = QUOTA_BYTES): Promise<Packed> {
  const { parts, tooLong } = partsOf(entries, tagColors);
  const { count, items } = mostThatFit(parts, room);
  const left: Left = { entries: [...tooLong.entries], notes: [...tooLong.notes], titles: [...tooLong.titles] };
  for (const part of parts.slice(count)) if (part.kind !== 'colors') left[part.kind].push(part.id);
  const kept = parts.slice(0, count).filter(({ kind }) => kind === 'entries').length;
  return { items, bytes: bytesOf(items), entries: kept, left };
}

/** So few bytes more are not worth another try. */
const SLACK = 200;

type Tried = { count: number; bytes: number };

/**
 * A row of parts from the first on that fits, as long as it was found to be. What fits as a whole is found to, so that a
 * device that only has what another one chose chooses the same.
 */
function mostThatFit(parts: readonly Part[], room: number): { count: number; items: Record<string, string> } {
  let fits = { count: 0, items: {} as Record<string, string>, bytes: 0 };
  let tooMany: Tried = { count: parts.length + 1, bytes: Number.POSITIVE_INFINITY };
  const weights = weightsOf(parts);
  for (let count = guess(fits, tooMany, weights, room); fits.count < count; ) {
    const items = layOut(piecesOf(parts.slice(0, count)));
    const bytes = items ? bytesOf(items) : Number.POSITIVE_INFINITY;
    if (items && bytes <= room && Object.keys(items).length <= MAX_ITEMS) fits = { count, items, bytes };
    else tooMany = { count, bytes };
    if (tooMany.count <= parts.length && room - fits.bytes < SLACK) break;
    count = guess(fits, tooMany, weights, room);
  }
  return fits;
}

/** The count between what fits and what does not where the room should end, going by weight; that of `fits` if none is left. */
function guess(fits: Tried, tooMany: Tried, weights: readonly number[], room: number): number {
  const from = weights[fits.count] ?? 0;
  const to = weights[tooMany.count] ?? weights.at(-1) ?? 0;
  let target = (from + to) / 2;
  if (tooMany.count === weights.length) target = fits.count > 0 ? (from * room) / fits.bytes : room * HOPE;
  else if (tooMany.bytes > room) {
    const share = (room - SLACK / 2 - fits.bytes) / (tooMany.bytes - fits.bytes);
    // With nothing known to fit, a little less: a limit on either side is worth more than a close one.
    target = from + (to - from) * share * (fits.count > 0 ? 1 : 0.99);
  }
  const beyond = weights.findIndex((weight) => weight > target);
  const found = beyond < 0 ? weights.length - 1 : beyond - 1;
  return Math.min(Math.max(found, fits.count + 1), tooMany.count - 1);
}

/** The first try is of a little more than should fit, so that what fits is found to at once. */
const HOPE = 1.1;

/** The weights of the first n parts, for each n. */
function weightsOf(parts: readonly Part[]): number[] {
  const sums = [0];
  for (const part of parts) sums.push((sums.at(-1) ?? 0) + weightOf(part));
  return sums;
}

/** About how many bytes a part takes; a guess that is wrong costs time, not room. */
function weightOf(part: Part): number {
  if (part.kind === 'colors') return 8;
  if (part.kind === 'entries') return 32;
  const { note, title } = part.fields;
  return 4 + utf8Length(note?.value ?? title?.value ?? '') / 3;
}

function piecesOf(parts: readonly Part[]): Piece[] {
  const entries = new Map<ArxivId, SyncedEntry>();
  const colors: Piece[] = [];
  for (const part of parts) {
    if (part.kind === 'colors') colors.push({ place: placeOf(part.tag), color: [part.tag, part.color] });
    else entries.set(part.id, { ...entries.get(part.id), ...part.fields });
  }
  const sorted = [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...sorted.map((entry) => ({ place: placeOf(entry.id), entry })),
    ...colors.sort((a, b) => ('color' in a && 'color' in b && a.color[0] < b.color[0] ? -1 : 1)),
  ];
}
