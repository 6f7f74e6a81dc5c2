import type { Browser } from 'wxt/browser';
import { openPanel } from '../own-pages/open-panel';

/** Opens the panel by its shortcut; Firefox has a command of its own for that. */
export function openPanelByCommand(command: string, tab?: Browser.tabs.Tab): void {
  if (command === 'open-panel') openPanel(tab?.windowId).catch(reportError);
}
