import { type Browser, browser } from 'wxt/browser';
import { noteShown, readAtStart, showOnce } from '../../data/welcome/first-run';

/** Shows the first page after an installation in a profile that has nothing of ours yet, and never again. */
export function followWelcome(): void {
  const atStart = readAtStart();
  const show = () => showOnce(() => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  browser.runtime.onInstalled.addListener(({ reason }: Browser.runtime.InstalledDetails) => {
    const inNew = (act: () => Promise<void>) =>
      atStart.then(({ isNew }) => (isNew ? act() : undefined)).catch(reportError);
    if (reason === 'install') inNew(show);
    // Whoever had an earlier version needs no welcome, though it had stored nothing.
    if (reason === 'update') inNew(noteShown);
  });
  atStart.then(({ isDue }) => (isDue ? show() : undefined)).catch(reportError);
}
