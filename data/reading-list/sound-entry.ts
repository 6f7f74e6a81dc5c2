import { parseArxivId } from '../arxiv-id';
import { isRecord, isTexts, isTime } from '../json-shapes';
import { type Entry, type EntryFields, STATUSES } from './entry';

const isText = (value: unknown) => typeof value === 'string';
const isTextOrAbsent = (value: unknown) => value === undefined || isText(value);
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isNumberOrAbsent = (value: unknown) => value === undefined || isNumber(value);

/** What the pages rely on in each field's value. */
const RULES: { [F in keyof EntryFields]: (value: unknown) => boolean } = {
  saved: (value) => typeof value === 'boolean',
  added: isTime,
  copy: (value) =>
    isRecord(value) &&
    isText(value.title) &&
    isTexts(value.authors) &&
    isNumberOrAbsent(value.votes) &&
    isTextOrAbsent(value.image) &&
    Array.isArray(value.sections) &&
    value.sections.every((section) => isRecord(section) && isText(section.text) && isTextOrAbsent(section.label)) &&
    (value.language === 'ko' || value.language === 'en') &&
    isText(value.source) &&
    (value.listing === undefined || isListing(value.listing)),
  citation: (value) =>
    isRecord(value) &&
    isText(value.title) &&
    isTexts(value.authors) &&
    [value.date, value.doi, value.category].every(isTextOrAbsent),
  title: isText,
  status: (value) => (STATUSES as readonly unknown[]).includes(value),
  tags: isTexts,
  note: isText,
  rating: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 5,
  opened: (value) => isRecord(value) && isNumber(value.times) && isTime(value.last),
};

function isListing(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.date) &&
    isNumber(value.of) &&
    isTextOrAbsent(value.votedOn) &&
    [value.votes, value.rank].every(isNumberOrAbsent)
  );
}

/**
 * What is sound of an entry that a storage gave back or that came from outside: fields that have a stamp and are of their
 * type, so that no page breaks on the others. Fields that this version does not know need no more than the stamp. It is
 * `given` itself where nothing is wrong with it, and undefined where nothing is left.
 */
export function soundEntry(given: Entry): Entry | undefined {
  const { id } = given;
  if (typeof id !== 'string' || parseArxivId(id)?.id !== id) return undefined;
  const all = Object.entries(given).filter(([name]) => name !== 'id');
  const sound = all.filter(([name, field]) => isSoundField(name, field));
  if (sound.length === 0) return undefined;
  return sound.length === all.length ? given : { id, ...Object.fromEntries(sound) };
}

/** Whether a field of that name has a stamp and is of its type. */
export function isSoundField(name: string, field: unknown): boolean {
  if (!isRecord(field) || !isTime(field.at) || field.value === undefined) return false;
  return !Object.hasOwn(RULES, name) || RULES[name as keyof EntryFields](field.value);
}
