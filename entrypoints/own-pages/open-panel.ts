import { browser } from 'wxt/browser';

/** Firefox's sidebar, which the shared types do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the side panel, or Firefox's sidebar, in a window; where the browser has neither, the same page in a tab. Must be
 * called in the turn of a click or a shortcut.
 */
export function openPanel(windowId: number | undefined): Promise<unknown> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  if (import.meta.env.FIREFOX && sidebarAction) return sidebarAction.open();
  if (browser.sidePanel && windowId !== undefined) return browser.sidePanel.open({ windowId });
  return browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
}
