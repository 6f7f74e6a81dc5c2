import { gunzipText, gzipText } from '../gzip';
import { readSound } from '../sound-records';
import { read, remove, snapshotKey, writeSnapshot } from '../storage';
import type { Database } from './database';
import { type Entry, isSaved } from './entry';
import { soundEntry } from './sound-entry';
import { soundRow } from './sound-row';

/** Why a snapshot was taken. */
export type SnapshotReason = 'schedule' | 'import' | 'sync' | 'bulk' | 'upgrade' | 'restore';

/** A snapshot without its body: when it was taken (ms since the epoch, its name too), why, and how many papers were saved. */
export interface SnapshotInfo {
  at: number;
  reason: SnapshotReason;
  papers: number;
}

/**
 * Keeps the list as it is now. Summaries stay out: they would be most of it, an entry keeps its own, and the library has
 * them. Snapshots lie in `storage.local`, which survives when the browser deletes the database with the site data.
 * Nothing is written where the newest snapshot says the same. Only to be called as the reading list's writer.
 */
export async function takeSnapshot(db: Database, reason: SnapshotReason, now: number): Promise<void> {
  const entries = (await db.getAll('entries')).flatMap((row) => soundRow(row) ?? []).map(withoutSummary);
  if (entries.length === 0) return;
  const body = await gzipText(JSON.stringify(entries));
  const { snapshots = [] } = await readSound(['snapshots']);
  const newest = snapshots.at(-1);
  if (newest && (await read([snapshotKey(newest.at)]))[snapshotKey(newest.at)] === body) return;
  const at = Math.max(now, (newest?.at ?? 0) + 1);
  const all = [...snapshots, { at, reason, papers: entries.filter(isSaved).length }];
  const kept = rotate(all);
  const dropped = all.filter((one) => !kept.includes(one)).map((one) => one.at);
  await writeSnapshot(kept, at, body, dropped);
  await remove(dropped.map(snapshotKey));
}

/** The snapshots there are, newest first. */
export async function listSnapshots(): Promise<SnapshotInfo[]> {
  return ((await readSound(['snapshots'])).snapshots ?? []).toReversed();
}

/** The entries of a snapshot, removed ones too, without their summaries. @throws where it is gone or torn. */
export async function readSnapshot(at: number): Promise<Entry[]> {
  const body = (await read([snapshotKey(at)]))[snapshotKey(at)];
  if (!body) throw new Error(`There is no snapshot of ${new Date(at).toISOString()}`);
  return entriesIn(body);
}

/** The entries in the body of a snapshot. @throws where it is torn. */
export async function entriesIn(body: string): Promise<Entry[]> {
  const entries: unknown = JSON.parse(await gunzipText(body));
  if (!Array.isArray(entries)) throw new Error('The snapshot has no entries');
  return entries.flatMap((entry) => soundEntry(entry ?? {}) ?? []);
}

function withoutSummary(entry: Entry): Entry {
  return entry.copy ? { ...entry, copy: { ...entry.copy, value: { ...entry.copy.value, sections: [] } } } : entry;
}

const MOST = 10;

/**
 * The ten to keep, oldest first: the newest and the oldest always, and of the others those that stand far from their
 * neighbours for their age, so that an afternoon of many acts does not push last month's out.
 */
export function rotate(snapshots: readonly SnapshotInfo[]): SnapshotInfo[] {
  const kept = [...snapshots];
  while (kept.length > MOST) kept.splice(mostCrowded(kept), 1);
  return kept;
}

function mostCrowded(snapshots: readonly SnapshotInfo[]): number {
  const newest = snapshots.at(-1)?.at ?? 0;
  let [found, least] = [1, Number.POSITIVE_INFINITY];
  for (let n = 1; n < snapshots.length - 1; n++) {
    const [before, at, after] = [snapshots[n - 1], snapshots[n], snapshots[n + 1]].map((one) => one?.at ?? 0);
    const room = ((after ?? 0) - (before ?? 0)) / (newest - (at ?? 0) + 1);
    if (room < least) [found, least] = [n, room];
  }
  return found;
}
