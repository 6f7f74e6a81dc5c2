import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { seedBundledDays } from '../../data/library/seed';
import { recover } from '../../data/reading-list/reading-list';
import { migrateSettings } from '../../data/settings/stored-settings';
import { applySites } from '../../data/sites/registration';
import { answerMessage } from './answer-message';
import { createMenus, saveFromMenu } from './menus';
import { followOmnibox } from './omnibox';
import { openPanelByCommand } from './panel-command';
import { followPdfTabs } from './pdf-icon';
import { followExtensionUpdates } from './renew-pages';
import { saveActiveTab } from './save-command';
import { followPermissions } from './sites';
import { followSnapshots } from './snapshots';
import { followSync } from './sync';
import { followUpdates } from './updates';
import { followWelcome } from './welcome';

// Listeners are registered in the first turn: a worker that was woken by an event gets only those it has by then.
export default defineBackground(() => {
  // Before all that writes: what it reads tells a new profile from an old one.
  followWelcome();
  browser.runtime.onMessage.addListener(answerMessage);
  browser.contextMenus.onClicked.addListener(saveFromMenu);
  browser.commands.onCommand.addListener(saveActiveTab);
  browser.commands.onCommand.addListener(openPanelByCommand);
  browser.runtime.onInstalled.addListener(createMenus);
  followPermissions();
  followSync();
  followSnapshots();
  followOmnibox();
  followUpdates();
  if (import.meta.env.FIREFOX) followPdfTabs();
  else followExtensionUpdates();
  // Wakes the worker with the browser, so that the lines below run.
  browser.runtime.onStartup.addListener(() => undefined);

  // Each start repairs what an earlier one may have left half done; with nothing to do, these are a few small reads.
  migrateSettings().catch(reportError);
  seedBundledDays(Date.now()).catch(reportError);
  recover().catch(reportError);
  applySites().catch(reportError);
});
