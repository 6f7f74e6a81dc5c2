import { browser } from 'wxt/browser';
import { isSite } from '../../data/sites/known-sites';
import { ARXIV_PATTERN } from '../../data/sites/patterns';
import { dropSite } from '../../data/sites/permissions';
import { applySites } from '../../data/sites/registration';
import { renewPages } from '../../data/sites/renew-pages';
import { setListed } from '../../data/sites/site-list';

/** Keeps the sites that are on in step with the browser's permissions, by whomever they are given or taken. */
export function followPermissions(): void {
  // In Firefox the question closes the popup that asked it: what follows a yes must happen here. What the browser's own
  // pages grant in another form turns nothing on, and arXiv is no other site.
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    Promise.all(origins.filter(isSite).map((pattern) => setListed(pattern, true)))
      .then(applySites)
      .catch(reportError);
    if (origins.includes(ARXIV_PATTERN)) renewPages().catch(reportError);
  });
  browser.permissions.onRemoved.addListener(() => {
    applySites().catch(reportError);
  });
}

/** Puts a site on the list, whose permission was given. */
export async function turnOn(pattern: string): Promise<void> {
  await setListed(pattern, true);
  await applySites();
}

/** Takes a site off the list, ends the script there and gives its permission back. */
export async function turnOff(pattern: string): Promise<void> {
  await setListed(pattern, false);
  await applySites();
  await dropSite(pattern);
}
