import { env, getuid, platform } from 'node:process';
import { type Browser, launch } from 'puppeteer-core';
import { chromiumAddressBar } from './address-bar';
import { emulate } from './chromium-emulation';
import { openPopup, reload, remove, setAllowed, setEnabled, startWith } from './chromium-extensions';
import type { Driver, DriverStart } from './driver';
import { until } from './wait-for';

const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,OptimizationGuideModelDownloading,MediaRouter,DialMediaRouteProvider,Translate',
];

function args({ proxyPort, pin, language = 'en' }: DriverStart): string[] {
  return [
    ...QUIET,
    `--proxy-server=127.0.0.1:${proxyPort}`,
    // Chromium would leave loopback addresses out; a request to one must be seen too.
    '--proxy-bypass-list=<-loopback>',
    // Not the switch that ignores every certificate error: Chromium caches nothing that came with one.
    `--ignore-certificate-errors-spki-list=${pin}`,
    `--lang=${language}`,
    // Chromium refuses its sandbox to root; every other user keeps it.
    ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** What Debian's Chromium asks for by itself, in spite of the switches; refused like all the rest. */
const OWN_HOSTS = ['accounts.google.com', 'clients2.google.com', 'update.googleapis.com', 'www.google.com'];

type Kind = { type(): string; url(): string };
const isWorkerOf = (origin: string) => (target: Kind) =>
  target.type() === 'service_worker' && target.url().startsWith(origin);

async function stopWorkers(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    const running = browser.targets().filter(isWorkerOf(origin));
    // One that is just starting or stopping may go on in spite of it; and what happens meanwhile may wake another one.
    await until('the worker to stop', async () => {
      await session.send('ServiceWorker.stopAllWorkers');
      return !browser.targets().some((target) => running.includes(target));
    });
  } finally {
    await page.close();
  }
}

/**
 * Says it in the worker that runs now, or wakes one. The browser's own emulation is for a whole process, and ends with any
 * page of it that is closed.
 */
async function setOnline(browser: Browser, origin: string, isOnline: boolean): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}manifest.json`);
    await page.evaluate(() => chrome.runtime.sendMessage('wake').catch(() => undefined));
    const target = await browser.waitForTarget(isWorkerOf(origin));
    const session = await target.createCDPSession();
    const expression = `Object.defineProperty(navigator, 'onLine', { get: () => ${isOnline}, configurable: true })`;
    await session.send('Runtime.evaluate', { expression });
    // A worker that is being debugged cannot be stopped.
    await session.detach();
  } finally {
    await page.close();
  }
}

/** Starts Chromium (or Chrome) with the extension; its worker is running when this returns. */
export async function launchChromium(start: DriverStart): Promise<Driver> {
  const { executablePath, extensionDir, viewport, language = 'en', dark = false, headless = true } = start;
  const { browser, extensionId } = await startWith(extensionDir, (switches) =>
    launch({
      executablePath,
      headless,
      pipe: true,
      enableExtensions: true,
      defaultViewport: headless ? viewport : null,
      handleSIGINT: headless,
      args: [...args(start), ...switches],
      env: { ...env, ...(platform === 'linux' ? { LANGUAGE: language } : {}) },
    }),
  );
  try {
    const origin = `chrome-extension://${extensionId}/`;
    await browser.waitForTarget(isWorkerOf(origin));
    return {
      browser,
      extensionId,
      origin,
      addressBar: chromiumAddressBar(browser, isWorkerOf(origin)),
      emulate,
      newPage: async () => {
        const page = await browser.newPage();
        if (dark) await emulate(page, { dark });
        return page;
      },
      openExtensionPage: async (page, url) => {
        await page.goto(url);
      },
      openPopup: async (over) => {
        const page = await openPopup(browser, extensionId, over);
        if (dark) await emulate(page, { dark });
        return page;
      },
      closeTab: async (url) => {
        const target = await browser.waitForTarget((one) => one.type() === 'page' && one.url() === url);
        await (await target.page())?.close();
      },
      isOwnRequest: (address) => OWN_HOSTS.some((host) => address.startsWith(`${host}:`)),
      isBackgroundRunning: async () => browser.targets().some(isWorkerOf(origin)),
      stopBackground: () => stopWorkers(browser, origin),
      remove: () => remove(browser, extensionId),
      setEnabled: (enabled) => setEnabled(browser, extensionId, enabled),
      setAllowed: (pattern, isAllowed) => setAllowed(browser, extensionId, pattern, isAllowed),
      decline: async (page, ask) => {
        await page.evaluate(() => {
          chrome.permissions.request = async () => false;
        });
        await ask();
      },
      setOnline: (isOnline) => setOnline(browser, origin, isOnline),
      reloadExtension: async () => {
        await stopWorkers(browser, origin);
        // An old one that something woke again must not be taken for the new one.
        const old = new Set<unknown>(browser.targets());
        await reload(browser, extensionId, extensionDir);
        await browser.waitForTarget((target) => isWorkerOf(origin)(target) && !old.has(target));
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
