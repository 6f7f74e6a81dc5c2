import type { ArxivId } from '../../arxiv-id';
import type { Entry } from '../entry';
import { merge, mergeStamped } from '../merge';
import type { TagColors } from '../tags';
import { decodeChunk } from './chunk-format';
import { type Refusal, unseal } from './seal';
import { isCanonical } from './synced';
import { toBytes } from './text-bytes';

/** An item of the account that was not read, and why. */
export interface Refused {
  key: string;
  reason: Refusal;
}

export interface Unpacked {
  /** By id, with no other fields than those that travel. */
  entries: Entry[];
  tagColors: TagColors;
  refused: Refused[];
}

/**
 * What the account says, from chunks of whatever devices, times and layouts; where two say something of a paper, they
 * are merged. An item that cannot be read whole is refused, and none of it is believed.
 */
export async function unpack(items: Record<string, unknown>): Promise<Unpacked> {
  const entries = new Map<ArxivId, Entry>();
  const refused: Refused[] = [];
  let tagColors: TagColors = {};
  for (const [key, value] of Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const chunk = open(key, value);
    if (typeof chunk === 'string') {
      refused.push({ key, reason: chunk });
      continue;
    }
    tagColors = mergeStamped(tagColors, Object.fromEntries(chunk.colors));
    for (const entry of chunk.entries) {
      const known = entries.get(entry.id);
      entries.set(entry.id, known ? merge(known, entry) : entry);
    }
  }
  return { entries: [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), tagColors, refused };
}

function open(key: string, value: unknown) {
  const opened = unseal(key, value);
  if ('refused' in opened) return opened.refused;
  try {
    const chunk = decodeChunk(toBytes(opened.payload));
    return chunk.entries.every(({ id }) => isCanonical(id)) ? chunk : 'torn';
  } catch {
    return 'torn';
  }
}
