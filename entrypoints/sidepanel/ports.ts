import { browser } from 'wxt/browser';
import { keepDrafts, recallDrafts, rememberView } from '../../data/panel/memory';
import type { PanelPorts } from '../../data/panel/ports';
import { undoAct } from '../../data/reading-list/acts';
import { listSaved, readLastAct, readSavedInSlices } from '../../data/reading-list/list';
import * as list from '../../data/reading-list/reading-list';
import { readTagColors, setTagColor } from '../../data/reading-list/tag-colors';
import { readSound } from '../../data/sound-records';
import { remove } from '../../data/storage';
import { copyText } from '../own-pages/copy-text';
import { saveFiles } from '../own-pages/save-files';

/** The panel's connections to the browser and the rest of the extension. */
export const ports: PanelPorts = {
  listSaved,
  readSavedInSlices,
  loadFind: async () => (await import('./library-search')).find,
  readTagColors,
  readLastAct,
  readDamage: async () => (await readSound(['damage'])).damage,
  clearDamage: () => remove(['damage']),
  undo: (key) => undoAct(Date.now(), key),
  remove: (ids) => list.remove(ids, Date.now()),
  setStatus: (ids, status) => list.setStatus(ids, Date.now(), status),
  setRating: (ids, rating) => list.setRating(ids, Date.now(), rating),
  setNote: (id, note) => list.setNote(id, Date.now(), note),
  addTag: (ids, tag) => list.addTag(ids, Date.now(), tag),
  removeTag: (ids, tag) => list.removeTag(ids, Date.now(), tag),
  renameTag: (from, to) => list.renameTag(from, Date.now(), to),
  deleteTag: (tag) => list.deleteTag(tag, Date.now()),
  setTagColor: (tag, color) => setTagColor(tag, color, Date.now()),
  exportEntries: async (id, entries) =>
    (await import('../../data/reading-list/export/write-export')).writeExport(id, entries, Date.now()),
  cite: async (entry) => (await import('../../data/reading-list/export/bibtex')).citeBibtex(entry),
  saveFiles: (files) => saveFiles(files, 'haru-papers.zip'),
  copy: copyText,
  openOptions: () => browser.runtime.openOptionsPage(),
  remember: rememberView,
  keepDrafts,
  recallDrafts,
};
