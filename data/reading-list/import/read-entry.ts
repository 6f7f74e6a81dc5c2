import { parseArxivId } from '../../arxiv-id';
import { toDigestDate } from '../../digest/date';
import { isCount, isRecord } from '../../json-shapes';
import { type Listing, type Section, SOURCES } from '../../paper';
import { isSameValue } from '../../same-value';
import { parseCitation } from '../citation';
import { type Entry, type EntryFields, type PaperCopy, type Rating, STATUSES } from '../entry';
import { cleanTags } from '../tags';
import { cut, LONGEST_NOTE, timeIn } from './limits';

const LONGEST_LINE = 2000;
const MOST_SECTIONS = 100;
/** Fields of newer versions: as many, and as long in JSON, as a newer version may reasonably have. */
const MOST_UNKNOWN = 50;
const LONGEST_UNKNOWN = 100_000;

type Read<T> = (value: unknown, now: number) => T | undefined;

/** What each field may hold; undefined where the value is none of it. */
const FIELDS: { [F in keyof EntryFields]: Read<EntryFields[F]> } = {
  saved: (value) => (typeof value === 'boolean' ? value : undefined),
  added: timeIn,
  copy: readCopy,
  citation: parseCitation,
  title: (value) => (typeof value === 'string' && value.trim() ? cut(value, LONGEST_LINE) : undefined),
  status: (value) => STATUSES.find((status) => status === value),
  tags: (value) => (Array.isArray(value) ? cleanTags(strings(value)) : undefined),
  note: (value) => (typeof value === 'string' ? cut(value, LONGEST_NOTE) : undefined),
  rating: (value) => ([0, 1, 2, 3, 4, 5] as const).find((rating: Rating) => rating === value),
  opened: readOpened,
};

/** The names of an entry's fields, in their order. */
export const FIELD_NAMES = Object.keys(FIELDS) as (keyof EntryFields)[];

/**
 * An entry as our JSON has it; undefined without an arXiv id. What makes no sense is left out, what is too long is cut,
 * stamps from the future become `now`, and fields of newer versions stay; `isWhole` is whether it is all as it was.
 */
export function readEntry(value: unknown, now: number): { entry: Entry; isWhole: boolean } | undefined {
  if (!isRecord(value)) return undefined;
  const id = typeof value.id === 'string' ? parseArxivId(value.id)?.id : undefined;
  if (!id) return undefined;
  const given = Object.entries(value).filter(([name]) => name !== 'id');
  let unknown = 0;
  const kept = given.flatMap(([name, stamped]) => {
    if (!isRecord(stamped) || name === '__proto__') return [];
    const at = timeIn(stamped.at, now);
    if (at === undefined) return [];
    const isKnown = Object.hasOwn(FIELDS, name);
    if (!isKnown) unknown += 1;
    const read: Read<unknown> = isKnown ? FIELDS[name as keyof EntryFields] : readUnknown;
    const field = unknown > MOST_UNKNOWN ? undefined : read(stamped.value, now);
    return field === undefined ? [] : [[name, { value: field, at }] as const];
  });
  const entry = { id, ...Object.fromEntries(kept) } as Entry;
  return { entry, isWhole: isSameValue(Object.fromEntries(given), Object.fromEntries(kept)) };
}

/** The strings among the values of a list. */
export function strings(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}

function readUnknown(value: unknown): unknown {
  return JSON.stringify(value)?.length <= LONGEST_UNKNOWN ? value : undefined;
}

function readOpened(value: unknown, now: number): EntryFields['opened'] | undefined {
  if (!isRecord(value)) return undefined;
  const { times } = value;
  const last = timeIn(value.last, now);
  return isCount(times) && last !== undefined ? { times, last } : undefined;
}

function readCopy(value: unknown): PaperCopy | undefined {
  if (!isRecord(value)) return undefined;
  const { votes, image, sections, language, listing } = value;
  const citation = parseCitation(value);
  const source = SOURCES.find((known) => known === value.source);
  if (!citation || !source || (language !== 'ko' && language !== 'en')) return undefined;
  const { title, authors } = citation;
  const listed = readListing(listing);
  return {
    title,
    authors,
    ...(isCount(votes) && { votes }),
    ...(typeof image === 'string' && /^https?:\/\//i.test(image) && { image: cut(image, LONGEST_LINE) }),
    sections: Array.isArray(sections) ? sections.slice(0, MOST_SECTIONS).flatMap(readSection) : [],
    language,
    source,
    ...(listed && { listing: listed }),
  };
}

function readSection(value: unknown): Section[] {
  if (!isRecord(value) || typeof value.text !== 'string') return [];
  const text = cut(value.text, LONGEST_NOTE);
  return [typeof value.label === 'string' ? { label: cut(value.label, LONGEST_LINE), text } : { text }];
}

function readListing(value: unknown): Listing | undefined {
  if (!isRecord(value) || typeof value.date !== 'string' || !isCount(value.of)) return undefined;
  const date = toDigestDate(value.date);
  const votedOn = typeof value.votedOn === 'string' && toDigestDate(value.votedOn);
  const { votes, rank, of } = value;
  return (
    date && { date, ...(isCount(votes) && { votes }), ...(votedOn && { votedOn }), ...(isCount(rank) && { rank }), of }
  );
}
