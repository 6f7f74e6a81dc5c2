import type { ReadingListPorts } from '../../data/options/reading-list-data';
import { OPENED_SETS_READING, settingIn } from '../../data/settings/settings';
import { readSettings } from '../../data/settings/stored-settings';
import { readSound } from '../../data/sound-records';
import { read, remove, write } from '../../data/storage';
import { copyText } from '../own-pages/copy-text';
import { saveFiles } from '../own-pages/save-files';

/** The database, formats and synchronisation are large, and come after the page, or when they are asked for. */
const list = () => import('./list-actions');
const sync = () => import('../../data/reading-list/sync/sync');

/** The connections of the reading list's part of the options. */
export const listPorts: ReadingListPorts = {
  now: Date.now,
  readFile: async (...given) => (await list()).readFile(...given),
  plan: async (...given) => (await list()).plan(...given),
  absorb: async (entries, now, options) => (await list()).absorb(entries, now, 'import', options),
  absorbTagColors: async (colors) => (await list()).absorbTagColors(colors),
  readSettings,
  takeSettings: async (settings) => (await list()).takeSettings(settings),
  readLastAct: async () => (await list()).readLastAct(),
  undo: async (...given) => (await list()).undoAct(...given),
  write: async (format) => (await list()).write(format, Date.now()),
  save: async (files) => saveFiles(files, `haru-papers-${(await list()).localDay(Date.now())}.zip`),
  copy: copyText,
  listSnapshots: async () => (await list()).listSnapshots(),
  readDamage: async () => (await readSound(['damage'])).damage,
  clearDamage: () => remove(['damage']),
  previewRestore: async (...given) => (await list()).previewRestore(...given),
  restoreSnapshot: async (...given) => (await list()).restoreSnapshot(...given),
  readEntries: async (ids) => (await list()).readEntries(ids),
  countSaved: async () => (await list()).countSaved(),
  readSyncState: async () => (await read(['sync'])).sync ?? { on: false },
  turnOnSync: async (now) => (await sync()).turnOnSync(now),
  turnOffSync: async (now) => (await sync()).turnOffSync(now),
  syncNow: async (now) => (await sync()).syncNow(now),
  clearRemote: async (now) => (await sync()).clearRemote(now),
  readOpenedSetsReading: async () => settingIn(OPENED_SETS_READING, await read([OPENED_SETS_READING.key])),
  writeOpenedSetsReading: (isOn) => write({ [OPENED_SETS_READING.key]: isOn }),
};
