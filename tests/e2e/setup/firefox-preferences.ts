import type { DriverStart } from './driver';

/** Whether Firefox asks the reader about permissions; else what is asked for is granted. */
export const PROMPTS = 'extensions.webextOptionalPermissionPrompts';

/** Preferences of the fresh profile: add-ons' addresses by id, the proxy, the language, no requests of Firefox's own. */
export function preferences(
  { proxyPort, language = 'en', dark = false }: Pick<DriverStart, 'proxyPort' | 'language' | 'dark'>,
  uuids: Record<string, string>,
) {
  return {
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    'intl.locale.requested': language === 'ko' ? 'ko' : 'en-US',
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    // The browser's own animations are a fourth of what a tab costs. What a test wants of a page's motion, it says.
    'ui.prefersReducedMotion': 1,
    // A process kept ready for the next tab is started for each browser, and costs more than the tests gain by it.
    'dom.ipc.processPrelaunch.enabled': false,
    // What a driver's script does counts as done by the reader, but here only so long after the first script on a page, ms:
    // longer than any test, as Chromium counts anew with each.
    'dom.user_activation.transient.timeout': 600_000,
    // So that manifest.json is a plain page of the extension, without the viewer's scripts.
    'devtools.jsonview.enabled': false,
    // A page cannot press the buttons of the browser's own questions.
    [PROMPTS]: false,
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
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'app.normandy.enabled': false,
    'dom.push.connection.enabled': false,
  };
}
