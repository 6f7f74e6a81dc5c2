/** The reading list in the browser's account. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { savedIds, seeded } from './actions';
import { clearProfile, importText, keepProfile, openData, press, removeInPopup } from './data-actions';
import { textOf } from './digest-actions';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

const IDS = ['2502.06049', '2502.06772'];

describe('two profiles of one account', () => {
  const turnOn = async (page: Page) => {
    await press(page, 'sync-switch');
    await page.waitForSelector('[data-testid="sync"][data-busy="false"] meter');
    expect(await textOf(page, '[data-testid="sync-problem"]')).toBe('');
  };
  const sync = async (page: Page) => {
    await press(page, 'sync-now');
    await page.waitForSelector('[data-testid="sync"][data-busy="false"]');
    expect(await textOf(page, '[data-testid="sync-problem"]')).toBe('');
  };

  test('have the same list, and a paper that one removed does not come back from the other', async () => {
    const first = await openData(browser());
    await importText(first, IDS.join(' '));
    await turnOn(first);
    await first.close();
    const kept = await keepProfile(browser());

    // What a second device has when it first signs in: the account, and nothing else.
    await clearProfile(browser());
    expect(await savedIds(browser())).toEqual([]);
    const second = await openData(browser());
    await turnOn(second);
    await until('the papers to come', async () => (await savedIds(browser())).length === 2);
    await removeInPopup(browser(), '2502.06049');
    await until('the paper to be removed', async () => (await savedIds(browser())).length === 1);
    await sync(second);
    await second.close();

    // The first device still has the paper, and hears of its removal.
    await clearProfile(browser(), kept);
    const again = await openData(browser());
    expect(await savedIds(browser())).toEqual(IDS);
    await sync(again);
    expect(await savedIds(browser())).toEqual(['2502.06772']);

    // Turned off, the account can be emptied, and the list stays.
    await press(again, 'sync-switch');
    await again.waitForSelector('[data-testid="sync-clear"]');
    await press(again, 'sync-clear');
    await waitFor(again, () =>
      document.querySelector('[data-testid="sync"]')?.textContent?.includes('계정에서 지웠어요.'),
    );
    expect(await browser().inExtension(async () => Object.keys(await chrome.storage.sync.get(null)))).toEqual([]);
    expect(await savedIds(browser())).toEqual(['2502.06772']);
  });
});
