import { type Act, continued, type EntryChange, standingAgain, undone } from './act';
import type { WritingTransaction } from './database';
import { isSoundAct } from './sound-act';
import { writeAll } from './write-entries';
import { writing } from './writing';

/** How many of the last acts can be undone. */
const MOST = 30;

/** Adds an act to those that can be undone, within the transaction that carries it out. */
export async function rememberAct(tx: WritingTransaction, act: Act): Promise<void> {
  const acts = tx.objectStore('acts');
  // What a large act changed is dear to read, and only notes go on.
  const last = act.kind === 'note' ? await acts.openCursor(null, 'prev') : null;
  const both = continued(isSoundAct(last?.value) ? last.value : undefined, act);
  if (last && both) {
    await last.update(both);
    return;
  }
  await acts.add(act);
  const oldest = await acts.getAllKeys();
  for (const key of oldest.slice(0, -MOST)) await acts.delete(key);
}

/** Takes an act that was undone from those that can be, within the transaction that undoes it by the changes `undoing`. */
export async function forgetAct(tx: WritingTransaction, key: number, undoing: readonly EntryChange[]): Promise<void> {
  const acts = tx.objectStore('acts');
  const taken = await acts.get(key);
  if (!taken) return;
  await acts.delete(key);
  let earlier = await acts.openCursor(IDBKeyRange.upperBound(key), 'prev');
  while (earlier) {
    const again = isSoundAct(earlier.value) ? standingAgain(earlier.value, taken, undoing) : undefined;
    if (again) await earlier.update(again);
    earlier = await earlier.continue();
  }
}

/**
 * Takes an act back, the last one unless `key` names another: each field is as it was, but for those that something
 * else has written since. Returns how many papers changed; nothing happens a second time.
 */
export function undoAct(now: number, key?: number): Promise<number> {
  return writing(async (db) => {
    const last = key ?? (await db.transaction('acts').store.openKeyCursor(null, 'prev'))?.key;
    const act = last === undefined ? undefined : await db.get('acts', last);
    if (last === undefined || !isSoundAct(act)) return 0;
    const changes = new Map(act.changes.map((change) => [change.id, change]));
    const written = await writeAll(
      db,
      [...changes.keys()],
      (entry) => {
        const change = changes.get(entry.id);
        return change ? undone(entry, change, now) : entry;
      },
      { now, undoes: last },
    );
    return written.length;
  });
}
