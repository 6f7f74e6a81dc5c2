import { type Browser, browser } from 'wxt/browser';
import { type Answer, type Message, parseMessage } from '../../data/messages';
import { problemOf } from '../../data/reading-list/problem';
import { remove, save, setStatus } from '../../data/reading-list/reading-list';
import { loadBadges } from '../../data/sites/registration';
import { cite } from './cite';
import { isKnownSender, isOwnPage } from './known-sender';
import { noteOpened, noteOpenedPdf } from './opened';
import { showOnIcon } from './pdf-icon';
import { turnOff, turnOn } from './sites';

/** Carries out the message of a content script or a page of ours, and answers what it asked for, or what went wrong. */
export function answerMessage(value: unknown, sender: Browser.runtime.MessageSender): Promise<Answer> | undefined {
  const message = sender.id === browser.runtime.id ? parseMessage(value) : undefined;
  if (!message) return undefined;
  return carryOut(message, sender).then(
    (text) => (text === undefined ? {} : { text }),
    (error: unknown) => {
      const problem = problemOf(error);
      return { failure: problem === 'unknown' ? String(error) : problem };
    },
  );
}

type Sender = Browser.runtime.MessageSender;

async function carryOut(message: Message, { tab, frameId, url = '' }: Sender): Promise<string | undefined> {
  const now = Date.now();
  if (!(await isKnownSender(url))) throw new Error('Only for pages that scripts of the extension run on');
  switch (message.type) {
    case 'set-saved':
      await (message.saved ? save(message.id, now, message.citation) : remove([message.id], now));
      return;
    case 'set-status':
      await setStatus([message.id], now, message.status);
      return;
    case 'opened':
      await noteOpened(message.id, message.at, message.citation);
      return;
    case 'cite':
      return cite(message.id, message.citation);
    case 'pdf-shown':
      if (tab?.id === undefined) return;
      await showOnIcon(tab.id, tab.url ?? url);
      await noteOpenedPdf(tab.url ?? url, message.at);
      return;
    case 'load-badges':
      if (tab?.id !== undefined) await loadBadges(tab.id, frameId ?? 0);
      return;
    case 'turn-on':
    case 'turn-off':
      if (!isOwnPage(url)) throw new Error('Only for pages of the extension');
      await (message.type === 'turn-on' ? turnOn(message.pattern) : turnOff(message.pattern));
      return;
  }
}
