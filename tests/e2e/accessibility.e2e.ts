/**
 * Nothing that axe knows is wrong on any page of ours in any state, in both themes; `accessibility-on-pages.e2e.ts` has what we
 * put on others. It judges elements and styles, which are the same in every browser, and takes a minute; what browsers do
 * differently is in `keyboard.e2e.ts` and `accessibility-sizes.e2e.ts`.
 */
import type { Page } from 'puppeteer-core';
import { beforeAll, test as everywhere } from 'vitest';
import { seeded, takeDaysAway } from './actions';
import { expectAccessibleInBothThemes } from './axe';
import { chooseFiles, enterText, importText, look, openData, press } from './data-actions';
import { hold } from './digest-actions';
import { addPapers } from './many-papers';
import { eventful, underWay } from './options-states';
import { appears, click, madeUpEntries, openPanel } from './panel-actions';
import { addEntries } from './saved-entries';
import { waitFor } from './setup/browser';
import { browserName, useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const test = everywhere.runIf(browserName === 'chromium');
const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

const ARXIV = '*://*.arxiv.org/*';

const isRight = (page: Page, state: string) => expectAccessibleInBothThemes(browser(), page, state);
const store = (values: object) => browser().inExtension((given) => chrome.storage.local.set(given), values);
/** Types into a search field of the page, in place of what is there. */
const search = (page: Page, field: string, text: string) =>
  evaluate(
    page,
    (selector, query) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error(`There is no ${selector}`);
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    field,
    text,
  );

test('the panel: empty, a list, a selection, every dialog, a paper, the library by days and by what is looked for', async () => {
  const empty = await openPanel(browser());
  await appears(empty, '.message');
  await isRight(empty, 'empty list');
  await empty.close();
  await addEntries(
    browser(),
    madeUpEntries(6, (n) => ({ tags: ['추론', 'LLM'], note: '메모', ...(n === 1 && { status: 'done' }), rating: 4 })),
  );
  await store({ damage: { found: 2, expected: 3 } });
  const page = await openPanel(browser());
  await appears(page, '.damage');
  await appears(page, '[data-testid="open"]');
  await isRight(page, 'list');
  await search(page, '[data-testid="search"]', '없는 말');
  await appears(page, '.message');
  await isRight(page, 'nothing found on the list');
  await search(page, '[data-testid="search"]', '');
  await appears(page, '[data-testid="open"]');
  await click(page, '[data-testid="paper"] input[type="checkbox"]');
  await appears(page, '[data-testid="bulk-status"]');
  await isRight(page, 'selection');
  for (const button of ['open-tags', 'open-export', 'help']) {
    await click(page, `[data-testid="${button}"]`);
    await appears(page, 'dialog[open]');
    await isRight(page, `dialog of ${button}`);
    await click(page, 'dialog form[method="dialog"] button');
    await waitFor(page, () => document.querySelector('dialog') === null);
  }
  await click(page, '[data-testid="open"]');
  await appears(page, '.detail');
  await isRight(page, 'detail');
  await click(page, '[data-testid="back"]');

  await click(page, '[data-testid="tab-browse"]');
  await appears(page, '.browse [data-testid="paper"]');
  await isRight(page, 'calendar and day');
  for (const period of ['week', 'month']) {
    await click(page, `.browse [data-testid="period-${period}"]`);
    await appears(page, `.browse [data-testid="period-${period}"][aria-pressed="true"]`);
    await appears(page, '.browse [data-testid="paper"]');
    await isRight(page, `calendar and ${period}`);
  }
  await click(page, '.browse [data-testid="period-all"]');
  await waitFor(page, () => document.querySelector('.browse .calendar') === null);
  await isRight(page, 'all of the library');
  await search(page, '.browse [data-testid="search"]', '강화학습');
  await appears(page, '.browse mark');
  await isRight(page, 'found in the library');
  await page.close();
});

test('the popup: no library, a day, an open summary, help, what is found and not, the list, what is done, no arXiv, an error', async () => {
  const bringBack = await takeDaysAway(browser());
  const bare = await browser().extensionPage('popup.html');
  await appears(bare, '.message');
  await isRight(bare, 'no library');
  await bare.close();
  await bringBack();

  const page = await browser().extensionPage('popup.html');
  await appears(page, '[data-testid="freshness"]');
  await isRight(page, 'day');
  await click(page, '[data-testid="toggle"]');
  await click(page, 'li:nth-child(2) [data-testid="dismiss"]');
  await appears(page, '.summary');
  await appears(page, '[data-testid="undo"]');
  await isRight(page, 'open summary, a paper dismissed');
  await page.keyboard.type('?');
  await appears(page, 'dialog[open]');
  await isRight(page, 'help');
  await click(page, 'dialog button');
  await search(page, '[data-testid="search"]', '강화학습');
  await appears(page, '[data-testid="answer"] ~ ol mark');
  await isRight(page, 'found');
  await search(page, '[data-testid="search"]', '없는 말이다');
  await appears(page, '.message .tips');
  await isRight(page, 'nothing found');
  await search(page, '[data-testid="search"]', '');
  await click(page, '[data-testid="reading-list"]');
  await appears(page, '[data-testid="open-panel"]');
  await appears(page, '[data-testid="status"]');
  await isRight(page, 'reading list');
  await click(page, 'nav button');
  await click(page, '[data-testid="mark-all-seen"]');
  await appears(page, '[data-testid="finish"] .done');
  // What is scrolled out of sight is not judged.
  await evaluate(page, () => document.querySelector('[data-testid="finish"]')?.scrollIntoView());
  await isRight(page, 'what is done');
  await addPapers(browser(), 3);
  await appears(page, '.arrived');
  await isRight(page, 'a day has arrived');
  await browser().revoke(ARXIV);
  await appears(page, '[data-testid="access"][data-state="missing"]');
  await isRight(page, 'no arXiv');
  await evaluate(page, () => {
    // No driver can answer the browser's own question.
    Object.assign(chrome.permissions, { request: async () => false });
    document.querySelector<HTMLElement>('[data-testid="allow-arxiv"]')?.click();
  });
  await appears(page, '[data-testid="access"][data-state="declined"]');
  await isRight(page, 'arXiv declined');
  await browser().allow(ARXIV);
  await appears(page, '[data-testid="access"][data-state="given"]');
  await isRight(page, 'arXiv again');

  await evaluate(page, () => {
    chrome.storage.local.get = () => Promise.reject(new Error('unreadable'));
    document.querySelector<HTMLElement>('[data-testid="latest-day"]')?.click();
  });
  await appears(page, '.message button');
  await isRight(page, 'a day that cannot be read');
  await page.close();
});

test('the options: as installed, explaining updates, with all that can have happened, previews, what failed; a week', async () => {
  const page = await openData(browser());
  await appears(page, '[data-testid="updates-switch"]');
  await isRight(page, 'as installed');
  await press(page, 'updates-switch');
  await appears(page, '[data-testid="updates-explain"]');
  await importText(page, '2502.06049');
  await look(page, '@misc{a, eprint={2502.06394}, title={A}, archivePrefix={arXiv}}\n@book{b, title={No number}}');
  await isRight(page, 'explaining updates, preview of an import, undo');
  await press(page, 'import-leave');
  await press(page, 'updates-leave');

  await store(eventful(Date.now()));
  for (const testId of ['sync-problem', 'damage', 'missing', 'fault', 'archive-resume'])
    await appears(page, `[data-testid="${testId}"]`);
  await evaluate(page, () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    document.querySelector<HTMLElement>('[data-testid="snapshot"] button')?.click();
  });
  await appears(page, '[data-testid="restore"], [data-testid="comparison"] p');
  await enterText(page, 'nothing of use');
  await appears(page, '[data-testid="import-failure"] p');
  await isRight(page, 'eventful');
  await page.close();

  const week = await browser().extensionPage('weekly.html');
  await appears(week, '[data-testid="week"]');
  await isRight(week, 'week');
});

