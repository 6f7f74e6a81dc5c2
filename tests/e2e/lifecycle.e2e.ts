import { describe, expect, test } from 'vitest';
import { card, cards, clickCard, PAPER, seeded } from './actions';
import { until } from './setup/browser';
import { useBrowser } from './setup/use-browser';

const browser = useBrowser({ language: 'ko' });

describe('a page whose extension goes away', () => {
  test('has no card any more when the reader comes back from disabling it', async () => {
    await seeded(browser());
    const page = await browser().page(PAPER);
    await card(page);
    await browser().disableExtension();
    await page.bringToFront();
    await until('the card to be gone', async () => (await cards(page)).length === 0);
    expect(browser().messages(page)).toEqual([]);
    await browser().enableExtension();
  });

  test('has one working card after an update and a reload', async () => {
    await seeded(browser());
    const page = await browser().page(PAPER);
    await card(page);
    await browser().reloadExtension();
    await seeded(browser());
    await page.reload();
    await card(page);
    expect(await cards(page)).toHaveLength(1);
    await clickCard(page, 'save');
    await until('the paper to be saved', async () => (await card(page)).saved);
    expect(browser().messages(page)).toEqual([]);
  });
});

test('seeding that was interrupted is completed at the next start, and leaves the reader’s data alone', async () => {
  await seeded(browser());
  await browser().inExtension(async () => {
    await chrome.storage.local.remove(['days', 'day:2025-02-11', 'paper:2502.06703']);
    await chrome.storage.local.set({ 'setting:card-closed': true });
  });
  await browser().reloadExtension();
  await seeded(browser());
  const found = await browser().inExtension(() =>
    chrome.storage.local.get(['setting:card-closed', 'paper:2502.06703']),
  );
  expect(found).toMatchObject({ 'setting:card-closed': true, 'paper:2502.06703': { votes: 61 } });
});
