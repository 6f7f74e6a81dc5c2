import type { ArxivId } from '../../arxiv-id';
import { isSameValue } from '../../same-value';
import { BLANKS } from '../act';
import { type Entry, type EntryFields, isSaved, titleOf, withFields } from '../entry';
import { merge } from '../merge';
import { MOST_TAGS } from '../tags';
import type { Candidate, ReadFile } from './candidate';
import { foldInto } from './fold';
import { FIELD_NAMES } from './read-entry';

export interface PlannedPaper {
  id: ArxivId;
  title: string;
  /** Where the file has it, counted from 1. */
  line: number;
  /** `new`: it comes onto the list. A removed paper that stays so is `unchanged`, whatever is merged into what is kept of it. */
  verdict: 'new' | 'changed' | 'unchanged';
  /** The fields whose values change. */
  what: (keyof EntryFields)[];
  /** Complete, as it will be merged in. */
  entry: Entry;
}

export interface ImportPlan {
  papers: PlannedPaper[];
}

/**
 * What taking in a file at `now` (ms since the epoch) would make of the list, for the reader to see before it is done:
 * the planned entries, merged into `current`, give themselves. An import adds, it removes and overwrites nothing, but for
 * our own JSON, in which the later of two values wins as between devices.
 */
export function planImport(read: ReadFile, current: ReadonlyMap<ArxivId, Entry>, now: number): ImportPlan {
  const candidates = new Map<ArxivId, Candidate>();
  for (const candidate of read.candidates) foldInto(candidates, candidate);
  const papers = [...candidates.values()].map((candidate) => plan(candidate, current.get(candidate.id), now));
  return { papers };
}

function plan({ id, line, entry: given, fields }: Candidate, current: Entry | undefined, now: number): PlannedPaper {
  const before = current ?? { id };
  const merged = given ? withGiven(before, given, now) : before;
  const entry = fields ? withFields(merged, additions(merged, fields, now), now) : merged;
  const isNew = isSaved(entry) && !isSaved(current);
  const what = isSaved(entry)
    ? FIELD_NAMES.filter((name) => !isSameValue(before[name]?.value, entry[name]?.value))
    : [];
  const isChanged = what.length > 0 || (isSaved(entry) && hasNewUnknown(before, entry));
  return { id, title: titleOf(entry), line, verdict: isNew ? 'new' : isChanged ? 'changed' : 'unchanged', what, entry };
}

/** An entry of ours, merged in; the removal of a paper that is on the list is passed over. */
function withGiven(current: Entry, given: Entry, now: number): Entry {
  const { saved, ...rest } = given;
  const removes = isSaved(current) && saved?.value === false;
  const merged = merge(current, removes ? rest : given);
  if (!isSaved(given) || isSaved(current)) return merged;
  // The reader asks for it now: no removal from before, here or on another device, may take it away again, and what an
  // undone import left blank is filled again.
  return withFields(merged, { ...blankIn(merged, given), saved: true, ...(merged.added ? {} : { added: now }) }, now);
}

/** What the reader had said of the paper in `given` and what is blank in `merged`. */
function blankIn(merged: Entry, given: Entry): Partial<EntryFields> {
  const names = Object.keys(BLANKS) as (keyof typeof BLANKS)[];
  const lost = names.filter(
    (name) =>
      given[name] && isSameValue(merged[name]?.value, BLANKS[name]) && !isSameValue(given[name].value, BLANKS[name]),
  );
  return Object.fromEntries(lost.map((name) => [name, given[name]?.value]));
}

/** What a paper without stamps adds: everything if it is not on the list; else only what is lacking there. */
function additions(entry: Entry, fields: Partial<EntryFields>, now: number): Partial<EntryFields> {
  const { citation, title, status, tags = [], note, rating, opened } = fields;
  const newTags = withTags(entry.tags?.value ?? [], tags);
  const isNamed = entry.copy || entry.citation || entry.title || citation;
  return {
    ...(isSaved(entry) ? {} : { saved: true, added: plausible(fields.added, now) }),
    ...(citation && !entry.citation && { citation }),
    ...(title && !isNamed && { title }),
    ...(!entry.status && (status || !isSaved(entry)) && { status: status ?? 'to-read' }),
    ...(newTags && { tags: newTags }),
    ...(note && !entry.note?.value && { note }),
    ...(rating && !entry.rating?.value && { rating }),
    ...(opened && !entry.opened && { opened }),
  };
}

function plausible(added: number | undefined, now: number): number {
  return added !== undefined && added > 0 && added < now ? added : now;
}

/** The tags with those that are new; undefined if none is. */
function withTags(ours: readonly string[], theirs: readonly string[]): string[] | undefined {
  const known = new Set(ours);
  const added = theirs.filter((tag) => !known.has(tag)).slice(0, Math.max(0, MOST_TAGS - ours.length));
  return added.length > 0 ? [...ours, ...added] : undefined;
}

/** Whether fields that this version does not know would change. */
function hasNewUnknown(before: Entry, after: Entry): boolean {
  const unknown = (entry: Entry) =>
    Object.fromEntries(
      Object.entries(entry).flatMap(([name, field]) =>
        name === 'id' || FIELD_NAMES.includes(name as keyof EntryFields) || typeof field === 'string'
          ? []
          : [[name, field.value]],
      ),
    );
  return !isSameValue(unknown(before), unknown(after));
}
