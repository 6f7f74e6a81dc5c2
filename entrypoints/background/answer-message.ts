import { type Browser, browser } from 'wxt/browser';
import { type Message, parseMessage } from '../../data/messages';
import { describe, remove, save } from '../../data/reading-list/reading-list';

/** Carries out a content script's message; answers '' when it is done, else what went wrong. */
export function answerMessage(value: unknown, sender: Browser.runtime.MessageSender): Promise<string> | undefined {
  const message = sender.id === browser.runtime.id ? parseMessage(value) : undefined;
  if (!message) return undefined;
  return carryOut(message).then(
    () => '',
    (error: unknown) => String(error) || 'unknown',
  );
}

function carryOut(message: Message): Promise<unknown> {
  const now = Date.now();
  if (message.type === 'describe') return describe(message.id, now, message.citation);
  return message.saved ? save(message.id, now, message.citation) : remove(message.id, now);
}
