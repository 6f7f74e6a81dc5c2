import type { Page } from 'puppeteer-core';
import { type TestBrowser, until } from './setup/browser';

/** A site that links to papers: a page of it, and the pattern of its permission. */
export const NEWS = { url: 'https://news.ycombinator.com/news', pattern: '*://news.ycombinator.com/*' };

const isRegistered = (browser: TestBrowser) =>
  browser.inExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);

/** Presses the popup's button for the site of the tab, which must be in that state, and waits until it has taken effect. */
export async function pressInPopup(browser: TestBrowser, over: Page, state: 'on' | 'off' | 'revoked'): Promise<void> {
  const popup = await browser.popup(over);
  await popup.waitForSelector(`[data-testid="tab-site"][data-state="${state}"]`);
  await popup.click('[data-testid="set-site"]');
  await until('the site to be set', async () => (await isRegistered(browser)) === (state !== 'on'));
  // Chromium has closed it with its question; in Firefox it is a tab of ours.
  await popup.close().catch(() => undefined);
}

/**
 * Turns a site on. Where the browser was asked before, Chromium's settings give the permission themselves; else the popup
 * asks for it.
 */
export async function turnSiteOn(
  browser: TestBrowser,
  pattern: string,
  over: Page,
  state: 'off' | 'revoked' = 'off',
): Promise<void> {
  await browser.allow(pattern);
  const isGiven = await browser.inExtension((site) => chrome.permissions.contains({ origins: [site] }), pattern);
  if (isGiven) await until('the site to be on', () => isRegistered(browser));
  else await pressInPopup(browser, over, state);
}
