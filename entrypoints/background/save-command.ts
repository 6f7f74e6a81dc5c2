import { browser } from 'wxt/browser';
import { parseArxivUrl } from '../../data/arxiv-url';
import { saveWithMark } from './save-with-mark';

/** Saves the paper of the tab that the reader is looking at; elsewhere than on a paper it does nothing. */
export async function saveActiveTab(command: string): Promise<void> {
  if (command !== 'save-paper') return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const paper = parseArxivUrl(tab?.url ?? '');
  if (paper) await saveWithMark(paper.id, tab);
}
