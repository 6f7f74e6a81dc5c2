import type { ArxivId } from '../arxiv-id';
import type { DigestDate, Paper } from '../paper';
import { type Entry, isSaved, titleOf } from '../reading-list/entry';
import { readSavedInSlices } from '../reading-list/list';
import { docOfEntry } from './doc';
import { createMatcher } from './match';
import type { Pairs } from './pairs';
import type { Leniency } from './plan';
import type { Query } from './query';

/** Entries that are read at once. */
const SLICE = 500;
/** So many papers are found by their tags and notes at most. */
const MOST_FOUND = 300;

/**
 * The reading list as the search needs it, which adds to the library tags, notes and status, and papers that it lacks. A
 * summary that the library has is not kept twice.
 */
export class SavedPapers {
  readonly #entries = new Map<ArxivId, Entry>();
  /** Those with texts of their own. */
  readonly #written = new Map<ArxivId, Entry>();

  /** Reads the whole list, some at a time. `days` are those that the library has. */
  async load(days: ReadonlySet<DigestDate>): Promise<void> {
    await readSavedInSlices(SLICE, (entries) => this.take(entries, days));
  }

  /** Takes in entries as they are now. */
  take(entries: readonly Entry[], days: ReadonlySet<DigestDate>): void {
    for (const entry of entries) {
      this.#entries.delete(entry.id);
      this.#written.delete(entry.id);
      if (!isSaved(entry)) continue;
      const slim = isListed(entry, days) ? withoutSummary(entry) : entry;
      this.#entries.set(entry.id, slim);
      if (slim === entry || entry.note?.value || entry.tags?.value.length) this.#written.set(entry.id, slim);
    }
  }

  /** The entry of a saved paper; without its summary where the library has that. */
  entryOf(id: ArxivId): Entry | undefined {
    return this.#entries.get(id);
  }

  /** The saved papers whose tags and status let them pass; undefined if the query does not ask for any. */
  allowedBy(query: Query): ReadonlySet<ArxivId> | undefined {
    const own = query.filters.filter(({ kind, not }) => !not && (kind === 'tag' || kind === 'status'));
    if (own.length === 0) return undefined;
    const matches = createMatcher({ terms: [], excluded: [], filters: own });
    const allowed = [...this.#entries.values()].filter((entry) => matches(docOfEntry(entry)) !== undefined);
    return new Set(allowed.map(({ id }) => id));
  }

  /** Those that may fit because of what the entry itself has: any of the terms, for the rest may be in the library. */
  candidatesFor(query: Query, pairs: Pairs, leniency: Leniency): ArxivId[] {
    const terms = query.terms.length > 0 ? query.terms.map((term) => [term]) : [[]];
    const matchers = terms.map((one) => createMatcher({ terms: one, excluded: [], filters: [] }, pairs, leniency));
    const found: ArxivId[] = [];
    for (const entry of this.#written.values()) {
      const doc = docOfEntry(entry);
      if (matchers.some((matches) => matches(doc) !== undefined)) found.push(entry.id);
      if (found.length === MOST_FOUND) break;
    }
    return found;
  }
}

/** Whether the library has what the entry copied. */
function isListed(entry: Entry, days: ReadonlySet<DigestDate>): boolean {
  const date = entry.copy?.value.listing?.date;
  return date !== undefined && days.has(date);
}

function withoutSummary(entry: Entry): Entry {
  const { copy, ...rest } = entry;
  return copy ? { ...rest, copy: { at: copy.at, value: { ...copy.value, sections: [] } } } : entry;
}

/** A saved paper that the library does not have, as if it had it. */
export function paperOfEntry(entry: Entry): Paper {
  const copy = entry.copy?.value;
  return {
    id: entry.id,
    title: titleOf(entry),
    authors: copy?.authors ?? entry.citation?.value.authors ?? [],
    sections: copy?.sections ?? [],
    ...(copy?.votes === undefined ? {} : { votes: copy.votes }),
    listings: copy?.listing ? [copy.listing] : [],
    language: copy?.language ?? 'ko',
    source: copy?.source ?? 'file',
  };
}
