/** Every act by keys alone on the pages that open as tabs: the options, the first page, a week. */
import { beforeAll, expect, test } from 'vitest';
import { savedIds, seeded, tabsWith } from './actions';
import { openData, step } from './data-actions';
import { archiveIs, hold, openDigests } from './digest-actions';
import { hasFocus, pressFor, startOver, tabTo, unreachable } from './keys';
import { addPapers } from './many-papers';
import { appears } from './panel-actions';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(async () => {
  await seeded(browser());
  // A second week.
  await addPapers(browser(), 3);
});

const EXPLAINS = '무엇을 어디에서 받나요?';
const ARCHIVE = '지난 다이제스트 한꺼번에 받기';
const updatesAre = (state: string) =>
  document.querySelector<HTMLElement>('[data-testid="updates"]')?.dataset.state === state;

test('the options: importing what is pasted, and undoing it, from the top of the page', async () => {
  const page = await openData(browser());
  await startOver(page);
  await tabTo(page, 'import-text');
  await page.keyboard.type('2502.06049');
  await tabTo(page, 'import-look');
  await page.keyboard.press('Enter');
  await step(page, 'preview');
  // What had the focus is gone; the keyboard goes on from the part's heading.
  await hasFocus(page, '가져오기');
  await tabTo(page, 'import-do');
  await page.keyboard.press('Enter');
  await appears(page, '[data-testid="undo"]');
  await hasFocus(page, '가져오기');
  await tabTo(page, 'undo');
  await page.keyboard.press('Enter');
  await waitFor(page, () => document.querySelector('[data-testid="undo"]') === null);
  expect(await savedIds(browser())).not.toContain('2502.06049');
  await hasFocus(page, 'undo-bar');
  expect(await unreachable(page)).toEqual([]);
  await page.close();
});

test('the options: updates explained and left, turned on and off; the archive asked for and stopped', async () => {
  const page = await openDigests(browser());
  await hold(page, 'updates');
  await startOver(page);
  await tabTo(page, 'updates-switch');
  await page.keyboard.press(' ');
  await hasFocus(page, EXPLAINS);
  await page.keyboard.press('Escape');
  await hasFocus(page, 'updates-switch');
  await page.keyboard.press(' ');
  await hasFocus(page, EXPLAINS);
  await tabTo(page, 'updates-leave');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'updates-switch');
  await page.keyboard.press(' ');
  await hasFocus(page, EXPLAINS);
  await tabTo(page, 'updates-confirm');
  await pressFor(page, 'Enter', updatesAre, 'on');
  await hasFocus(page, 'updates-switch');

  await tabTo(page, 'archive-start');
  await page.keyboard.press('Enter');
  await archiveIs(page, 'running');
  // The form that had the focus is gone.
  await hasFocus(page, ARCHIVE);
  await tabTo(page, 'archive-cancel', 1);
  await page.keyboard.press('Enter');
  await archiveIs(page, 'cancelled');
  await hasFocus(page, ARCHIVE);
  await tabTo(page, 'archive-clear', 2);
  await page.keyboard.press('Enter');
  await archiveIs(page, 'idle');
  await hasFocus(page, ARCHIVE);

  await startOver(page);
  await tabTo(page, 'updates-switch');
  await pressFor(page, ' ', updatesAre, 'off');
  await hasFocus(page, 'updates-switch');
  await page.close();
});

test('the first page: its card and badge, updates explained and left, the start', async () => {
  const page = await browser().extensionPage('welcome.html');
  await page.waitForSelector('[data-testid="sample-badge"] >>> [data-testid="save"]');
  await startOver(page);
  await tabTo(page, 'save', 1);
  await page.keyboard.press('Enter');
  await tabTo(page, 'toggle', 1);
  await page.keyboard.press('Enter');
  await hasFocus(page, 'toggle');
  // The card is closed: the badge comes next, and what it opens.
  await tabTo(page, 'toggle', 1);
  await page.keyboard.press('Enter');
  await hasFocus(page, 'toggle');
  await tabTo(page, 'choose-updates');
  await page.keyboard.press('Enter');
  await hasFocus(page, EXPLAINS);
  expect(await unreachable(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await hasFocus(page, 'choose-updates');
  await tabTo(page, 'choose-offline', 1);
  await page.keyboard.press('Enter');
  await appears(page, '[data-testid="choose-offline"][aria-pressed="true"]');
  await hasFocus(page, 'choose-offline');
  await tabTo(page, 'start', 1);
  // It may be gone before the key is up.
  await page.keyboard.press('Enter').catch(() => undefined);
  await until('the page to be closed', async () => (await tabsWith(browser(), '/welcome.html')) === 0);
});

test('a week: to the week before and back, and printing it; Tab comes to all', async () => {
  const page = await browser().extensionPage('weekly.html');
  const weekIs = (week: string) => document.querySelector(`[data-week="${week}"]`) !== null;
  await waitFor(page, weekIs, '2025-W10');
  await tabTo(page, 'previous-week', 1);
  await pressFor(page, 'Enter', weekIs, '2025-W07');
  expect(await unreachable(page)).toEqual([]);
  await evaluate(page, () => {
    globalThis.print = () => document.body.setAttribute('data-printed', '');
  });
  await startOver(page);
  await tabTo(page, 'print', 2);
  await pressFor(page, 'Enter', () => document.body.hasAttribute('data-printed'));
  await hasFocus(page, 'print');
  await startOver(page);
  await tabTo(page, 'next-week', 1);
  await pressFor(page, 'Enter', weekIs, '2025-W10');
  await page.close();
});
