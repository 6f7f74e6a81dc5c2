import { expect, test } from 'vitest';
import { until } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { waitFor } from './setup/wait-for';

const browser = useBrowser({ language: 'ko', welcome: 'keep' });

/** How many tabs have the first page. */
const count = () =>
  browser().inExtension(() => {
    const views = chrome.extension.getViews({ type: 'tab' }) as unknown as { location: Location }[];
    return views.filter(({ location }) => location.pathname === '/welcome.html').length;
  });

test('a new profile gets the first page, with a card to try, and without a request; later starts bring no other', async () => {
  await until('the first page', async () => (await count()) === 1);
  await browser().stopBackground();
  const page = await browser().extensionPage('welcome.html');
  const summary = await waitFor(page, () => {
    const card = document.querySelector('[data-testid="sample-card"]')?.shadowRoot;
    return card?.querySelector('section, dl, .sections')?.textContent ?? card?.textContent;
  });
  expect(summary).toContain('새로운 점');
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
  await (await page.waitForSelector('[data-testid="choose-offline"]'))?.click();
  await page.waitForSelector('.explain', { hidden: true });
  await page.waitForSelector('[data-testid="choose-offline"][aria-pressed="true"]');
  const before = await count();
  await (await page.waitForSelector('[data-testid="start"]'))?.click();
  await until('the page to be closed', async () => (await count()) === before - 1);
});
