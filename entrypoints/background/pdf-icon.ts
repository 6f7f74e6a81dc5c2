import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { parseArxivUrl } from '../../data/arxiv-url';
import { paperKey, read } from '../../data/storage';
import { noteOpenedPdf } from './opened';

/**
 * Shows a PDF's votes and title on the toolbar icon of its tab, until the tab moves on: viewers of PDFs have no page for a
 * card. Nothing for a paper that no digest has.
 */
export async function showOnIcon(tabId: number, url: string): Promise<void> {
  const id = parseArxivUrl(url)?.id;
  const paper = id && (await read([paperKey(id)]))[paperKey(id)];
  if (!paper) return;
  const { votes, title } = paper;
  try {
    await browser.action.setBadgeBackgroundColor({ color: '#b0480f', tabId });
    await browser.action.setBadgeText({ text: votes === undefined ? '·' : String(votes), tabId });
    const name = votes === undefined ? i18n.t('icon.paper', [title]) : i18n.t('icon.voted', [title, votes]);
    await browser.action.setTitle({ title: name, tabId });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Firefox's event takes a filter, which the shared types do not know. */
interface FilteredEvent {
  addListener(
    listener: (tabId: number, change: { status?: string }, tab: Browser.tabs.Tab) => void,
    filter: { urls: string[]; properties: string[] },
  ): void;
}

/** Firefox's viewer is done with loading twice, a second apart (153). */
const SAME_LOAD_MS = 10_000;

/** Firefox runs no content script in its viewer, but tells of tabs by address. */
export function followPdfTabs(): void {
  (browser.tabs.onUpdated as unknown as FilteredEvent).addListener(
    (tabId, { status }, { url, active }) => {
      if (status !== 'complete' || !url) return;
      showOnIcon(tabId, url).catch(reportError);
      // One that loads behind others does not count: nobody says when the reader gets to it.
      if (active) noteOpenedPdf(url, Date.now(), SAME_LOAD_MS).catch(reportError);
    },
    { urls: ['*://*.arxiv.org/pdf/*'], properties: ['status'] },
  );
}
