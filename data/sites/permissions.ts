/** The adapter to the browser's permissions for sites. */
import { browser } from 'wxt/browser';

/** Asks the reader; must be called in the turn of a click. False if the reader declined. */
export function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives the permission back. */
export async function dropSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Whether the browser lets us onto the site now. */
export function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}
