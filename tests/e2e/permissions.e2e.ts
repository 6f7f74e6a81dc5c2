/**
 * What each permission's going and coming means, where no other test says so: arXiv's, another site's, huggingface.co's for
 * updates, and that of knowing whether the computer is in use.
 */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { dropped } from '../fixtures/sources/faults';
import { createSource } from '../fixtures/sources/source';
import { card, cardSaved, cards, clickCard, libraryDays, openPopup, PAPER, savedIds, seeded } from './actions';
import { press } from './data-actions';
import { date, openDigests, stored, textOf, turnOn, updateEnded, useSource } from './digest-actions';
import { until } from './setup/browser';
import { browserName, useBrowser } from './setup/use-browser';

const browser = useBrowser({ language: 'ko' });

const ARXIV = '*://*.arxiv.org/*';
const GITHUB = '*://github.com/*';
const HUGGING_FACE = 'https://huggingface.co/*';
const ID = '2502.06394';

const isFirefox = browserName === 'firefox';
const byTestId = (id: string) => `[data-testid="${id}"]`;

/** Clicks as the mouse does, once the thing stands still: a permission is asked for in the turn of a real click. */
async function click(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.locator(selector).click();
}

/** What is turned on, and runs anywhere. */
const turnedOn = () =>
  browser().inExtension(async () => ({
    sites: (await chrome.storage.local.get('sites')).sites ?? [],
    scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  }));
const NOTHING_ON = { sites: [], scripts: [] };

const has = (pattern: string) =>
  browser().inExtension((origin) => chrome.permissions.contains({ origins: [origin] }), pattern);

let page: Page;
beforeAll(async () => {
  await seeded(browser());
  page = await browser().page(PAPER);
});

test('arXiv taken back: open cards go on, later pages have none, and the popup says why and works', async () => {
  await card(page);
  await browser().revoke(ARXIV);
  await until('the permission to be gone', async () => !(await has(ARXIV)));
  await clickCard(page, 'save');
  await cardSaved(page, true);
  await page.reload();
  expect(await cards(page)).toEqual([]);
  expect(browser().messages(page)).toEqual([]);

  const popup = await openPopup(browser());
  await popup.waitForSelector(`${byTestId('access')}[data-state="missing"]`);
  expect(await textOf(popup, byTestId('access'))).toContain('허용하지 않아 카드와 배지가 나타나지 않아요');
  await popup.waitForSelector(`[data-arxiv-id="${ID}"] [aria-pressed="true"]`);
  await press(popup, 'save');
  await until('the popup to act', async () => (await savedIds(browser())).length === 0);
  await popup.close();

  const options = await browser().extensionPage('options.html#privacy');
  await options.waitForSelector(`${byTestId('permission')}[data-name="${ARXIV}"][data-held="false"]`);
  await options.close();
});

test('arXiv declined: the popup says that it can be asked for again', async () => {
  const popup = await openPopup(browser());
  await browser().decline(popup, () => click(popup, byTestId('allow-arxiv')));
  await popup.waitForSelector(`${byTestId('access')}[data-state="declined"]`);
  expect(await textOf(popup, byTestId('access'))).toContain('마음이 바뀌면 다시 눌러 주세요');
  expect(await has(ARXIV)).toBe(false);
  await popup.close();
});

test('arXiv given again: open tabs get their cards at once, and no badges at links', async () => {
  const popup = await openPopup(browser());
  await popup.waitForSelector(byTestId('allow-arxiv'));
  if (isFirefox) await click(popup, byTestId('allow-arxiv'));
  else await browser().allow(ARXIV);
  await popup.waitForSelector(`${byTestId('access')}[data-state="given"]`);
  await popup.close();
  await card(page);
  expect(await cards(page)).toHaveLength(1);
  await clickCard(page, 'save');
  await cardSaved(page, true);
  expect(await turnedOn()).toEqual(NOTHING_ON);
  expect(browser().messages(page)).toEqual([]);
});

test('another site declined: the options say so, and nothing is on', async () => {
  const options = await browser().extensionPage('options.html#sites');
  const row = `${byTestId('site')}[data-pattern="${GITHUB}"]`;
  await browser().decline(options, () => click(options, `${row} button`));
  await until('the answer', async () => (await textOf(options, row)).includes('권한이 허용되지 않아 켜지 못했어요'));
  await options.close();
  expect(await turnedOn()).toEqual(NOTHING_ON);
});

describe('updates', () => {
  const source = createSource({ from: date('2025-02-10'), to: date('2025-02-12'), papersPerDay: 2 });
  useSource(browser, source);

  test('huggingface.co declined: updates stay off, nobody is asked, and the choice stays open', async () => {
    const options = await openDigests(browser());
    const before = browser().requests().length;
    await press(options, 'updates-switch');
    await press(options, 'source-hf-daily-papers');
    await browser().decline(options, () => click(options, byTestId('updates-confirm')));
    await until('the answer', async () => (await textOf(options, byTestId('updates-explain'))).includes('허용'));
    await options.waitForSelector(`${byTestId('updates')}[data-state="off"]`);
    expect(browser().requests().slice(before)).toEqual([]);
    await options.close();
  });

  test('huggingface.co taken back: the open options say so, the rest goes on, and it can be given again', async () => {
    const options = await openDigests(browser());
    await browser().allow(HUGGING_FACE);
    // What an update brings is not what this is about.
    source.fail(dropped);
    await press(options, 'updates-switch');
    await press(options, 'source-hf-daily-papers');
    await click(options, byTestId('updates-confirm'));
    await options.waitForSelector(`${byTestId('updates')}[data-state="on"]`);
    await updateEnded(browser());
    const days = await libraryDays(browser());
    await browser().revoke(HUGGING_FACE);
    await options.waitForSelector(byTestId('updates-revoked'));
    expect(await textOf(options, byTestId('updates-revoked'))).toContain('huggingface.co 권한이 해제되어');
    expect(await libraryDays(browser())).toEqual(days);
    await browser().allow(HUGGING_FACE);
    // Newer Chromiums give back at once what was asked for before; all others when it is asked for again.
    if (!(await has(HUGGING_FACE))) await click(options, byTestId('updates-allow'));
    await options.waitForSelector(byTestId('updates-revoked'), { hidden: true });
    await options.close();
  });

  test('the computer’s use: known when asked for, and said when the permission was given back', async () => {
    const options = await openDigests(browser());
    await turnOn(browser(), options);
    // What an update brings has come: what stands below it no longer moves.
    await options.waitForSelector(byTestId('update-added'));
    const idle = `${byTestId('permission')}[data-name="idle"]`;
    await options.waitForSelector(`${idle}[data-held="false"]`);
    // Neither browser asks.
    await click(options, byTestId('updates-idle'));
    await options.waitForSelector(`${idle}[data-held="true"]`);
    await click(options, `${idle} button`);
    await options.waitForSelector(`${idle}[data-held="false"]`);
    await options.waitForSelector(byTestId('idle-revoked'));
    const settings = await stored<{ 'setting:updates': object }>(browser(), ['setting:updates']);
    expect(settings['setting:updates']).toMatchObject({ onlyWhenIdle: true });
    await click(options, byTestId('idle-allow'));
    await options.waitForSelector(byTestId('idle-revoked'), { hidden: true });
    expect(browser().messages(options)).toEqual([]);
    await options.close();
  });
});
