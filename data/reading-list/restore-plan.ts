import type { ArxivId } from '../arxiv-id';
import { BLANKS } from './act';
import { type Entry, type EntryFields, isSaved } from './entry';

/** What restoring a snapshot would do to the list of now. */
export interface RestorePlan {
  /** Papers that come back, that change, and that were saved since and would go. */
  back: ArxivId[];
  changed: ArxivId[];
  gone: ArxivId[];
  /** The fields to write, and entries that are not there at all. */
  fields: Map<ArxivId, Partial<EntryFields>>;
  missing: Map<ArxivId, Entry>;
}

/** What the reader decides about a paper, as against what is known of it. */
const DECIDED = ['saved', 'added', 'status', 'tags', 'note', 'rating'] as const;

/** Compares a snapshot with the list as it is; with `keepLater` papers saved since then stay. */
export function planRestore(snapshot: readonly Entry[], now: readonly Entry[], keepLater: boolean): RestorePlan {
  const plan: RestorePlan = { back: [], changed: [], gone: [], fields: new Map(), missing: new Map() };
  const current = new Map(now.map((entry) => [entry.id, entry]));
  for (const then of snapshot) planPaper(plan, then, current.get(then.id));
  const wasSaved = new Set(snapshot.filter(isSaved).map(({ id }) => id));
  for (const { id } of keepLater ? [] : now.filter((entry) => isSaved(entry) && !wasSaved.has(entry.id))) {
    plan.gone.push(id);
    plan.fields.set(id, { saved: false });
  }
  return plan;
}

function planPaper(plan: RestorePlan, then: Entry, entry: Entry | undefined): void {
  if (!entry) plan.missing.set(then.id, then);
  if (!isSaved(then)) return;
  const fields = entry ? differences(then, entry) : {};
  const differs = Object.keys(fields).length > 0;
  if (differs) plan.fields.set(then.id, fields);
  if (!isSaved(entry)) plan.back.push(then.id);
  else if (differs) plan.changed.push(then.id);
}

function differences(then: Entry, now: Entry): Partial<EntryFields> {
  const fields: Record<string, unknown> = {};
  for (const name of DECIDED) {
    // What was not said then is taken back, too: a tag that a hundred papers got by mistake goes.
    const [before, after] = [then, now].map((entry) => entry[name]?.value ?? BLANKS[name]);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(after)) fields[name] = before;
  }
  return fields;
}