test('the options while updates, the archive and an import are under way, with two commands on one key', async () => {
  const page = await openData(browser());
  await hold(page, 'updates');
  await evaluate(page, () => {
    // A disk that takes its time.
    Blob.prototype.text = () => new Promise(() => undefined);
    const commands = ['_execute_action', 'save-paper'].map((name) => ({ name, shortcut: 'Alt+Shift+S' }));
    Object.assign(chrome.commands, { getAll: async () => commands });
    dispatchEvent(new Event('focus'));
  });
  await store(underWay(Date.now()));
  await chooseFiles(page, [{ name: 'papers.bib', text: '@misc{a, eprint={2502.06394}}' }]);
  for (const selector of [
    '[data-testid="update-now"][aria-disabled="true"]',
    '[data-testid="archive"][data-state="running"]',
    '[data-testid="import"][data-step="reading"]',
    '.clash',
  ])
    await appears(page, selector);
  await isRight(page, 'under way');
  await page.close();

  const writing = await openData(browser());
  await look(writing, '@misc{a, eprint={2502.06394}}');
  await hold(writing, 'reading-list');
  await press(writing, 'import-do');
  await appears(writing, '[data-testid="import"][data-step="writing"]');
  await isRight(writing, 'an import is written');
  await writing.close();
});
