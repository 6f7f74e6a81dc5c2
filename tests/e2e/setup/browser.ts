import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { AddressBar } from './address-bar';
import { launchChromium } from './chromium';
import type { Driver, Emulation, LaunchOptions } from './driver';
import { type BrowserName, findBrowser } from './find-browser';
import { launchFirefox } from './firefox';
import { insideExtension } from './inside-extension';
import { type PagesServer, startPages } from './pages-server';
import { startProxy, type TestProxy } from './proxy';
import { evaluate } from './wait-for';

export type { LaunchOptions } from './driver';
export type { BrowserName } from './find-browser';
export { until, waitFor } from './wait-for';

/** A browser with the extension, a fresh profile, and fixture pages instead of the internet. */
export interface TestBrowser {
  readonly name: BrowserName;
  readonly pages: PagesServer;
  readonly addressBar: AddressBar;
  /** Opens a tab, and waits for its `load`; without an address an empty one. */
  page(url?: string): Promise<Page>;
  /** Opens a page of the extension in a tab: `popup.html`, `options.html#about`. */
  extensionPage(path: string): Promise<Page>;
  /** Opens the popup over a tab of arXiv's: Chromium's real popup; in Firefox a tab behind that one. */
  popup(over: Page): Promise<Page>;
  /** Waits for a tab that the extension opens at that address, and closes it. */
  closeTab(url: string): Promise<void>;
  /** Runs `fn` in the extension's origin, where the `chrome` interfaces are; what it returns must be JSON. */
  inExtension<Args extends unknown[], T>(fn: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  /** Ends the background script as the browser does when it is idle; the next event wakes it. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  reloadExtension(): Promise<void>;
  /** Takes the extension away for good, while no tab comes to the front or goes behind. */
  removeExtension(): Promise<void>;
  disableExtension(): Promise<void>;
  enableExtension(): Promise<void>;
  /** Lets the browser say yes when the extension next asks for that site. */
  allow(pattern: string): Promise<void>;
  /**
   * Lets `ask`, in the page in front, make the extension ask, and says No. Firefox's question is answered; Chromium's is out
   * of a driver's reach, and the page is told from then on what it would be told.
   */
  decline(page: Page, ask: () => Promise<unknown>): Promise<void>;
  /** Takes the permission for a site back, as in the browser's own settings. */
  revoke(pattern: string): Promise<void>;
  /** Cuts the network, or mends it: nothing gets through, and until it is stopped the background sees that it is offline. */
  setOnline(isOnline: boolean): Promise<void>;
  emulate(page: Page, emulation: Emulation): Promise<void>;
  /** `host:port/path` of everything that was asked for since the start; refused HTTPS requests have no path. */
  requests(): string[];
  /** What the page said on its console since it was opened (`error: …`), and its uncaught errors (`uncaught: …`). */
  messages(page: Page): string[];
  /** Name and version of the program. */
  version(): Promise<string>;
  /** Settles when the browser has gone, closed by whomever. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

const BUILDS: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** What our build opens in a fresh profile, and the small extensions of some tests do not have. */
const WELCOME = 'welcome.html';

function buildOf(name: BrowserName): string {
  const folder = fileURLToPath(new URL(`../../../.output/${BUILDS[name]}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`))
    throw new Error(`No build in .output/${BUILDS[name]}: run "npm run build" first.`);
  return folder;
}

function listen(page: Page): string[] {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
  return messages;
}

function testBrowser(
  name: BrowserName,
  driver: Driver,
  pages: PagesServer,
  proxy: TestProxy,
  log: string[],
  close: () => Promise<void>,
): TestBrowser {
  const messages = new WeakMap<Page, string[]>();
  const newPage = async () => {
    const page = await driver.newPage();
    messages.set(page, listen(page));
    return page;
  };
  const extensionPage = async (path: string) => {
    const page = await newPage();
    await driver.openExtensionPage(page, new URL(path, driver.origin).href);
    return page;
  };
  const inside = insideExtension(driver);
  return {
    name,
    pages,
    addressBar: driver.addressBar,
    extensionPage,
    page: async (url) => {
      const page = await newPage();
      if (url) await page.goto(url);
      return page;
    },
    inExtension: async <Args extends unknown[], T>(fn: (...args: Args) => T, ...args: Args): Promise<Awaited<T>> =>
      evaluate(await inside.page(), fn, ...args),
    popup: async (over) => {
      const page = await driver.openPopup(over);
      messages.set(page, listen(page));
      return page;
    },
    closeTab: (url) => driver.closeTab(url),
    stopBackground: () => driver.stopBackground(),
    isBackgroundRunning: () => driver.isBackgroundRunning(),
    reloadExtension: async () => {
      await inside.close();
      await driver.reloadExtension();
    },
    removeExtension: async () => {
      await inside.close();
      await driver.remove();
    },
    disableExtension: async () => {
      await inside.close();
      await driver.setEnabled(false);
    },
    enableExtension: () => driver.setEnabled(true),
    allow: (pattern) => driver.setAllowed(pattern, true),
    decline: (page, ask) => driver.decline(page, ask),
    revoke: (pattern) => driver.setAllowed(pattern, false),
    setOnline: async (isOnline) => {
      if (isOnline) proxy.setCut(false);
      await driver.setOnline(isOnline);
      if (!isOnline) proxy.setCut(true);
    },
    emulate: (page, emulation) => driver.emulate(page, emulation),
    requests: () => log.filter((address) => !driver.isOwnRequest(address)),
    messages: (page) => messages.get(page) ?? [],
    version: () => driver.browser.version(),
    closed: new Promise((resolve) => driver.browser.once('disconnected', () => resolve())),
    close,
  };
}

/** Starts a browser; if anything fails on the way, what has already started is stopped. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<TestBrowser> {
  const executablePath = findBrowser(name);
  if (!executablePath)
    throw new Error(`No ${name} here: install it, or name it in the variable ${name.toUpperCase()}.`);
  const extensionDir = options.extensionDir ?? buildOf(name);

  const log: string[] = [];
  const started: { close(): Promise<void> }[] = [];
  const close = async () => {
    // All at once, so that one that fails to stop keeps none of the others running.
    await Promise.all(started.splice(0).map((one) => one.close()));
  };
  try {
    const pages = await startPages(({ host, port, path }) => log.push(`${host}:${port}${path}`));
    started.push(pages);
    const proxy = await startProxy({ ports: pages.ports, isKnown: pages.isKnown, refused: (to) => log.push(to) });
    started.push(proxy);
    const viewport = options.viewport ?? { width: 1280, height: 900 };
    const start = { ...options, executablePath, extensionDir, viewport, proxyPort: proxy.port, pin: pages.pin };
    const driver = await (name === 'chromium' ? launchChromium : launchFirefox)(start);
    started.push(driver.browser);
    if (options.welcome !== 'keep' && existsSync(`${extensionDir}/${WELCOME}`))
      await driver.closeTab(driver.origin + WELCOME);
    return testBrowser(name, driver, pages, proxy, log, close);
  } catch (error) {
    await close();
    throw error;
  }
}
