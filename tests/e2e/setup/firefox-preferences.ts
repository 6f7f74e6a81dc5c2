import type { DriverStart } from './driver';

/** Whether Firefox asks the reader about permissions; else what is asked for is granted. */
export const PROMPTS = 'extensions.webextOptionalPermissionPrompts';

/** Preferences of the fresh profile: the add-on's address, the proxy, the language, and no requests of Firefox's own. */
export function preferences({ proxyPort, language = 'en', dark = false }: DriverStart, id: string, uuid: string) {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'intl.locale.requested': language === 'ko' ? 'ko' : 'en-US',
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
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
