import { browser } from 'wxt/browser';
import { parseArxivUrl } from '../../data/arxiv-url';
import { readDay, readDays } from '../../data/library/read-day';
import { askPage } from '../../data/messages';
import { remember } from '../../data/popup/memory';
import type { PopupPorts } from '../../data/popup/ports';
import { countSaved, listSaved, readLastAct } from '../../data/reading-list/list';
import { savedAmong } from '../../data/reading-list/saved-ids';
import { siteOfUrl } from '../../data/sites/known-sites';
import { readSiteState, turnOff, turnOn } from '../../data/sites/turn-on';
import { paperKey, read } from '../../data/storage';
import { copyText } from '../own-pages/copy-text';
import { openPanel } from '../own-pages/open-panel';

/** Known before it is needed: a panel opens in the turn of the click, or not at all. */
let windowId: number | undefined;
browser.windows.getCurrent().then(
  ({ id }) => {
    windowId = id;
  },
  () => undefined,
);

/** What changes the list comes when it is needed: most popups only read. */
const verbs = () => import('../../data/reading-list/reading-list');

/** The popup's connections to the browser and the rest of the extension. */
export const ports: PopupPorts = {
  readDays,
  readDay,
  readTabPaper,
  readTabSite,
  turnOn,
  turnOff,
  openPanel: () => openPanel(windowId),
  setStatus: async (id, status) => (await verbs()).setStatus([id], Date.now(), status),
  cite: async (entry) => (await import('../../data/reading-list/export/bibtex')).citeBibtex(entry),
  copy: copyText,
  openOptions: () => browser.runtime.openOptionsPage(),
  savedAmong,
  listSaved,
  countSaved,
  save: async (id, citation) => (await verbs()).save(id, Date.now(), citation),
  remove: async (id) => (await verbs()).remove([id], Date.now()),
  readLastAct,
  undo: async (key) => (await import('../../data/reading-list/acts')).undoAct(Date.now(), key),
  remember,
};

async function readTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function readTabSite() {
  const site = siteOfUrl((await readTab())?.url ?? '');
  return site && { ...site, state: await readSiteState(site.pattern) };
}

/** A PDF tab has an address and no page to ask; then the number is all there is. */
async function readTabPaper() {
  const tab = await readTab();
  const id = parseArxivUrl(tab?.url ?? '')?.id;
  if (!id) return undefined;
  const page = tab?.id === undefined ? Promise.resolve(undefined) : askPage(tab.id);
  const citation = page.then((said) => (said?.id === id ? said.citation : undefined));
  return { id, paper: (await read([paperKey(id)]))[paperKey(id)], citation };
}
