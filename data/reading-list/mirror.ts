import type { ArxivId } from '../arxiv-id';
import { readSound } from '../sound-records';
import { read, readSavedEntries, snapshotKey, write, writeSavedEntries } from '../storage';
import { type Database, isComplete, storeAll, toRow } from './database';
import { type Entry, isSaved } from './entry';
import { merge } from './merge';
import { entriesIn } from './snapshots';
import { soundEntry } from './sound-entry';
import { soundRow } from './sound-row';

const SLICE = 200;

/**
 * Makes the database and its mirror in `storage.local` agree again: a database that is new, because the browser
 * deleted it with the site data, takes in the mirror; a mirror that is gone is written anew; changes that an
 * interruption kept from the mirror are repeated. Only to be called as the reading list's writer.
 */
export async function reconcile(db: Database): Promise<void> {
  if (!(await isComplete(db))) await rebuild(db);
  const { mirrored } = await read(['mirrored']);
  await mirrorIds(db, await db.getAllKeys(mirrored ? 'unmirrored' : 'entries'));
  if (!mirrored) await write({ mirrored: true });
}

/** Copies entries that were just stored to the mirror, from where content scripts read them and hear of the change. */
export async function mirrorEntries(db: Database, entries: readonly Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += SLICE) {
    const slice = entries.slice(from, from + SLICE);
    await writeSavedEntries(slice);
    const tx = db.transaction('unmirrored', 'readwrite');
    await storeAll(tx, () => Promise.all(slice.map(({ id }) => tx.store.delete(id))));
  }
}

/** Copies the entries of `ids` to the mirror, as the database has them. */
export async function mirrorIds(db: Database, ids: readonly ArxivId[]): Promise<void> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const tx = db.transaction('entries');
    const rows = await Promise.all(ids.slice(from, from + SLICE).map((id) => tx.store.get(id)));
    await mirrorEntries(
      db,
      rows.flatMap((row) => soundRow(row) ?? []),
    );
  }
}

async function rebuild(db: Database): Promise<void> {
  const mirrored = await readSavedEntries();
  const found = mirrored.flatMap((entry) => soundEntry(entry) ?? []);
  // Said before the database counts as complete: after an interruption it is found out once more.
  await reportLoss(found);
  const intact = new Set(mirrored);
  const tx = db.transaction(['entries', 'unmirrored', 'state'], 'readwrite');
  const [entries, unmirrored] = [tx.objectStore('entries'), tx.objectStore('unmirrored')];
  await storeAll(tx, async () => {
    for (let from = 0; from < found.length; from += SLICE) {
      const slice = found.slice(from, from + SLICE);
      const rows = await Promise.all(slice.map(({ id }) => entries.get(id)));
      const puts = slice.map(async (entry, n) => {
        const known = soundRow(rows[n]);
        await entries.put(toRow(known ? merge(known, entry) : entry));
        if (known || !intact.has(entry)) await unmirrored.put(entry.id, entry.id);
      });
      await Promise.all(puts);
    }
    await tx.objectStore('state').put(true, 'complete');
  });
}

/**
 * Database and mirror both torn: no more than the reader can tell what is missing, and a snapshot may have it. Papers that
 * were taken off the list since are known, as removed, and are no loss.
 */
async function reportLoss(found: readonly Entry[]): Promise<void> {
  const newest = (await readSound(['snapshots'])).snapshots?.at(-1);
  if (!newest) return;
  const known = new Set(found.filter(({ saved }) => saved).map(({ id }) => id));
  const body = (await read([snapshotKey(newest.at)]))[snapshotKey(newest.at)] ?? '';
  const expected = await entriesIn(body).catch(() => undefined);
  const left = expected
    ? expected.filter((entry) => isSaved(entry) && known.has(entry.id)).length
    : found.filter(isSaved).length; // that snapshot is torn, too
  if (left < newest.papers) await write({ damage: { found: left, expected: newest.papers } });
}
