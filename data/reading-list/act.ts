import type { ArxivId } from '../arxiv-id';
import { type Entry, type EntryFields, type Stamped, withFields } from './entry';

/** What the reader did. */
export type ActKind = 'save' | 'remove' | 'status' | 'tags' | 'rename-tag' | 'note' | 'rating' | 'import' | 'restore';

/** A field as an act found it, and the stamp under which the act wrote it. */
interface FieldChange {
  before?: unknown;
  /** The stamp of what it found. */
  found?: number;
  at: number;
}

export interface EntryChange {
  id: ArxivId;
  fields: { [F in keyof EntryFields]?: FieldChange };
}

/** One thing that the reader did, to any number of papers, with what undoes it. */
export interface Act {
  kind: ActKind;
  /** When, ms since the epoch. */
  at: number;
  changes: EntryChange[];
}

/** The reader's last act that took or changed something, without what undoes it; a save has a button of its own for that. */
export interface LastAct extends Pick<Act, 'at'> {
  key: number;
  kind: Exclude<ActKind, 'save'>;
  /** How many papers it changed. */
  papers: number;
}

/** How long an act is offered to be undone without being asked, ms. */
const OFFERED_MS = 30 * 60_000;

/** Whether a page should offer to undo this act without being asked. */
export function isOffered({ at }: LastAct, now: number): boolean {
  return now - at < OFFERED_MS;
}

/** What a field has after the undoing of its first writing. Those that are not here stay: they tell of the paper. */
export const BLANKS: Partial<EntryFields> = { saved: false, status: 'to-read', tags: [], note: '', rating: 0 };

/** What changed from `before` to `after`; undefined where nothing did. */
export function changeOf(before: Entry, after: Entry): EntryChange | undefined {
  const { id: _same, ...known } = before;
  const { id, ...now } = after;
  const past = new Map<string, Stamped<unknown>>(Object.entries(known));
  const fields = Object.entries<Stamped<unknown>>(now).flatMap(([name, { value, at }]): [string, FieldChange][] => {
    const found = past.get(name);
    if (found?.at === at && found.value === value) return [];
    return [[name, { at, ...(found && { before: found.value, found: found.at }) }]];
  });
  return fields.length > 0 ? { id, fields: Object.fromEntries(fields) } : undefined;
}

/** The entry with the change taken back, at `now`; what was written since then by something else stays. */
export function undone(entry: Entry, { fields }: EntryChange, now: number): Entry {
  const back: Record<string, unknown> = {};
  for (const [name, { before, at }] of Object.entries(fields)) {
    if (entry[name as keyof EntryFields]?.at !== at) continue;
    const value = before ?? BLANKS[name as keyof EntryFields];
    if (value !== undefined) back[name] = value;
  }
  return Object.keys(back).length > 0 ? withFields(entry, back, now) : entry;
}

/**
 * An act whose writing stands again because `taken`, which had overwritten it, was taken back by `undoing`: it goes by the
 * new stamps, so that it can be undone next. Undefined where `taken` had not overwritten any of it.
 */
export function standingAgain(act: Act, taken: Act, undoing: readonly EntryChange[]): Act | undefined {
  const overwritten = new Map(taken.changes.map(({ id, fields }) => [id, fields]));
  const rewritten = new Map(undoing.map(({ id, fields }) => [id, fields]));
  let stands = false;
  const changes = act.changes.map(({ id, fields }) => {
    const renewed = Object.entries(fields).map(([key, field]) => {
      const name = key as keyof EntryFields;
      const at = rewritten.get(id)?.[name]?.at;
      if (at === undefined || overwritten.get(id)?.[name]?.found !== field.at) return [name, field];
      stands = true;
      return [name, { ...field, at }];
    });
    return { id, fields: Object.fromEntries(renewed) };
  });
  return stands ? { ...act, changes } : undefined;
}

/** How long a note may be typed on as one act, ms. */
const TYPING_MS = 10 * 60_000;

/** One act for two, where the second only goes on with the first, as typing on in a note does; else undefined. */
export function continued(last: Act | undefined, next: Act): Act | undefined {
  if (last?.kind !== 'note' || next.kind !== 'note' || next.at - last.at > TYPING_MS) return undefined;
  const [before, after] = [last.changes[0], next.changes[0]];
  if (last.changes.length !== 1 || next.changes.length !== 1 || before?.id !== after?.id) return undefined;
  if (!before?.fields.note || !after?.fields.note) return undefined;
  // What another device wrote in between would be lost by undoing both at once.
  if (after.fields.note.found !== before.fields.note.at) return undefined;
  return {
    ...last,
    changes: [{ id: before.id, fields: { note: { ...before.fields.note, at: after.fields.note.at } } }],
  };
}
