import { type Browser, browser } from 'wxt/browser';
import { readAtStart, showOnce } from '../../data/welcome/first-run';

/** Shows the first page after an installation in a profile that has nothing of ours yet, and never again. */
export function followWelcome(): void {
  const atStart = readAtStart();
  const show = () => showOnce(() => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  browser.runtime.onInstalled.addListener(({ reason }: Browser.runtime.InstalledDetails) => {
    if (reason === 'install') atStart.then(({ isNew }) => (isNew ? show() : undefined)).catch(reportError);
  });
  atStart.then(({ isDue }) => (isDue ? show() : undefined)).catch(reportError);
}
