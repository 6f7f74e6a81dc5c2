import type { Browser, Page } from 'puppeteer-core';
import { evaluate } from './wait-for';

/** A part of the protocol that Chromium 120, the least that the manifest declares, does not have yet. */
function isUnknown(error: unknown): boolean {
  return error instanceof Error && error.message.includes("wasn't found");
}

const orElse = <T>(act: Promise<T>, older: () => Promise<T>): Promise<T> =>
  act.catch((error: unknown) => {
    if (isUnknown(error)) return older();
    throw error;
  });

/** Runs `fn` in a tab of its own; one behind the others lets them notice nothing. */
async function inTab<Args extends unknown[]>(
  browser: Browser,
  { url, background = false }: { url: string; background?: boolean },
  fn: (...args: Args) => unknown,
  ...args: Args
): Promise<void> {
  const page = await browser.newPage({ type: 'tab', background });
  try {
    await page.goto(url);
    await evaluate(page, fn, ...args);
  } finally {
    await page.close();
  }
}

/** Where the browser manages its extensions, and has interfaces of its own for that. */
const SETTINGS = { url: 'chrome://extensions' };

/** A page of the extension's origin that runs none of its scripts. */
const behind = (id: string) => ({ url: `chrome-extension://${id}/manifest.json`, background: true });

/** Starts a browser with the extension in that folder; one that cannot load it later is started anew, with a switch. */
export async function startWith(folder: string, start: (switches: string[]) => Promise<Browser>) {
  const browser = await start([]);
  try {
    return { browser, extensionId: await browser.installExtension(folder) };
  } catch (error) {
    await browser.close();
    if (!isUnknown(error)) throw error;
  }
  const older = await start([`--load-extension=${folder}`]);
  try {
    const worker = await older.waitForTarget((target) => target.type() === 'service_worker');
    return { browser: older, extensionId: new URL(worker.url()).host };
  } catch (error) {
    await older.close();
    throw error;
  }
}

/** Installing the same folder again is how Chromium reloads it. */
export async function reload(browser: Browser, id: string, folder: string): Promise<void> {
  await orElse<unknown>(browser.installExtension(folder), () =>
    inTab(
      browser,
      { ...SETTINGS, background: true },
      (extension) => chrome.developerPrivate.reload(extension, { failQuietly: true }),
      id,
    ),
  );
}

/** Without that part of the protocol only the extension itself can do it unasked. */
export async function remove(browser: Browser, id: string): Promise<void> {
  await orElse(browser.uninstallExtension(id), async () => {
    const { url, background } = behind(id);
    const page = await browser.newPage({ type: 'tab', background });
    await page.goto(url);
    const gone = new Promise((resolve) => page.once('close', resolve));
    // Later, because its pages go with it, without an answer.
    await page.evaluate(() => void setTimeout(() => chrome.management.uninstallSelf(), 0));
    await gone;
  });
}

async function trigger(browser: Browser, id: string, over: Page): Promise<void> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The extension is not installed, or switched off');
  await over.triggerExtensionAction(extension);
}

/** Without that part of the protocol the extension itself does it, and is given no `activeTab`. */
const openByItself = (browser: Browser, id: string) => inTab(browser, behind(id), () => chrome.action.openPopup());

/** The action's real popup over a tab; nothing but a click or this makes that tab the popup's current one. */
export async function openPopup(browser: Browser, id: string, over: Page): Promise<Page> {
  await over.bringToFront();
  const known = new Set(browser.targets());
  await orElse(trigger(browser, id, over), () => openByItself(browser, id));
  const target = await browser.waitForTarget(
    (one) => !known.has(one) && one.url().startsWith(`chrome-extension://${id}/`) && !one.url().endsWith('.json'),
  );
  return target.asPage();
}

export const setEnabled = (browser: Browser, id: string, enabled: boolean) =>
  inTab(browser, SETTINGS, (extension, on) => chrome.management.setEnabled(extension, on), id, enabled);

/** A site that the settings allow is not asked about: the extension's request for it is granted at once. */
export const setAllowed = (browser: Browser, id: string, pattern: string, isAllowed: boolean) =>
  inTab(
    browser,
    SETTINGS,
    (extension, host, allowed) =>
      allowed
        ? chrome.developerPrivate.addHostPermission(extension, host)
        : chrome.developerPrivate.removeHostPermission(extension, host),
    id,
    pattern,
    isAllowed,
  );
