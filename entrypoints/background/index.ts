import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { seedBundledDays } from '../../data/library/seed';
import { recover } from '../../data/reading-list/reading-list';
import { answerMessage } from './answer-message';
import { createMenus, saveFromMenu } from './menus';
import { saveActiveTab } from './save-command';

// Listeners are registered in the first turn: a worker that was woken by an event gets only those it has by then.
export default defineBackground(() => {
  browser.runtime.onMessage.addListener(answerMessage);
  browser.contextMenus.onClicked.addListener(saveFromMenu);
  browser.commands.onCommand.addListener(saveActiveTab);
  browser.runtime.onInstalled.addListener(createMenus);
  // Wakes the worker with the browser, so that the lines below run.
  browser.runtime.onStartup.addListener(() => undefined);

  // Each start repairs what an earlier one may have left half done; with nothing to do, these are two small reads.
  seedBundledDays(Date.now()).catch(reportError);
  recover().catch(reportError);
});
