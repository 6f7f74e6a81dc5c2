import { expect, test } from 'vitest';
import { seeded, tabsWith } from './actions';
import { expectAccessibleInBothThemes } from './axe';
import { appears } from './panel-actions';
import { until } from './setup/browser';
import { browserName, useBrowser } from './setup/use-browser';
import { waitFor } from './setup/wait-for';

const browser = useBrowser({ language: 'ko', welcome: 'keep' });

/** How many tabs have the first page. */
const count = () => tabsWith(browser(), '/welcome.html');

test('a new profile gets the first page, with a card to try, and without a request; later starts bring no other', async () => {
  await until('the first page', async () => (await count()) === 1);
  await browser().stopBackground();
  const page = await browser().extensionPage('welcome.html');
  const summary = await waitFor(page, () => {
    const card = document.querySelector('[data-testid="sample-card"]')?.shadowRoot;
    return card?.querySelector('section, dl, .sections')?.textContent ?? card?.textContent;
  });
  expect(summary).toContain('새로운 점');
  // A browser puts the icon of what it has just installed behind the puzzle piece.
  await page.waitForSelector('[data-testid="pin"][data-state="unpinned"] .drawn');
  // A card that asks the background wakes it.
  await browser().inExtension(() => chrome.runtime.sendMessage({ type: 'cite', id: '2502.06394' }));
  expect(await count()).toBe(2);
  expect(browser().requests()).toEqual([]);
});

test('its card saves nothing, updates are explained before they are asked for, and the start closes it', async () => {
  const page = await browser().extensionPage('welcome.html');
  await waitFor(
    page,
    () => document.querySelector('[data-testid="sample-card"]')?.shadowRoot?.querySelector('.card') != null,
  );
  await (await page.waitForSelector('[data-testid="sample-card"] >>> [data-testid="save"]'))?.click();
  await waitFor(page, () =>
    document.querySelector('[data-testid="sample-card"]')?.shadowRoot?.textContent?.includes('저장하지 않아요'),
  );
  expect(await browser().inExtension(() => chrome.storage.local.get('saved:2502.06394'))).toEqual({});
  await (await page.waitForSelector('[data-testid="choose-updates"]'))?.click();
  await page.waitForSelector('.explain');
  expect(browser().requests()).toEqual([]);
  await expectAccessibleInBothThemes(browser(), page, 'first page, updates explained');
  await (await page.waitForSelector('[data-testid="choose-offline"]'))?.click();
  await page.waitForSelector('.explain', { hidden: true });
  await page.waitForSelector('[data-testid="choose-offline"][aria-pressed="true"]');
  const before = await count();
  const start = await page.waitForSelector('[data-testid="start"]');
  // The page may be gone before the driver hears that the mouse is up again.
  await start?.click().catch(() => undefined);
  await until('the page to be closed', async () => (await count()) === before - 1);
});

test('an update brings no other', async () => {
  await browser().reloadExtension();
  await seeded(browser());
  // The background is told of the update before this, and opens the page, if it does, while it holds the lock.
  await browser().inExtension(() => chrome.runtime.sendMessage({ type: 'cite', id: '2502.06394' }));
  await browser().inExtension(() => navigator.locks.request('welcome', async () => true));
  expect(await count()).toBe(0);
});

// Chromium grants arXiv with the installation.
test.runIf(browserName === 'firefox')(
  'arXiv that the browser holds back is asked for, here and in the popup',
  async () => {
    const page = await browser().extensionPage('welcome.html');
    const popup = await browser().extensionPage('popup.html');
    await page.bringToFront();
    await appears(page, '[data-testid="start"]');
    expect(await page.$('[data-testid="access"]')).toBeNull();
    await browser().revoke('*://*.arxiv.org/*');
    await appears(page, '[data-testid="access"][data-state="missing"]');
    await appears(popup, '[data-testid="access"][data-state="missing"]');
    await expectAccessibleInBothThemes(browser(), page, 'first page, arXiv held back');
    // The browser asks only in the turn of a true click.
    await (await page.waitForSelector('[data-testid="allow-arxiv"]'))?.click();
    await appears(page, '[data-testid="access"][data-state="given"]');
    await appears(popup, '[data-testid="access"][data-state="given"]');
  },
);
