/** The days on arXiv's pages, which are made of texts, against those that the browser would format. */
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test, vi } from 'vitest';
import type { DigestDate } from '../../data/paper';

const months = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, '0'));

/** As a page has it that opens in a browser of this language: texts that were given are kept. */
async function open(language: string) {
  const messages = generateChromeMessages(await parseMessagesFile(`assets/locales/${language}.yml`));
  vi.resetModules();
  const { browser } = await import('wxt/browser');
  const getMessage = (key: string, given: string[] = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_all, place) => given[Number(place) - 1] ?? '');
  Object.assign(browser.i18n, { getMessage });
  return import('../../components/day-text');
}

test.each(['ko', 'en'])('in %s each month is written as the browser writes it', async (language) => {
  const { plainDay } = await open(language);
  const { format } = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  for (const month of months)
    for (const day of ['01', '28']) {
      const date = `2025-${month}-${day}` as DigestDate;
      expect(plainDay(date)).toBe(format(new Date(date)));
    }
});
