import { type Browser, browser } from 'wxt/browser';
import { dropSite } from '../../data/sites/permissions';
import { applySites } from '../../data/sites/registration';
import { setListed } from '../../data/sites/site-list';

/** The form in which the popup and the options ask; what the browser's own pages grant otherwise turns nothing on. */
const ASKED = /^\*:\/\/(?:\*\.)?[^*/]+\/\*$/;

/** Keeps the sites that are on in step with the browser's permissions, by whomever they are given or taken. */
export function followPermissions(): void {
  // In Firefox the question closes the popup that asked it: what follows a yes must happen here.
  browser.permissions.onAdded.addListener(({ origins = [] }) => added(origins));
  browser.permissions.onRemoved.addListener(() => applySites());
}

/** Takes a site off the list and gives its permission back. */
export async function turnOff(pattern: string): Promise<void> {
  await setListed(pattern, false);
  await dropSite(pattern);
  await applySites();
}

async function added(origins: Browser.permissions.Permissions['origins'] = []): Promise<void> {
  for (const pattern of origins) if (ASKED.test(pattern)) await setListed(pattern, true);
  await applySites();
}
