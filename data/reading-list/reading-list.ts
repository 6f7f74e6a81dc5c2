/** What can be done to the reading list. Every context of the extension's origin may call it; a lock serialises them. */
import type { ArxivId } from '../arxiv-id';
import { OPENED_SETS_READING, settingIn } from '../settings/settings';
import { readSound } from '../sound-records';
import { paperKey, read as readStored } from '../storage';
import type { ActKind } from './act';
import {
  type Citation,
  copyOf,
  type Entry,
  type EntryFields,
  isSaved,
  type Rating,
  type Status,
  withFields,
} from './entry';
import { readAll } from './list';
import { mirrorIds } from './mirror';
import { takeTagColor } from './tag-colors';
import { cleanTag, cleanTags } from './tags';
import { writeEntries } from './write-entries';
import { writing } from './writing';

/**
 * Puts a paper on the list, or does nothing if it is there: a repeated call does no harm. Takes its own copy of what
 * the library says, and `citation` where arXiv's page gave one. Resolves when the entry is stored.
 */
export async function save(id: ArxivId, now: number, citation?: Citation): Promise<void> {
  const paper = (await readSound([paperKey(id)]))[paperKey(id)];
  const written = await change([id], now, 'save', (entry) => ({
    ...(isSaved(entry) ? {} : { saved: true, added: now }),
    ...(paper && !entry.copy ? { copy: copyOf(paper) } : {}),
    ...(citation && !entry.citation ? { citation } : {}),
    ...(entry.status ? {} : { status: 'to-read' as const }),
  }));
  // A page that asks for what is saved already has not seen it: its mirror may be torn.
  if (written.length === 0) await writing((db) => mirrorIds(db, [id]));
}

/** Takes papers off the list. Their entries stay as tombstones, so that no other copy brings them back. */
export function remove(ids: readonly ArxivId[], now: number): Promise<void> {
  return changeSaved(ids, now, 'remove', () => ({ saved: false }));
}

/** Says what is to become of papers. */
export function setStatus(ids: readonly ArxivId[], now: number, status: Status): Promise<void> {
  return changeSaved(ids, now, 'status', (entry) => (entry.status?.value === status ? {} : { status }));
}

/** Rates papers; 0 takes the rating back. */
export function setRating(ids: readonly ArxivId[], now: number, rating: Rating): Promise<void> {
  return changeSaved(ids, now, 'rating', (entry) => ((entry.rating?.value ?? 0) === rating ? {} : { rating }));
}

/** Keeps a note with a paper, '' takes it away; also with one that was just taken off the list, for when it comes back. */
export async function setNote(id: ArxivId, now: number, note: string): Promise<void> {
  await change([id], now, 'note', (entry) => (entry.saved && (entry.note?.value ?? '') !== note ? { note } : {}));
}

/** Gives papers a tag. A text of which nothing is left as a tag does nothing. */
export function addTag(ids: readonly ArxivId[], now: number, text: string): Promise<void> {
  const tag = cleanTag(text);
  if (!tag) return Promise.resolve();
  return changeTags(ids, now, 'tags', (tags) => [...tags, tag]);
}

/** Takes a tag from papers. */
export function removeTag(ids: readonly ArxivId[], now: number, tag: string): Promise<void> {
  return changeTags(ids, now, 'tags', (tags) => tags.filter((other) => other !== tag));
}

/** Calls a tag something else on every paper that has it, which makes it one with a tag of that name. */
export async function renameTag(from: string, now: number, to: string): Promise<void> {
  const tag = cleanTag(to);
  if (!tag) return;
  const having = (await readAll()).filter((entry) => entry.tags?.value.includes(from)).map(({ id }) => id);
  await changeTags(having, now, 'rename-tag', (tags) => tags.map((other) => (other === from ? tag : other)));
  await takeTagColor(from, tag, now);
}

/** Takes a tag from every paper that has it. */
export async function deleteTag(tag: string, now: number): Promise<void> {
  const having = (await readAll()).filter((entry) => entry.tags?.value.includes(tag)).map(({ id }) => id);
  await removeTag(having, now, tag);
}

/**
 * Counts that the page of a saved paper was opened at `at`; a repeated message counts once. Moves the paper from "to read"
 * to "reading" where the reader asked for that.
 */
export async function open(id: ArxivId, at: number, now: number): Promise<void> {
  const sets = settingIn(OPENED_SETS_READING, await readStored([OPENED_SETS_READING.key]));
  await changeSaved([id], now, undefined, ({ opened, status }) => {
    const { times, last } = opened?.value ?? { times: 0, last: 0 };
    if (at <= last) return {};
    return {
      opened: { times: times + 1, last: at },
      ...(sets && status?.value === 'to-read' && { status: 'reading' }),
    };
  });
}

/** Adds what arXiv's page says to a saved paper of which less is known; any other paper is left alone. */
export function describe(id: ArxivId, now: number, citation: Citation): Promise<void> {
  return changeSaved([id], now, undefined, (entry) =>
    says(citation) > (entry.citation ? says(entry.citation.value) : 0) ? { citation } : {},
  );
}

/** Repeats what an interruption left half done; for the background worker's start. */
export function recover(): Promise<void> {
  return writing(async () => undefined);
}

function says({ authors, date, doi, category }: Citation): number {
  return 1 + [authors.length > 0, date, doi, category].filter(Boolean).length;
}

function changeTags(
  ids: readonly ArxivId[],
  now: number,
  act: ActKind,
  change: (tags: readonly string[]) => string[],
): Promise<void> {
  return changeSaved(ids, now, act, ({ tags: { value: before } = { value: [] } }) => {
    const tags = cleanTags(change(before));
    return tags.join() === before.join() ? {} : { tags };
  });
}

async function changeSaved(
  ids: readonly ArxivId[],
  now: number,
  act: ActKind | undefined,
  fields: (entry: Entry) => Partial<EntryFields>,
): Promise<void> {
  await change(ids, now, act, (entry) => (isSaved(entry) ? fields(entry) : {}));
}

function change(
  ids: readonly ArxivId[],
  now: number,
  act: ActKind | undefined,
  fields: (entry: Entry) => Partial<EntryFields>,
): Promise<Entry[]> {
  const written = (entry: Entry) => {
    const changed = fields(entry);
    return Object.keys(changed).length > 0 ? withFields(entry, changed, now) : entry;
  };
  return writeEntries(ids, written, { now, act, snapshot: ids.length > 1 ? 'bulk' : undefined });
}
