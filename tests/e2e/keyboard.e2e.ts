/** Every act by keys alone, from where a reader starts to where they go on; `keyboard-tabs.e2e.ts` has the pages that open as tabs. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { card, PAPER, savedIds, seeded } from './actions';
import { NEW } from './badges';
import { focused, hasFocus, pressFor, rowHasFocus, startOver, tabTo, unreachable } from './keys';
import { addPapers } from './many-papers';
import { appears, madeUpEntries, openPanel } from './panel-actions';
import { addEntries } from './saved-entries';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
let ids: string[];
beforeAll(async () => {
  await seeded(browser());
  ids = await addPapers(browser(), 3);
});

const isSaved = (saved: boolean) =>
  document.activeElement?.closest('[data-item]')?.querySelector('[data-testid="save"]')?.ariaPressed === String(saved);
const dialogIs = (open: boolean) => (document.querySelector('dialog[open]') !== null) === open;
/** How many papers of the list Tab comes to. */
const stopsInList = (page: Page) =>
  evaluate(page, () => {
    const stops = [...document.querySelectorAll<HTMLElement>('ol a, ol button')].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    return new Set(stops.map((stop) => stop.closest('[data-item]'))).size;
  });
const dialogHasFocus = (page: Page) => evaluate(page, () => document.activeElement?.closest('dialog') !== null);

test('the popup: to a paper, saving it and undoing, help and back, the day before, finding; Tab comes to all', async () => {
  const page = await browser().extensionPage('popup.html');
  await appears(page, '[data-testid="help"]');
  await page.keyboard.press('j');
  await rowHasFocus(page, 0);
  await page.keyboard.press('j');
  await rowHasFocus(page, 1);
  await pressFor(page, 's', isSaved, true);
  await pressFor(page, 's', isSaved, false);
  await pressFor(page, 'u', isSaved, true);
  expect(await savedIds(browser())).toEqual([ids[1]]);
  await rowHasFocus(page, 1);

  await pressFor(page, '?', dialogIs, true);
  expect(await dialogHasFocus(page)).toBe(true);
  expect(await unreachable(page)).toEqual([]);
  await pressFor(page, 'Escape', dialogIs, false);
  await rowHasFocus(page, 1);

  await pressFor(page, 'ArrowLeft', () => document.querySelectorAll('[data-item]').length === 27);
  expect(await unreachable(page)).toEqual([]);
  expect(await stopsInList(page)).toBe(1);
  await page.keyboard.press('/');
  await hasFocus(page, 'search');
  await page.keyboard.type('강화학습');
  await appears(page, '[data-testid="answer"]:not(:empty)');
  await page.keyboard.press('ArrowDown');
  await rowHasFocus(page, 0);
  await page.keyboard.press('/');
  await hasFocus(page, 'search');
  await pressFor(page, 'Escape', () => document.querySelector('[data-testid="answer"]:not(:empty)') === null);
  await hasFocus(page, 'search');
  await page.close();
});

test('the panel: to a paper, its detail, its status, and back to it; every dialog returns the focus', async () => {
  await addEntries(browser(), madeUpEntries(5));
  const page = await openPanel(browser());
  await appears(page, '[data-testid="open"]');
  await page.keyboard.press('j');
  await rowHasFocus(page, 0);
  await page.keyboard.press('j');
  await rowHasFocus(page, 1);
  expect(await unreachable(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await hasFocus(page, 'back');
  await pressFor(
    page,
    '2',
    () => document.querySelector<HTMLSelectElement>('.detail [data-testid="status"]')?.value === 'reading',
  );
  expect(await unreachable(page)).toEqual([]);
  await pressFor(page, 'Escape', () => document.querySelector('.detail') === null);
  await rowHasFocus(page, 1);

  for (const button of ['open-tags', 'open-export']) {
    await startOver(page);
    await tabTo(page, button);
    await pressFor(page, 'Enter', dialogIs, true);
    await until('the focus in the dialog', () => dialogHasFocus(page));
    expect(await unreachable(page)).toEqual([]);
    await pressFor(page, 'Escape', dialogIs, false);
    await hasFocus(page, button);
  }
  await page.close();
});

test('a dialog that was just closed does not take the next one along', async () => {
  const page = await openPanel(browser());
  await appears(page, '[data-testid="open-tags"]');
  for (const next of ['open-export', 'open-tags']) {
    await page.click('[data-testid="open-tags"]');
    await waitFor(page, dialogIs, true);
    // Within one task, so that the browser has not told of the closing yet.
    await evaluate(
      page,
      (name) => {
        const dialog = document.querySelector('dialog[open]');
        const button = document.querySelector<HTMLElement>(`[data-testid="${name}"]`);
        dialog?.addEventListener('close', () => document.body.setAttribute('data-told', name));
        dialog?.querySelector<HTMLElement>('[type="submit"]')?.click();
        button?.focus();
        button?.click();
      },
      next,
    );
    await waitFor(page, (name) => document.body.dataset.told === name, next);
    await waitFor(page, dialogIs, true);
    await pressFor(page, 'Escape', dialogIs, false);
    await hasFocus(page, next);
  }
  await page.close();
});

test('arXiv’s pages: Tab comes to the card after the authors, and to a badge after its paper’s links', async () => {
  const page = await browser().page(PAPER);
  await card(page);
  await page.focus('.authors a:last-of-type');
  await tabTo(page, 'save', 1);
  await page.keyboard.press('Enter');
  await until('it to be saved', async () => (await savedIds(browser())).includes('2502.06394'));
  await hasFocus(page, 'save');
  await tabTo(page, 'toggle', 1);
  await page.keyboard.press('Enter');
  await until('it to be closed', () =>
    evaluate(page, () => {
      const root = document.querySelector('haru-papers-card')?.shadowRoot;
      return root?.querySelector('[data-testid="section"]') === null;
    }),
  );
  await page.keyboard.press('Tab');
  expect(await evaluate(page, () => document.activeElement?.closest('haru-papers-card') ?? null)).toBeNull();

  await page.goto(NEW);
  await page.waitForSelector('haru-papers-badge');
  await page.focus('dt:has(a[href$="/2502.06394"]) a:last-of-type');
  await tabTo(page, 'toggle', 12);
  expect(await evaluate(page, () => document.activeElement?.getAttribute('data-arxiv-id'))).toBe('2502.06394');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'toggle');
  expect(await focused(page)).toBe('toggle');
});
