/** The adapter to the browser's permission for arXiv's pages, which readers may hold back at first and take away later. */
import { browser } from 'wxt/browser';
import { ARXIV_PATTERN } from './patterns';

const ARXIV = { origins: [ARXIV_PATTERN] };

/** Whether the browser lets us onto arXiv's pages now. */
export function hasArxiv(): Promise<boolean> {
  return browser.permissions.contains(ARXIV);
}

/** Asks the reader; must be called in the turn of a click. False if the reader declined. */
export function allowArxiv(): Promise<boolean> {
  return browser.permissions.request(ARXIV);
}

/** Calls `listener` whenever the browser gives or takes any permission. */
export function onAccessChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
