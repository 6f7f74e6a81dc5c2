import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { env } from 'node:process';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { firefoxAddressBar } from './address-bar';
import type { Driver, DriverStart } from './driver';
import { evaluateInChrome, navigate, readyAt } from './firefox-chrome';
import { emulate } from './firefox-emulation';
import { PROMPTS, preferences } from './firefox-preferences';
import { copyProfile } from './firefox-profile';
import { until } from './wait-for';

interface Manifest {
  browser_specific_settings?: { gecko?: { id?: string } };
  action?: { default_popup?: string };
}

function readManifest(extensionDir: string) {
  const manifest = JSON.parse(readFileSync(`${extensionDir}/manifest.json`, 'utf8')) as Manifest;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error('The Firefox build has no browser_specific_settings.gecko.id');
  return { id, popup: manifest.action?.default_popup ?? 'popup.html' };
}

async function open(browser: Browser, page: Page, url: string): Promise<void> {
  await navigate(browser, page, url);
  await until(`${url} to load`, async () => (await readyAt(browser, page)) === `complete ${url}`);
}

/** Starts Firefox with the extension installed for this session. */
export async function launchFirefox(start: DriverStart): Promise<Driver> {
  const { executablePath, extensionDir, viewport, headless = true } = start;
  const { id: extensionId, popup } = readManifest(extensionDir);
  const uuid = randomUUID();
  const origin = `moz-extension://${uuid}/`;
  const userDataDir = start.profile && copyProfile(start.profile);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    ...(userDataDir ? { userDataDir } : {}),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? viewport : null,
    handleSIGINT: headless,
    args: ['--remote-allow-system-access'],
    env: {
      ...env,
      // Firefox listens to the preference for its settings server only with this variable.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      // Firefox 159 asks for this instead of the argument.
      MOZ_REMOTE_ALLOW_SYSTEM_ACCESS: '1',
    },
    extraPrefsFirefox: preferences(start, { [extensionId]: uuid }),
  });
  if (userDataDir) browser.process()?.once('exit', () => rmSync(userDataDir, { recursive: true, force: true }));
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
      addressBar: firefoxAddressBar(browser, 'haru'),
      emulate: (page, emulation) => emulate(browser, page, emulation),
      newPage: () => browser.newPage(),
      openExtensionPage: (page, url) => open(browser, page, url),
      openPopup: async (over) => {
        // The panel is out of a driver's reach. In a tab that is not in front, the popup finds the same current tab.
        await over.bringToFront();
        // What a click on the icon gives, besides the panel.
        await evaluateInChrome(browser, `${policy}.extension.tabManager.addActiveTabPermission(gBrowser.selectedTab)`);
        const page = await browser.newPage({ background: true });
        await open(browser, page, origin + popup);
        return page;
      },
      closeTab: async (url) => {
        const tab = `gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === ${JSON.stringify(url)})`;
        const close = `(() => { const tab = ${tab}; if (tab) gBrowser.removeTab(tab); return tab !== undefined; })()`;
        await until(`${url} to be opened`, () => evaluateInChrome(browser, close));
      },
      isOwnRequest: () => false,
      isBackgroundRunning: async () =>
        (await evaluateInChrome(browser, `${policy}.extension.backgroundState`)) === 'running',
      stopBackground: async () => {
        const options = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
        await evaluateInChrome(browser, `${policy}.extension.terminateBackground(${options})`);
      },
      remove: () => browser.uninstallExtension(extensionId),
      setEnabled: async (enabled) => {
        await addon(enabled ? 'enable' : 'disable');
      },
      setAllowed: async (pattern, isAllowed) => {
        // What is asked for is granted without a question; see the preferences.
        if (isAllowed) return;
        const permissions = JSON.stringify({ origins: [pattern], permissions: [] });
        const module = "ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')";
        await evaluateInChrome(
          browser,
          `${module}.ExtensionPermissions.remove(${id}, ${permissions}, ${policy}.extension)`,
        );
      },
      decline: async (_page, ask) => {
        const question = "document.querySelector('#notification-popup popupnotification')";
        const show = (isOn: boolean) =>
          evaluateInChrome(browser, `void Services.prefs.setBoolPref(${JSON.stringify(PROMPTS)}, ${isOn})`);
        await show(true);
        try {
          await ask();
          const press = `(() => { const no = ${question}?.secondaryButton; no?.click(); return no !== undefined; })()`;
          await until('the question', () => evaluateInChrome(browser, press));
        } finally {
          await show(false);
        }
      },
      setOnline: async (isOnline) => {
        await evaluateInChrome(browser, `void (Services.io.offline = ${!isOnline})`);
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
