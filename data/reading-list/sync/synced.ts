import { type ArxivId, parseArxivId } from '../../arxiv-id';
import { isCount, isTime } from '../../json-shapes';
import { type Entry, STATUSES, type Stamped } from '../entry';
import { TAG_COLORS, type TagColors } from '../tags';

/** What of an entry travels. A field is absent where it was never written, where it has no room, and where this version cannot say it exactly. */
export type SyncedEntry = Pick<Entry, 'id' | SyncedField>;
export type SyncedField = (typeof SYNCED)[number];

/** The order of the fields is a part of the format. */
export const SYNCED = ['added', 'saved', 'status', 'tags', 'rating', 'opened', 'note', 'title'] as const;

/** Later times have no room in the format. */
const TOO_LATE = 2 ** 48;
const isSayableTime = (value: unknown) => isTime(value) && value < TOO_LATE;
const isText = (value: unknown) => typeof value === 'string' && !/\p{Surrogate}/u.test(value);

const SAYABLE: Record<SyncedField, (value: unknown) => boolean> = {
  added: isSayableTime,
  saved: (value) => typeof value === 'boolean',
  status: (value) => (STATUSES as readonly unknown[]).includes(value),
  tags: (value) => Array.isArray(value) && value.every(isText),
  rating: (value) => isCount(value) && value <= 5,
  opened: (value) => {
    const { times, last, ...more } = (value ?? {}) as Record<string, unknown>;
    return isCount(times) && isSayableTime(last) && Object.keys(more).length === 0;
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
    return stamped && isSayableTime(stamped.at) && SAYABLE[field](stamped.value)
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
    ([tag, { value, at }]) => isText(tag) && isSayableTime(at) && TAG_COLORS.includes(value),
  );
  return Object.fromEntries(said.map(([tag, { value, at }]) => [tag, { value, at }]));
}
