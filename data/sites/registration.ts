/** Makes the browser run the script for links on the sites that are turned on, and on no others. */
import { browser } from 'wxt/browser';
import { isGranted } from './permissions';
import { runInTabs } from './run-in-tabs';
import { noteGranted } from './site-list';

const ID = 'links';
const JS: ['/content-scripts/links.js'] = ['/content-scripts/links.js'];
const CSS = ['/content-scripts/links.css'];

/**
 * Compares what should be registered with what is, each time anew, so that an interrupted run heals at the next one; notes
 * sites whose permission is gone. Pages that are open on a site that was just turned on get their badges at once; after an
 * update, which takes what was registered, all that are open.
 */
export async function applySites(): Promise<void> {
  const fresh = await navigator.locks.request('sites-registration', async () => {
    const wanted = await noteGranted(isGranted);
    const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    const before = known?.matches ?? [];
    const fresh = wanted.filter((pattern) => !before.includes(pattern));
    if (known && wanted.length === 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    else if (known && (fresh.length > 0 || wanted.length !== before.length))
      await browser.scripting.updateContentScripts([{ id: ID, js: JS, matches: wanted }]);
    else if (!known && wanted.length > 0)
      await browser.scripting.registerContentScripts([
        { id: ID, js: JS, css: CSS, matches: wanted, runAt: 'document_idle', allFrames: true },
      ]);
    return fresh;
  });
  // After the lock: a tab that hangs must not keep the next change waiting.
  if (fresh.length > 0) await runInTabs(fresh, { js: JS, css: CSS, allFrames: true });
}

/** Loads what a page needs to show badges, into the frame that asked for it: most pages never do. */
export async function loadBadges(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/link-badges.js'],
    injectImmediately: true,
  });
}
