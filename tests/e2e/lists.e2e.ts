import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { savedIds, seeded } from './actions';
import { badgeCount, badgeIds, badgeOf, clickBadge, focusedBadge, NEW, ON_NEW } from './badges';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

/** Where each entry begins, px from the document's top. */
const tops = (page: Page) =>
  evaluate(page, () =>
    [...document.querySelectorAll('dl#articles > dt')].map((dt) =>
      Math.round(dt.getBoundingClientRect().top + scrollY),
    ),
  );
describe.each(['2025', '2026'] as const)('in the markup of %s', (era) => {
  beforeAll(() => {
    browser().pages.arxiv.era = era;
  });

  test.each([
    [NEW, ON_NEW],
    ['https://arxiv.org/catchup/cs.CL/2025-02-11?abs=True', ON_NEW],
    ['https://arxiv.org/a/moskovskiy_d_1', ['2502.06394']],
  ])('%s has a badge for each digest paper, at its own entry', async (url, expected) => {
    const page = await browser().page(`${url}${url.includes('?') ? '&' : '?'}era=${era}`);
    await badgeCount(page, expected.length);
    expect(await badgeIds(page)).toEqual(expected);
    expect(await badgeOf(page, '2502.06394')).toMatchObject({
      votes: '69',
      open: false,
      saved: false,
      within: 'div.meta',
    });
    expect(browser().messages(page)).toEqual([]);
  });

  test('search results have theirs, none for what they only mention', async () => {
    const page = await browser().page(`https://arxiv.org/search/?query=language+model&era=${era}`);
    await badgeCount(page, 12);
    expect((await badgeIds(page)).slice(0, 3)).toEqual(['2502.06394', '2502.06703', '2502.06786']);
    expect(browser().messages(page)).toEqual([]);
  });
});

describe('a badge of a list', () => {
  test('takes no room: without badges and strip, every line stands where it stood', async () => {
    const page = await browser().page(NEW);
    await badgeCount(page, ON_NEW.length);
    const before = await tops(page);
    await evaluate(page, () => {
      for (const ours of document.querySelectorAll('haru-papers-badge, haru-papers-strip')) ours.remove();
    });
    expect(await tops(page)).toEqual(before);
  });

  test('opens the summary in place and closes it, by mouse and by keyboard; many may be open', async () => {
    const page = await browser().page(NEW);
    await badgeCount(page, ON_NEW.length);
    await clickBadge(page, '2502.06394', 'toggle');
    await until('the summary', async () => (await badgeOf(page, '2502.06394'))?.sections === 3);
    await evaluate(page, () => {
      const root = document.querySelector('haru-papers-badge[data-arxiv-id="2502.06781"]')?.shadowRoot;
      root?.querySelector<HTMLElement>('[data-testid="toggle"]')?.focus();
    });
    await page.keyboard.press('Enter');
    await until('the second summary', async () => (await badgeOf(page, '2502.06781'))?.sections === 3);
    expect((await badgeOf(page, '2502.06394'))?.open).toBe(true);
    const order = await evaluate(page, () => {
      const host = document.querySelector('haru-papers-badge[data-arxiv-id="2502.06781"]');
      return [host?.previousElementSibling?.className, host?.nextElementSibling?.className];
    });
    expect(order).toEqual(['list-subjects', 'mathjax']);
    await page.keyboard.press('Escape');
    await until('it to close', async () => (await badgeOf(page, '2502.06781'))?.sections === 0);
    expect(await focusedBadge(page)).toBe('2502.06781');
    await clickBadge(page, '2502.06394', 'toggle');
    await until('the first to close', async () => (await badgeOf(page, '2502.06394'))?.sections === 0);
  });

  test('saves, and shows what was saved elsewhere', async () => {
    const page = await browser().page(NEW);
    const other = await browser().page('https://arxiv.org/list/cs.CL/recent');
    await badgeCount(page, ON_NEW.length);
    await until('the other list', async () => (await badgeOf(other, '2502.06703')) !== undefined);
    await clickBadge(page, '2502.06703', 'save');
    await until('it to be saved', async () => (await badgeOf(page, '2502.06703'))?.saved);
    await until('the other list to know', async () => (await badgeOf(other, '2502.06703'))?.saved);
    expect(await savedIds(browser())).toEqual(['2502.06703']);
    await clickBadge(other, '2502.06703', 'save');
    await until('it to be gone', async () => (await badgeOf(page, '2502.06703'))?.saved === false);
  });

  test('is there on a list that was opened before the library had the month', async () => {
    const kept = await browser().inExtension(async () => {
      const stored = await chrome.storage.local.get('index:2502');
      await chrome.storage.local.remove('index:2502');
      return stored;
    });
    const page = await browser().page(`${NEW}?late`);
    await badgeCount(page, 1);
    expect(await badgeIds(page)).toEqual(['2411.18676']);
    await browser().inExtension((stored) => chrome.storage.local.set(stored), kept);
    await badgeCount(page, ON_NEW.length);
    expect(await badgeIds(page)).toEqual(ON_NEW);
  });

  test('is one each after going away and back', async () => {
    const page = await browser().page(NEW);
    await badgeCount(page, ON_NEW.length);
    await page.goto('https://arxiv.org/abs/2502.06703');
    await evaluate(page, () => history.back());
    await waitFor(page, () => location.pathname.startsWith('/list/'));
    await badgeCount(page, ON_NEW.length);
    expect(browser().messages(page)).toEqual([]);
  });

  test('goes with an update of the extension, and is one each of the new version', async () => {
    const page = await browser().page(NEW);
    await badgeCount(page, ON_NEW.length);
    const entries = () => evaluate(page, () => document.querySelectorAll('dd[data-haru-entry]').length);
    await evaluate(page, () => {
      for (const badge of document.querySelectorAll('haru-papers-badge')) badge.classList.add('of-the-old-one');
    });
    await browser().reloadExtension();
    await waitFor(page, () => document.querySelector('.of-the-old-one') === null);
    await badgeCount(page, ON_NEW.length);
    expect(await entries()).toBe(ON_NEW.length);
    await page.reload();
    await badgeCount(page, ON_NEW.length);
    expect(browser().messages(page)).toEqual([]);
  });

  test('stands on a list of 2,000 entries, too', async () => {
    const page = await browser().page('https://arxiv.org/list/cs/2025-02?skip=0&show=2000');
    await badgeCount(page, 15);
    expect(browser().messages(page)).toEqual([]);
  });
});

test('where the markup is not known, the first link of each paper gets the badge, and the options say so', async () => {
  browser().pages.arxiv.changed = true;
  const page = await browser().page(`${NEW}?changed`);
  await badgeCount(page, ON_NEW.length);
  await clickBadge(page, '2502.06703', 'toggle');
  await until('the summary', async () => (await badgeOf(page, '2502.06703'))?.sections === 3);
  browser().pages.arxiv.changed = false;
  const options = await browser().extensionPage('options.html');
  await waitFor(options, () => document.querySelector('[data-testid="missing"][data-page="list"]') !== null);
});
