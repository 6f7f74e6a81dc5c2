/** Nothing is cut off or scrolls sideways, in a narrow window and with text twice as large. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { card, PAPER, seeded } from './actions';
import { NEW, openFirstBadge } from './badges';
import { importText, look, openData, press } from './data-actions';
import { eventful } from './options-states';
import { findOurs } from './ours';
import { appears, click, madeUpEntries, openPanel } from './panel-actions';
import { addEntries } from './saved-entries';
import { waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';
import { NEWS, turnSiteOn } from './site-actions';

const browser = useBrowser({ language: 'ko' });
beforeAll(async () => {
  await seeded(browser());
  const tags = ['추론', 'reinforcement-learning-from-human-feedback'];
  await addEntries(
    browser(),
    madeUpEntries(6, () => ({ tags, note: '메모', rating: 4 })),
  );
});

/** What of ours is wider than what it stands in, so that it is cut off or must be scrolled to. */
const cutOff = (page: Page): Promise<string[]> =>
  evaluate(page, () => {
    const isCutOff = (element: Element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      // The popup asks the browser for its width, and then fills what it gets.
      if (element === document.documentElement && overflowX === 'hidden') return false;
      // What ends in dots says so, fields scroll as one writes, and what only screen readers meet has no room at all.
      if (textOverflow === 'ellipsis' || element.matches('input, select, textarea, .unseen, .unseen *')) return false;
      const scrolls = overflowX !== 'visible' || element === document.documentElement;
      return scrolls && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    };
    return ours()
      .filter(isCutOff)
      .map((element) => element.outerHTML.slice(0, 100));
  });

/** What of our elements on a page reaches beyond the window. */
const outside = (page: Page) =>
  evaluate(page, () =>
    ours()
      .filter((part) => !part.matches('.unseen'))
      .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
      .map((part) => part.outerHTML.slice(0, 100)),
  );

/** Doubles all text of ours, as a browser does that is told to zoom nothing else. */
const doubleText = (page: Page) =>
  evaluate(page, () => {
    const all = ours().filter((one) => one instanceof HTMLElement);
    const sizes = all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    all.forEach((element, n) => {
      element.style.fontSize = `${2 * (sizes[n] ?? 0)}px`;
    });
  });
const singleText = (page: Page) =>
  evaluate(page, () => {
    for (const element of ours()) if (element instanceof HTMLElement) element.style.fontSize = '';
  });

const fits = async (page: Page, state: string) => {
  await findOurs(page);
  // As wide as a phone, or as a window of 640 pixels at a zoom of 200 %.
  await browser().emulate(page, { width: 320 });
  expect.soft(await cutOff(page), `${state}, narrow`).toEqual([]);
  await browser().emulate(page, { width: 400 });
  await doubleText(page);
  expect.soft(await cutOff(page), `${state}, text twice as large`).toEqual([]);
  await singleText(page);
};

/** On somebody else's page, which may be as wide as it likes: nothing of ours reaches out of the window either. */
const fitsOnPage = async (page: Page, state: string) => {
  await findOurs(page);
  await page.bringToFront();
  for (const width of [320, 1280]) {
    await browser().emulate(page, { width });
    // Who follows the window has heard of it by the next frame.
    await evaluate(page, () => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect.soft([...(await cutOff(page)), ...(await outside(page))], `${state}, ${width} wide`).toEqual([]);
    await doubleText(page);
    expect.soft([...(await cutOff(page)), ...(await outside(page))], `${state}, ${width}, twice as large`).toEqual([]);
    await singleText(page);
  }
};

test('the popup', async () => {
  const page = await browser().extensionPage('popup.html');
  await appears(page, '[data-testid="freshness"]');
  await click(page, '[data-testid="toggle"]');
  await appears(page, '.summary');
  await fits(page, 'day');
  await page.keyboard.type('?');
  await appears(page, 'dialog[open]');
  await fits(page, 'help');
  await click(page, 'dialog button');
  await click(page, '[data-testid="reading-list"]');
  await appears(page, '[data-testid="status"]');
  await fits(page, 'reading list');
  await page.close();
});

test('the panel', async () => {
  const page = await openPanel(browser());
  await appears(page, '[data-testid="open"]');
  await click(page, '[data-testid="paper"] input[type="checkbox"]');
  await appears(page, '[data-testid="bulk-status"]');
  await fits(page, 'selection');
  for (const button of ['open-tags', 'open-export']) {
    await click(page, `[data-testid="${button}"]`);
    await appears(page, 'dialog[open]');
    await fits(page, button);
    await click(page, 'dialog form[method="dialog"] button');
    await waitFor(page, () => document.querySelector('dialog') === null);
  }
  await click(page, '[data-testid="open"]');
  await appears(page, '.detail');
  await fits(page, 'detail');
  await click(page, '[data-testid="back"]');
  await click(page, '[data-testid="tab-browse"]');
  await appears(page, '.browse [data-testid="paper"]');
  await fits(page, 'browse');
  await page.close();
});

test('the first page, the options and a week', async () => {
  const first = await browser().extensionPage('welcome.html');
  await first.waitForSelector('[data-testid="sample-badge"] >>> [data-testid="toggle"]');
  await click(first, '[data-testid="choose-updates"]');
  await appears(first, '[data-testid="updates-explain"]');
  await fits(first, 'first page');
  await first.close();

  const page = await openData(browser());
  await importText(page, '2502.06049');
  await look(page, '@misc{a, eprint={2502.06394}, title={A}, archivePrefix={arXiv}}\n@book{b, title={No number}}');
  await browser().inExtension((given) => chrome.storage.local.set(given), eventful(Date.now()));
  for (const testId of ['sync-problem', 'damage', 'missing', 'fault', 'archive-resume'])
    await appears(page, `[data-testid="${testId}"]`);
  await evaluate(page, () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  await fits(page, 'options');
  await press(page, 'import-leave');
  await page.close();
  const week = await browser().extensionPage('weekly.html');
  await appears(week, '[data-testid="week"]');
  await fits(week, 'week');
  await week.close();
});

test('the card, a list’s badges and strip, and a card on another site', async () => {
  const page = await browser().page(PAPER);
  await card(page);
  await fitsOnPage(page, 'card');
  await page.goto(NEW);
  await page.waitForSelector('haru-papers-strip');
  await openFirstBadge(page);
  await fitsOnPage(page, 'list');
  await page.goto(NEWS.url);
  await turnSiteOn(browser(), NEWS.pattern, page);
  await openFirstBadge(page);
  await fitsOnPage(page, 'another site');
  await page.close();
});
