import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ArxivId } from '../../data/arxiv-id';
import { askPage } from '../../data/messages';
import { save } from '../../data/reading-list/reading-list';

/** Saves a paper where no button shows the outcome: the toolbar icon of the tab does, until the tab moves on. */
export async function saveWithMark(id: ArxivId, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const tabId = tab?.id;
  const page = tabId === undefined ? undefined : await askPage(tabId);
  try {
    await save(id, Date.now(), page?.id === id ? page.citation : undefined);
    await mark('✓', 'save.done', '#27478a', tabId);
  } catch {
    await mark('!', 'save.failed', '#b0480f', tabId);
  }
}

async function mark(text: string, title: 'save.done' | 'save.failed', color: string, tabId: number | undefined) {
  const where = tabId === undefined ? {} : { tabId };
  await browser.action.setBadgeBackgroundColor({ color, ...where });
  await browser.action.setBadgeText({ text, ...where });
  await browser.action.setTitle({ title: i18n.t(title), ...where });
}
