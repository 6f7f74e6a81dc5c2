import type { ArxivId } from '../arxiv-id';
import { type Change, read, triageKey, write } from '../storage';
import type { Mark, Marks, MonthTriage } from './triage';

/** The marks of those of `ids` that have one: one read of their arXiv months. */
export async function readMarks(ids: readonly ArxivId[]): Promise<Map<ArxivId, Mark>> {
  const months = await read([...new Set(ids.map(triageKey))]);
  return new Map(
    ids.flatMap((id) => {
      const mark = markIn(months[triageKey(id)], id);
      return mark ? [[id, mark] as const] : [];
    }),
  );
}

/** Marks papers, or with undefined takes their marks away, in one write; returns what they had, for `setMarks`. */
export function setMark(ids: readonly ArxivId[], mark: Mark | undefined): Promise<Marks> {
  return changeMarks(new Map(ids.map((id) => [id, mark])), () => true);
}

/** Gives each paper the mark that is said, in one write, as to undo; returns what they had. */
export function setMarks(marks: Marks): Promise<Marks> {
  return changeMarks(marks, () => true);
}

/** Marks papers as seen; those that were dismissed stay so. Returns what the changed ones had. */
export function markSeen(ids: readonly ArxivId[]): Promise<Marks> {
  return changeMarks(new Map(ids.map((id) => [id, 'seen'])), (known) => known === undefined);
}

/** Whether a change of `storage.local` may have changed marks, or which days have been looked at. */
export function isTriageChange(change: Change): boolean {
  return Object.keys(change).some((key) => key === 'looked' || key.startsWith('triage:'));
}

/** Writers are serialised, because a month is read, changed and written back. */
function changeMarks(marks: Marks, isWanted: (known: Mark | undefined) => boolean): Promise<Marks> {
  return navigator.locks.request('triage', async () => {
    const months = await read([...new Set([...marks.keys()].map(triageKey))]);
    const before = new Map<ArxivId, Mark | undefined>();
    const changed: Record<`triage:${string}`, MonthTriage> = {};
    for (const [id, mark] of marks) {
      const key = triageKey(id);
      const known = markIn(months[key], id);
      if (known === mark || !isWanted(known)) continue;
      before.set(id, known);
      const { [id]: _old, ...others } = changed[key] ?? months[key] ?? {};
      changed[key] = mark ? { ...others, [id]: mark } : others;
    }
    if (before.size > 0) await write(changed);
    return before;
  });
}

function markIn(month: MonthTriage | undefined, id: ArxivId): Mark | undefined {
  const mark = month && Object.hasOwn(month, id) ? month[id] : undefined;
  return mark === 'seen' || mark === 'dismissed' ? mark : undefined;
}
