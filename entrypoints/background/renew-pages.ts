import { type Browser, browser } from 'wxt/browser';
import { renewPages } from '../../data/sites/renew-pages';

/**
 * After an update, lets the pages that are open go on with the new version. To be called in Chromium: scripts of the version
 * before have lost their extension there, and no others come before the next load; Firefox brings them by itself.
 */
export function followExtensionUpdates(): void {
  browser.runtime.onInstalled.addListener(({ reason }: Browser.runtime.InstalledDetails) => {
    if (reason === 'update') renewPages().catch(reportError);
  });
}
