import { browser } from 'wxt/browser';
import { readSample } from '../../data/library/read-sample';
import { allowIdle, allowSources, hasIdle, missingOrigins } from '../../data/library/updates/allowed';
import { askUpdate, readUpdates, writeSettings } from '../../data/library/updates/control';
import { allowArxiv, hasArxiv } from '../../data/sites/arxiv-access';
import { noteShown } from '../../data/welcome/first-run';
import type { WelcomePorts } from '../../data/welcome/ports';
import type { Shortcut } from '../../data/welcome/state';

/** The manifest's names; Firefox has one of its own for the sidebar. */
const COMMANDS: Record<string, Shortcut['does']> = {
  _execute_action: 'popup',
  'save-paper': 'save',
  'open-panel': 'panel',
  _execute_sidebar_action: 'panel',
};

/** The first page's connections to the browser and the rest of the extension. */
export const ports: WelcomePorts = {
  readSample,
  hasArxiv,
  allowArxiv,
  // Not there in every browser that we are for.
  readPinned: async () => (await browser.action.getUserSettings?.())?.isOnToolbar,
  async readShortcuts() {
    const commands = await browser.commands.getAll();
    return commands.flatMap(({ name = '', shortcut }) => {
      const does = COMMANDS[name];
      return does && shortcut ? [{ does, keys: shortcut }] : [];
    });
  },
  noteShown,
  async close() {
    const [tab, others] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
    // A window goes with its last tab.
    if (others.length === 1) await browser.tabs.create({});
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  },
  updates: {
    now: Date.now,
    readUpdates,
    writeSettings,
    askUpdate,
    missingOrigins,
    allowSources,
    allowIdle,
    hasIdle,
  },
};
