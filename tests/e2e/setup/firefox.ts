import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { Driver, DriverStart, Emulation } from './driver';
import { contextOf, evaluateInChrome, navigate, readyAt } from './firefox-chrome';
import { until } from './wait-for';

function addonId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(`${extensionDir}/manifest.json`, 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error('The Firefox build has no browser_specific_settings.gecko.id');
  return id;
}

function prefs({ proxyPort, language = 'en', dark = false }: DriverStart, id: string, uuid: string) {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'intl.locale.requested': language === 'ko' ? 'ko' : 'en-US',
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    // So that manifest.json is a plain page of the extension, without the viewer's scripts.
    'devtools.jsonview.enabled': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.topsites.contile.enabled': false,
    'services.settings.server': 'data:,',
    'app.normandy.enabled': false,
    'dom.push.connection.enabled': false,
  };
}

async function emulate(browser: Browser, page: Page, { dark, reducedMotion, print, width }: Emulation): Promise<void> {
  const context = `BrowsingContext.getFromWindowGlobal
    ? [...gBrowser.browsers].map((one) => one.browsingContext).find((one) => one.embedderElement && TabId(one) === '${contextOf(page)}') : null`;
  void context;
  if (dark !== undefined) {
    await evaluateInChrome(
      browser,
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${dark ? 0 : 1})`,
    );
  }
  if (reducedMotion !== undefined) {
    await evaluateInChrome(browser, `Services.prefs.setIntPref('ui.prefersReducedMotion', ${reducedMotion ? 1 : 0})`);
  }
  if (print !== undefined) {
    await evaluateInChrome(
      browser,
      `gBrowser.selectedBrowser.browsingContext.mediumOverride = ${print ? "'print'" : "''"}`,
    );
  }
  if (width !== undefined) await page.setViewport({ width, height: page.viewport()?.height ?? 900 });
}

/** Starts Firefox with the extension installed for this session. */
export async function launchFirefox(start: DriverStart): Promise<Driver> {
  const { executablePath, extensionDir, viewport, headless = true } = start;
  const extensionId = addonId(extensionDir);
  const uuid = randomUUID();
  const origin = `moz-extension://${uuid}/`;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? viewport : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: prefs(start, extensionId, uuid),
  });
  const id = JSON.stringify(extensionId);
  const policy = `WebExtensionPolicy.getByID(${id})`;
  const addon = (action: string) =>
    evaluateInChrome(browser, `AddonManager.getAddonByID(${id}).then((addon) => addon.${action}())`);
  try {
    await browser.installExtension(extensionDir);
    return {
      browser,
      extensionId,
      origin,
      emulate: (page, emulation) => emulate(browser, page, emulation),
      newPage: () => browser.newPage(),
      openExtensionPage: async (page, url) => {
        await navigate(browser, page, url);
        await until(`${url} to load`, async () => (await readyAt(browser, page)) === `complete ${url}`);
      },
      stopBackground: async () => {
        const options = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
        await evaluateInChrome(browser, `${policy}.extension.terminateBackground(${options})`);
      },
      setEnabled: async (enabled) => {
        await addon(enabled ? 'enable' : 'disable');
      },
      reloadExtension: async () => {
        await addon('reload');
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
