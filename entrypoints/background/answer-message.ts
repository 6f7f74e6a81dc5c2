import { type Browser, browser } from 'wxt/browser';
import { type Message, parseMessage } from '../../data/messages';
import { describe, remove, save } from '../../data/reading-list/reading-list';
import { loadBadges } from '../../data/sites/registration';
import { showOnIcon } from './pdf-icon';
import { turnOff, turnOn } from './sites';

/** Carries out the message of a content script or a page of ours; answers '' when it is done, else what went wrong. */
export function answerMessage(value: unknown, sender: Browser.runtime.MessageSender): Promise<string> | undefined {
  const message = sender.id === browser.runtime.id ? parseMessage(value) : undefined;
  if (!message) return undefined;
  return carryOut(message, sender).then(
    () => '',
    (error: unknown) => String(error) || 'unknown',
  );
}

async function carryOut(message: Message, { tab, frameId, url = '' }: Browser.runtime.MessageSender): Promise<unknown> {
  const now = Date.now();
  switch (message.type) {
    case 'describe':
      return describe(message.id, now, message.citation);
    case 'set-saved':
      return message.saved ? save(message.id, now, message.citation) : remove([message.id], now);
    case 'pdf-shown':
      return tab?.id === undefined ? undefined : showOnIcon(tab.id, tab.url ?? url);
    case 'load-badges':
      return tab?.id === undefined ? undefined : loadBadges(tab.id, frameId ?? 0);
    case 'turn-on':
    case 'turn-off':
      if (!url.startsWith(browser.runtime.getURL('/'))) throw new Error('Only for pages of the extension');
      return message.type === 'turn-on' ? turnOn(message.pattern) : turnOff(message.pattern);
  }
}
