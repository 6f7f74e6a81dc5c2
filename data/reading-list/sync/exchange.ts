import type { ArxivId } from '../../arxiv-id';
import type { Entry, Stamped } from '../entry';
import { merge, mergeStamped } from '../merge';
import type { TagColors } from '../tags';
import { checksum } from './hash';
import { type Packed, pack } from './pack';
import { bytesOf, QUOTA_BYTES } from './quota';
import { isChunkKey, unseal } from './seal';
import { withTitle } from './synced';
import { type Refused, unpack } from './unpack';

export interface List {
  entries: readonly Entry[];
  tagColors: TagColors;
}

/** What the account has to tell the list: only fields that are later than the list's own. */
export interface News {
  entries: Entry[];
  tagColors: TagColors;
  refused: Refused[];
}

/** What is to be done to the account. */
export interface Writing {
  packed: Packed;
  set: Record<string, string>;
  remove: string[];
  /** A checksum of all that is packed. */
  written: string;
}

/** What of the account's items the list does not know yet. */
export async function newsFor(list: List, account: Record<string, unknown>): Promise<News> {
  const { entries, tagColors, refused } = await unpack(account);
  const known = new Map(list.entries.map((entry) => [entry.id, withTitle(entry)]));
  return {
    entries: entries.flatMap((theirs) => laterFields(known.get(theirs.id), theirs)),
    tagColors: laterColors(list.tagColors, tagColors),
    refused,
  };
}

/** The list with the news in it. */
export function withNews(list: List, news: Pick<News, 'entries' | 'tagColors'>): List {
  const entries = new Map<ArxivId, Entry>(list.entries.map((entry) => [entry.id, entry]));
  for (const entry of news.entries) {
    const known = entries.get(entry.id);
    entries.set(entry.id, known ? merge(known, entry) : entry);
  }
  return { entries: [...entries.values()], tagColors: mergeStamped(list.tagColors, news.tagColors) };
}

/**
 * What to write so that the account says what `list` says, which knows the account's news already. Items that say so
 * stay as they are, and those that are not ours. Where not everything has room, two devices may each miss what the
 * other leaves out; so that they do not write in turn for ever, a device then writes the same only once (`written`).
 */
export async function writingFor(list: List, account: Record<string, unknown>, written?: string): Promise<Writing> {
  const items = Object.entries(account);
  const notOurs = items.filter(([key]) => !isChunkKey(key));
  const room = QUOTA_BYTES - bytesOf(Object.fromEntries(notOurs));
  const packed = await pack(list.entries, list.tagColors, room);
  const sum = checksum(JSON.stringify(packed.items));
  const isAllThere = Object.values(packed.left).every(({ length }) => length === 0);
  const said = sum === written && !isAllThere && isReadable(items.filter(([key]) => isChunkKey(key)));
  const changed = Object.entries(packed.items).filter(([key, value]) => account[key] !== value);
  const stale = items.map(([key]) => key).filter((key) => isChunkKey(key) && !Object.hasOwn(packed.items, key));
  return { packed, set: said ? {} : Object.fromEntries(changed), remove: said ? [] : stale, written: sum };
}

/** Whether the account has chunks and none is broken; else what was written once must be written again. */
function isReadable(chunks: [string, unknown][]): boolean {
  return chunks.length > 0 && chunks.every(([key, value]) => !('refused' in unseal(key, value)));
}

function laterFields(ours: Entry | undefined, theirs: Entry): Entry[] {
  if (!ours) return [theirs];
  const merged: Record<string, unknown> = merge(ours, theirs);
  const before: Record<string, unknown> = ours;
  const later = Object.entries(theirs).filter(([field]) => merged[field] !== before[field]);
  return later.length > 0 ? [{ ...Object.fromEntries(later), id: theirs.id }] : [];
}

function laterColors(ours: TagColors, theirs: TagColors): TagColors {
  const merged = mergeStamped(ours, theirs);
  const isNew = ([tag, color]: [string, Stamped<unknown>]) => !Object.hasOwn(ours, tag) || ours[tag] !== color;
  return Object.fromEntries(Object.entries(merged).filter(isNew));
}
