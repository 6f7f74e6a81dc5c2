import { afterAll, describe, expect, test } from 'vitest';
import { until, waitFor } from './setup/browser';
import { writeMiniExtension } from './setup/mini-extension';
import { browserName, useBrowser } from './setup/use-browser';

const ABS = 'https://arxiv.org/abs/2502.06394';
const mini = writeMiniExtension(browserName);
afterAll(mini.remove);

describe('with an extension of a few lines', () => {
  const browser = useBrowser({ extensionDir: mini.folder, language: 'ko' });
  const hosts = () => document.querySelectorAll('mini-card').length;

  test('its shadow roots can be read and clicked, and its console is heard', async () => {
    const page = await browser().page(ABS);
    const button = await page.waitForSelector('mini-card >>> button');
    await button?.click();
    expect(await button?.evaluate((element) => element.getAttribute('aria-pressed'))).toBe('true');
    expect(browser().messages(page)).toContain('log: mini was here');
  });

  test('its pages take clicks and keys', async () => {
    const page = await browser().extensionPage('popup.html?from=test#field');
    await page.click('#field');
    await page.keyboard.type('abc');
    await page.keyboard.press('Backspace');
    expect(await page.title()).toBe('ab');
    expect(await page.evaluate(() => location.href)).toContain('/popup.html?from=test#field');
  });

  test('the popup sees the tab that it was opened over', async () => {
    const popup = await browser().popup(await browser().page(ABS));
    const current = () => chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab?.url);
    expect(await popup.evaluate(current)).toBe(ABS);
    await popup.close();
  });

  test.runIf(browserName === 'chromium')('the popup is the real one, as wide as its content', async () => {
    const popup = await browser().popup(await browser().page(ABS));
    expect(await popup.evaluate(() => innerWidth)).toBeLessThan(800);
    await popup.close();
  });

  test('the background stops, is not woken by a page, and wakes by a message', async () => {
    await browser().stopBackground();
    await browser().page(ABS);
    expect(await browser().isBackgroundRunning()).toBe(false);
    expect(await browser().inExtension(() => chrome.runtime.sendMessage('hello'))).toBe('hello to you');
    // The driver may hear of it after the answer.
    await until('the background', () => browser().isBackgroundRunning());
  });

  test('the network can be cut and mended', async () => {
    const answer = () =>
      browser().inExtension(() =>
        fetch('https://arxiv.org/abs/2502.06394', { cache: 'no-store' }).then(
          ({ status }) => status,
          () => 'failed',
        ),
      );
    expect(await answer()).toBe(200);
    await browser().setOnline(false);
    expect(await answer()).toBe('failed');
    expect(await browser().inExtension(() => chrome.runtime.sendMessage('online?'))).toBe(false);
    await browser().setOnline(true);
    expect(await answer()).toBe(200);
    expect(await browser().inExtension(() => chrome.runtime.sendMessage('online?'))).toBe(true);
  });

  test('the extension can be switched off and on, and reloaded', async () => {
    await browser().disableExtension();
    const page = await browser().page(ABS);
    expect(await page.evaluate(hosts)).toBe(0);
    await browser().enableExtension();
    await page.reload();
    expect(await waitFor(page, hosts)).toBe(1);
    await browser().reloadExtension();
    await page.reload();
    expect(await waitFor(page, hosts)).toBe(1);
  });

  test('the language is the one that was asked for', async () => {
    expect(await browser().inExtension(() => chrome.i18n.getUILanguage())).toMatch(/^ko/);
  });

  test('media queries can be answered otherwise', async () => {
    const page = await browser().page(ABS);
    const matches = () =>
      ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(max-width: 400px)', 'print'].map(
        (query) => matchMedia(query).matches,
      );
    await browser().emulate(page, { reducedMotion: false });
    expect(await page.evaluate(matches)).toEqual([false, false, false, false]);
    await browser().emulate(page, { dark: true, reducedMotion: true, width: 390 });
    expect(await page.evaluate(matches)).toEqual([true, true, true, false]);
    await browser().emulate(page, { dark: false, print: true });
    expect(await page.evaluate(matches)).toEqual([false, true, true, true]);
  });
});

describe('with the build', () => {
  const browser = useBrowser();

  test('every request is seen, and foreign hosts are refused', async () => {
    const page = await browser().page('https://arxiv.org/abs/2501.00001');
    await page.evaluate(() => fetch('https://tracker.example/pixel').catch(() => undefined));
    await until('the tracker to be recorded', () => browser().requests().includes('tracker.example:443'));
    const known = browser()
      .requests()
      .filter((address) => !address.startsWith('arxiv.org:443/'));
    expect(known).toEqual(['tracker.example:443']);
  });

  test('it is installed, and its popup opens', async () => {
    const page = await browser().extensionPage('popup.html');
    expect(await page.evaluate(() => chrome.runtime.getManifest().manifest_version)).toBe(3);
    expect(
      browser()
        .messages(page)
        .filter((message) => message.startsWith('uncaught')),
    ).toEqual([]);
  });
});
