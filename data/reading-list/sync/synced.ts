import { type ArxivId, parseArxivId } from '../../arxiv-id';
import { type Entry, STATUSES, type Stamped } from '../entry';
import { TAG_COLORS, type TagColors } from '../tags';

/** What of an entry travels. A field is absent where it was never written, where it has no room, and where this version cannot say it exactly. */
export type SyncedEntry = Pick<Entry, 'id' | SyncedField>;
export type SyncedField = (typeof SYNCED)[number];

/** The order of the fields is a part of the format. */
export const SYNCED = ['added', 'saved', 'status', 'tags', 'rating', 'opened', 'note', 'title'] as const;

const LATEST = 2 ** 48;
const isTime = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < LATEST;
const isText = (value: unknown) => typeof value === 'string' && !/\p{Surrogate}/u.test(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

const SAYABLE: Record<SyncedField, (value: unknown) => boolean> = {
  added: isTime,
  saved: (value) => typeof value === 'boolean',
  status: (value) => (STATUSES as readonly unknown[]).includes(value),
  tags: (value) => Array.isArray(value) && value.every(isText),
  rating: (value) => isCount(value) && Number(value) <= 5,
  opened: (value) => {
    const { times, last, ...more } = (value ?? {}) as Record<string, unknown>;
    return isCount(times) && isTime(last) && Object.keys(more).length === 0;
  },
  note: isText,
  title: isText,
};

/**
 * The part of an entry that travels, at its full size: every field that it has as it has it, or not at all. A value
 * that a newer version wrote and this one cannot say stays out, for half of it under the same stamp would be another
 * value; the newer version raises the format's number when it makes such a value travel.
 */
export function syncedPart(entry: Entry): SyncedEntry {
  const named = withTitle(entry);
  const fields = SYNCED.flatMap((field) => {
    const stamped: Stamped<unknown> | undefined = named[field];
    return stamped && isTime(stamped.at) && SAYABLE[field](stamped.value)
      ? [[field, { value: stamped.value, at: stamped.at }] as const]
      : [];
  });
  return { id: entry.id, ...Object.fromEntries(fields) };
}

/**
 * The entry with a title that can travel. Only a paper that has no copy needs one: other devices have the same library.
 * It is the citation's, under the citation's stamp, until the field is there; from then on the field is what travels, so
 * that two devices whose pages said different titles agree on one.
 */
export function withTitle(entry: Entry): Entry {
  if (entry.title || entry.copy || !entry.citation) return entry;
  return { ...entry, title: { value: entry.citation.value.title, at: entry.citation.at } };
}

/** Whether an id is written as every device writes it. */
export function isCanonical(id: string): id is ArxivId {
  return parseArxivId(id)?.id === id;
}

/** The colours that this version can say exactly, by tag. */
export function syncedColors(colors: TagColors): TagColors {
  const said = Object.entries(colors).filter(
    ([tag, { value, at }]) => isText(tag) && isTime(at) && TAG_COLORS.includes(value),
  );
  return Object.fromEntries(said.map(([tag, { value, at }]) => [tag, { value, at }]));
}
