/** What the reader does to the reading list, for the tests that let it fail. */
import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { absorb } from '../../data/reading-list/absorb';
import { undoAct } from '../../data/reading-list/acts';
import type { Entry } from '../../data/reading-list/entry';
import * as list from '../../data/reading-list/reading-list';
import { restoreSnapshot } from '../../data/reading-list/restore';
import { takeSnapshot } from '../../data/reading-list/snapshots';
import { writing } from '../../data/reading-list/writing';
import { idOf } from './list-world';
import { paper } from './samples';

/** When the scenarios happen, ms since the epoch; what is there before is days older. */
export const NOW = Date.UTC(2025, 1, 20);
const DAY = 86_400_000;

export interface Scenario {
  name: string;
  /** What has happened before, on top of the list of `seed`. */
  before?: () => Promise<unknown>;
  act: () => Promise<unknown>;
  /** What of the mirror is torn and stays so, for nothing else knows it. */
  torn?: ArxivId[];
  /** Whether the act is remembered and can be undone. */
  undoable?: boolean;
}

/** Twelve papers, some of them described, ten snapshots, and a last act to undo. */
export async function seed(): Promise<void> {
  for (let n = 0; n < 12; n++) {
    const then = NOW - (20 - n) * DAY;
    await browser.storage.local.set({ [`paper:${idOf(n)}`]: paper({ id: idOf(n), votes: n }) });
    await list.save(idOf(n), then);
    if (n % 3 === 0) await list.addTag([idOf(n)], then + 1, 'diffusion');
    if (n % 4 === 0) await list.addTag([idOf(n)], then + 2, '확산');
    await writing((db) => takeSnapshot(db, 'schedule', then + 3));
  }
  await list.remove([idOf(11)], NOW - 2 * DAY);
  await list.setNote(idOf(1), NOW - DAY, '다시 읽기');
  await list.setRating([idOf(0)], NOW - DAY + 1, 4);
}

const IMPORTED: Entry[] = Array.from({ length: 300 }, (_, n) => ({
  id: idOf(n + 5),
  saved: { value: true, at: NOW - DAY },
  added: { value: NOW - DAY + n, at: NOW - DAY },
  note: { value: `메모 ${n}`, at: NOW - DAY },
}));
const importAll = (at: number) => absorb(IMPORTED, at, 'import');
const several = (count: number) => Array.from({ length: count }, (_, n) => idOf(n));

async function oldestSnapshot(): Promise<number> {
  const { snapshots } = await browser.storage.local.get('snapshots');
  return (snapshots as { at: number }[])[4]?.at ?? 0;
}

export const scenarios: Scenario[] = [
  {
    name: 'saving',
    before: () => browser.storage.local.set({ [`paper:${idOf(20)}`]: paper({ id: idOf(20) }) }),
    act: () => list.save(idOf(20), NOW, { title: 'A paper', authors: ['Kim, Haru'] }),
    undoable: true,
  },
  { name: 'removing three', act: () => list.remove(several(3), NOW), undoable: true },
  { name: 'the status of eight', act: () => list.setStatus(several(8), NOW, 'done'), undoable: true },
  { name: 'a tag for five', act: () => list.addTag(several(5), NOW, '새 태그'), undoable: true },
  { name: 'a tag renamed to another', act: () => list.renameTag('diffusion', NOW, '확산'), undoable: true },
  { name: 'a tag deleted', act: () => list.deleteTag('diffusion', NOW), undoable: true },
  { name: 'a note', act: () => list.setNote(idOf(1), NOW, '표 3'), undoable: true },
  { name: 'a rating', act: () => list.setRating([idOf(2)], NOW, 5), undoable: true },
  { name: 'an opened paper', act: () => list.open(idOf(2), NOW, NOW) },
  { name: 'a described paper', act: () => list.describe(idOf(3), NOW, { title: 'A paper', authors: ['Kim'] }) },
  { name: 'an undone rating', act: () => undoAct(NOW) },
  { name: 'an import of 300', act: () => importAll(NOW), undoable: true },
  { name: 'an undone import of 300', before: () => importAll(NOW - 1000), act: () => undoAct(NOW) },
  { name: 'what another device said', act: () => absorb(IMPORTED.slice(0, 20), NOW, 'sync') },
  {
    name: 'a restored snapshot',
    act: async () => restoreSnapshot(await oldestSnapshot(), false, NOW),
    undoable: true,
  },
  { name: 'a snapshot', act: () => writing((db) => takeSnapshot(db, 'schedule', NOW)) },
  { name: 'the database deleted', before: () => deleteDB('reading-list'), act: () => list.recover() },
  {
    name: 'the database deleted with a part of the mirror',
    before: async () => {
      await deleteDB('reading-list');
      await browser.storage.local.set({ [`saved:${idOf(2)}`]: 7, [`saved:${idOf(3)}`]: { saved: null } });
    },
    act: () => list.recover(),
    torn: [idOf(2), idOf(3)],
  },
  {
    name: 'the mirror deleted',
    before: async () => browser.storage.local.remove(['mirrored', ...several(12).map((id) => `saved:${id}`)]),
    act: () => list.recover(),
  },
];
