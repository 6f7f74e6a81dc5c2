import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { parseArxivUrl } from '../../data/arxiv-url';
import { readDay, readDays } from '../../data/library/read-day';
import { remember } from '../../data/popup/memory';
import type { PopupPorts } from '../../data/popup/ports';
import { savedAmong } from '../../data/reading-list/saved-ids';
import { siteOfUrl } from '../../data/sites/known-sites';
import type * as Sites from '../../data/sites/turn-on';
import { paperKey, read } from '../../data/storage';
import { readLooked } from '../../data/triage/looked';
import { readMarks } from '../../data/triage/marks';
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

/** Comes with a tab that has a site: the browser is asked for a permission in the turn of a click, or not at all. */
let sites: typeof Sites | undefined;

/** What changes the list comes when it is needed: most popups only read. */
const verbs = () => import('../../data/reading-list/reading-list');
/** So does the list's database: what a day shows of it, its mirror tells. */
const list = () => import('../../data/reading-list/list');

/** The popup's connections to the browser and the rest of the extension. */
export const ports: PopupPorts = {
  readDays,
  readDay,
  readMarks,
  readLooked,
  openTriage: async (held) => (await import('./triage-ports')).openTriage(held),
  readTabPaper,
  readTabSite,
  turnOn: async (pattern) => (await sites?.turnOn(pattern)) === true,
  turnOff: async (pattern) => sites?.turnOff(pattern),
  openPanel: () => openPanel(windowId),
  setStatus: async (id, status) => (await verbs()).setStatus([id], Date.now(), status),
  cite: async (entry) => (await import('../../data/reading-list/export/bibtex')).citeBibtex(entry),
  copy: copyText,
  openOptions: () => browser.runtime.openOptionsPage(),
  openDigestOptions: () => browser.tabs.create({ url: browser.runtime.getURL('/options.html#digests') }),
  savedAmong,
  listSaved: async (most) => (await list()).listSaved(most),
  countSaved: async () => (await list()).countSaved(),
  save: async (id, citation) => (await verbs()).save(id, Date.now(), citation),
  remove: async (id) => (await verbs()).remove([id], Date.now()),
  readLastAct: async () => (await list()).readLastAct(),
  undo: async (key) => (await import('../../data/reading-list/acts')).undoAct(Date.now(), key),
  openFinder: async () => (await import('../../data/popup/finder')).openFinder(),
  readUpdates: async (days) => (await import('../../data/library/updates/standing')).readStanding(days, Date.now()),
  remember,
};

async function readTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function readTabSite() {
  const site = siteOfUrl((await readTab())?.url ?? '');
  if (!site) return undefined;
  sites ??= await import('../../data/sites/turn-on');
  return { ...site, state: await sites.readSiteState(site.pattern) };
}

/** A PDF tab has an address and no page to ask; then the number is all there is. */
async function readTabPaper() {
  const tab = await readTab();
  const id = parseArxivUrl(tab?.url ?? '')?.id;
  if (!id) return undefined;
  return { id, paper: (await read([paperKey(id)]))[paperKey(id)], citation: readCitation(tab?.id, id) };
}

async function readCitation(tabId: number | undefined, id: ArxivId) {
  if (tabId === undefined) return undefined;
  const said = await (await import('../../data/messages')).askPage(tabId);
  return said?.id === id ? said.citation : undefined;
}
