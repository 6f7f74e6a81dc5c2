import { browser } from 'wxt/browser';
import { clearRequests, readRequests } from '../../data/library/updates/requests';
import { readUsage } from '../../data/library/usage';
import { clearMissingPlaces, readMissingPlaces } from '../../data/missing-places';
import type { AboutPorts } from '../../data/options/about/about';
import type { PermissionSet, PermissionsPorts } from '../../data/options/privacy/permissions';
import type { RequestsPorts } from '../../data/options/privacy/requests';
import type { ShortcutsPorts } from '../../data/options/shortcuts/shortcuts';
import { SETTING_KEYS } from '../../data/settings/settings';
import { readSites } from '../../data/sites/site-list';
import { turnOff } from '../../data/sites/turn-on';
import { read } from '../../data/storage';
import { copyText } from '../own-pages/copy-text';

/** The settings that a report tells of; which sites are on is not among them. */
const SETTINGS = ['setting:updates', ...SETTING_KEYS] as const;

const manifest = () => browser.runtime.getManifest();

export const requestsPorts: RequestsPorts = {
  readRequests: () => readRequests(),
  clearRequests: () => clearRequests(),
};

async function readGranted(): Promise<PermissionSet> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return { permissions, origins };
}

const required: PermissionsPorts['required'] = () => {
  const { permissions, host_permissions, content_scripts } = manifest() as {
    permissions?: string[];
    host_permissions?: string[];
    content_scripts?: { matches?: string[] }[];
  };
  const scripts = (content_scripts ?? []).flatMap(({ matches = [] }) => matches);
  return { permissions: permissions ?? [], origins: host_permissions ?? [], scripts };
};

export const permissionsPorts: PermissionsPorts = {
  readGranted,
  required,
  optional: () => (manifest() as { optional_permissions?: string[] }).optional_permissions ?? [],
  async giveBack({ name, isHost }) {
    if (isHost && (await readSites()).some(({ pattern }) => pattern === name)) await turnOff(name);
    else await browser.permissions.remove(isHost ? { origins: [name] } : { permissions: [name as 'idle'] });
  },
};

export const shortcutsPorts: ShortcutsPorts = {
  async readCommands() {
    const { commands = {} } = manifest() as { commands?: Record<string, { suggested_key?: { default?: string } }> };
    return (await browser.commands.getAll()).flatMap(({ name, shortcut }) =>
      name ? [{ name, key: shortcut || undefined, suggested: commands[name]?.suggested_key?.default }] : [],
    );
  },
  async openSettings() {
    // Firefox has a call of its own, since 137; Chromium has an address.
    const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
    if (openShortcutSettings) await openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  },
};

export const aboutPorts: AboutPorts = {
  version: () => manifest().version,
  async readFacts() {
    const [usage, saved, sites, settings, granted, missing, { updates }] = await Promise.all([
      readUsage(),
      import('./list-actions').then(({ countSaved }) => countSaved()).catch(() => undefined),
      readSites(),
      read(SETTINGS),
      readGranted(),
      readMissingPlaces(),
      read(['updates']),
    ]);
    return {
      version: manifest().version,
      userAgent: navigator.userAgent,
      language: browser.i18n.getUILanguage(),
      counts: { days: usage.days, papers: usage.papers, saved, otherSites: sites.length },
      settings,
      permissions: [
        ...granted.permissions,
        ...granted.origins.filter((origin) => required().origins.includes(origin)),
      ].toSorted(),
      missing,
      faults: updates?.last?.faults ?? [],
    };
  },
  clearMissingPlaces,
  copy: copyText,
};
