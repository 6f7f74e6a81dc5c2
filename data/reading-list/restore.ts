import type { ArxivId } from '../arxiv-id';
import { paperKey, read } from '../storage';
import { type Entry, withFields } from './entry';
import { readAll } from './list';
import { planRestore, type RestorePlan } from './restore-plan';
import { readSnapshot } from './snapshots';
import { soundRow } from './sound-row';
import { writeAll } from './write-entries';
import { writing } from './writing';

/** What restoring the snapshot of `at` would do; nothing is changed. @throws where the snapshot is gone or torn. */
export async function previewRestore(at: number, keepLater: boolean): Promise<RestorePlan> {
  return planRestore(await readSnapshot(at), await readAll(), keepLater);
}

/**
 * Makes the list what the snapshot of `at` says, after a snapshot of the list as it is; can be undone. Returns how many
 * papers changed. @throws where the snapshot is gone or torn, with nothing changed.
 */
export async function restoreSnapshot(at: number, keepLater: boolean, now: number): Promise<number> {
  const snapshot = await readSnapshot(at);
  return writing(async (db) => {
    const current = (await db.getAll('entries')).flatMap((row) => soundRow(row) ?? []);
    const { fields, missing, back, changed, gone } = planRestore(snapshot, current, keepLater);
    const lost = await withSummaries(missing);
    await writeAll(
      db,
      [...fields.keys(), ...missing.keys()],
      (entry) => lost.get(entry.id) ?? withFields(entry, fields.get(entry.id) ?? {}, now),
      { now, act: 'restore', snapshot: 'restore' },
    );
    return back.length + changed.length + gone.length;
  });
}

/** Entries of a snapshot with the summaries that the library has for them. */
async function withSummaries(entries: ReadonlyMap<ArxivId, Entry>): Promise<Map<ArxivId, Entry>> {
  const papers = await read([...entries.keys()].map(paperKey));
  const filled = [...entries].map(([id, entry]): [ArxivId, Entry] => {
    const sections = papers[paperKey(id)]?.sections;
    const { copy } = entry;
    return [id, copy && sections ? { ...entry, copy: { ...copy, value: { ...copy.value, sections } } } : entry];
  });
  return new Map(filled);
}
