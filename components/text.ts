import type { i18n } from '#i18n';
import { localeText } from '../data/locale-text';

const known = new Map<string, string>();

/**
 * The interface's text for a key, in the browser's language. Each is asked for once and kept: after the extension was
 * updated under an open page, the browser no longer answers, and the card there must still be able to speak.
 */
export const t = ((...args: Parameters<typeof localeText>) => {
  const call = JSON.stringify(args);
  let text = known.get(call);
  if (text === undefined) {
    text = localeText(...args);
    known.set(call, text);
  }
  return text;
}) as typeof i18n.t;
