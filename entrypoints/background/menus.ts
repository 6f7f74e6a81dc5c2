import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { parseArxivUrl } from '../../data/arxiv-url';
import { saveWithMark } from './save-with-mark';

const on = (hosts: readonly string[], routes: readonly string[]) =>
  hosts.flatMap((host) => routes.map((route) => `*://${host}/${route}/*`));

const PAPER_PAGES = on(['*.arxiv.org'], ['abs', 'pdf', 'html']);

const ARXIV_ROUTES = ['abs', 'pdf', 'html', 'format', 'src', 'e-print', 'ps', 'dvi', 'bibtex', 'tb', 'audio'];
const ALPHAXIV_ROUTES = ['abs', 'audio', 'html', 'overview', 'pdf', 'resources'];

/** What `parseArxivUrl` takes for a paper's address, as browsers write patterns; a test holds the two together. */
const PAPER_LINKS = [
  ...on(['*.arxiv.org', 'xxx.lanl.gov', 'xxx.itp.ac.cn'], ARXIV_ROUTES),
  ...on(['*.ar5iv.org'], ['abs', 'html', 'pdf']),
  // Also with a language first: /ko/overview/ID.
  ...on(['*.alphaxiv.org'], [...ALPHAXIV_ROUTES, ...ALPHAXIV_ROUTES.map((route) => `*/${route}`)]),
  ...on(['huggingface.co', 'www.huggingface.co', 'hf.co'], ['papers']),
  // arXiv's own prefix; the slash behind it may be written as %2F.
  '*://*.doi.org/10.48550*',
];

/** The menus outlive the worker; they are made anew only when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = i18n.t('menu.save');
  browser.contextMenus.create({ id: 'save-link', title, contexts: ['link'], targetUrlPatterns: PAPER_LINKS });
  browser.contextMenus.create({ id: 'save-page', title, contexts: ['page'], documentUrlPatterns: PAPER_PAGES });
}

export async function saveFromMenu(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<void> {
  const paper = parseArxivUrl(info.linkUrl ?? info.pageUrl ?? '');
  if (paper) await saveWithMark(paper.id, tab);
}
