import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ArxivId } from '../../data/arxiv-id';
import { askPage } from '../../data/messages';
import { describe, save } from '../../data/reading-list/reading-list';

/** Saves a paper where no button shows the outcome: the toolbar icon of the tab does, until the tab moves on. */
export async function saveWithMark(id: ArxivId, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const tabId = tab?.id;
  try {
    await save(id, Date.now());
  } catch {
    return mark('!', 'save.failed', '#b0480f', tabId);
  }
  await mark('✓', 'save.done', '#27478a', tabId);
  // What the page says comes second: a page that is busy or gone must not keep the paper from being saved.
  const page = tabId === undefined ? undefined : await askPage(tabId);
  if (page?.id === id && page.citation) await describe(id, Date.now(), page.citation);
}

async function mark(text: string, title: 'save.done' | 'save.failed', color: string, tabId: number | undefined) {
  const where = tabId === undefined ? {} : { tabId };
  try {
    await browser.action.setBadgeBackgroundColor({ color, ...where });
    await browser.action.setBadgeText({ text, ...where });
    await browser.action.setTitle({ title: i18n.t(title), ...where });
  } catch {
    // The tab was closed meanwhile.
  }
}
