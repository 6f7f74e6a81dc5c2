import { env, getuid, platform } from 'node:process';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { Driver, DriverStart, Emulation } from './driver';
import { until } from './wait-for';

const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,OptimizationGuideModelDownloading,MediaRouter,DialMediaRouteProvider,Translate',
];

function args({ proxyPort, language = 'en' }: DriverStart): string[] {
  return [
    ...QUIET,
    `--proxy-server=127.0.0.1:${proxyPort}`,
    // Chromium would leave loopback addresses out; a request to one must be seen too.
    '--proxy-bypass-list=<-loopback>',
    '--ignore-certificate-errors',
    `--lang=${language}`,
    // Chromium refuses its sandbox to root; every other user keeps it.
    ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

const isWorkerOf = (origin: string) => (target: { type(): string; url(): string }) =>
  target.type() === 'service_worker' && target.url().startsWith(origin);

async function stopWorkers(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the worker to stop', () => !browser.targets().some(isWorkerOf(origin)));
  } finally {
    await page.close();
  }
}

/** chrome://extensions may do what the page itself offers: switch an extension off and on, and reload it. */
async function manage(browser: Browser, id: string, action: 'enable' | 'disable' | 'reload'): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions');
    await page.evaluate(
      (extension, what) =>
        what === 'reload'
          ? chrome.developerPrivate.reload(extension, { failQuietly: true })
          : chrome.management.setEnabled(extension, what === 'enable'),
      id,
      action,
    );
  } finally {
    await page.close();
  }
}

async function emulate(page: Page, { dark, reducedMotion, print, width }: Emulation): Promise<void> {
  const features = [
    ...(dark === undefined ? [] : [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]),
    ...(reducedMotion === undefined
      ? []
      : [{ name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' }]),
  ];
  if (features.length > 0) await page.emulateMediaFeatures(features);
  if (print !== undefined) await page.emulateMediaType(print ? 'print' : 'screen');
  if (width !== undefined) await page.setViewport({ width, height: page.viewport()?.height ?? 900 });
}

/** Starts Chromium (or Chrome) with the extension; its worker is running when this returns. */
export async function launchChromium(start: DriverStart): Promise<Driver> {
  const { executablePath, extensionDir, viewport, language = 'en', dark = false, headless = true } = start;
  const browser = await launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? viewport : null,
    args: args(start),
    env: { ...env, ...(platform === 'linux' ? { LANGUAGE: language } : {}) },
  });
  try {
    const extensionId = await browser.installExtension(extensionDir);
    const origin = `chrome-extension://${extensionId}/`;
    await browser.waitForTarget(isWorkerOf(origin));
    const worker = () => until('the worker to start', () => browser.targets().some(isWorkerOf(origin)));
    return {
      browser,
      extensionId,
      origin,
      emulate,
      newPage: async () => {
        const page = await browser.newPage();
        if (dark) await emulate(page, { dark });
        return page;
      },
      openExtensionPage: async (page, url) => {
        await page.goto(url);
      },
      stopBackground: () => stopWorkers(browser, origin),
      setEnabled: (enabled) => manage(browser, extensionId, enabled ? 'enable' : 'disable'),
      reloadExtension: async () => {
        await stopWorkers(browser, origin);
        await browser.installExtension(extensionDir);
        await worker();
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
