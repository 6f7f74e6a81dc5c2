import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { parseArxivUrl } from '../../data/arxiv-url';
import { saveWithMark } from './save-with-mark';

const PAPER_PAGES = ['abs', 'pdf', 'html'].map((kind) => `*://*.arxiv.org/${kind}/*`);
const PAPER_LINKS = [...PAPER_PAGES, '*://alphaxiv.org/*', '*://*.alphaxiv.org/*', '*://huggingface.co/papers/*'];

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
