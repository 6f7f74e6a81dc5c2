/**
 * Nothing that axe knows is wrong on any surface in any state, in both themes. It judges elements and styles, which are the same in
 * every browser, and takes a minute; what browsers do differently is in `keyboard.e2e.ts` and `accessibility-sizes.e2e.ts`.
 */
import type { Page } from 'puppeteer-core';
import { beforeAll, test as everywhere, expect } from 'vitest';
import { cardSaved, cards, clickCard, PAPER, seeded } from './actions';
import { expectAccessible, expectAccessibleInBothThemes } from './axe';
import { NEW, openFirstBadge } from './badges';
import { enterText, importText, look, openData, press } from './data-actions';
import { addPapers } from './many-papers';
import { eventful } from './options-states';
import { appears, click, madeUpEntries, openPanel } from './panel-actions';
import { addEntries } from './saved-entries';
import { until, waitFor } from './setup/browser';
import { browserName, useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';
import { turnSiteOn } from './site-actions';
import { spoken } from './spoken';

const test = everywhere.runIf(browserName === 'chromium');
const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

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

// First, while nothing is saved.
test('a screen reader comes to things in their order on arXiv’s pages', async () => {
  const inOrder = async (page: Page, expected: string[]) => {
    const said = await spoken(page);
    expect(said.filter((one) => expected.includes(one)).slice(0, expected.length)).toEqual(expected);
  };
  const page = await browser().page(PAPER);
  await page.waitForSelector('haru-papers-card');
  await inOrder(page, [
    'link Alexander Panchenko',
    'region 하루논문: 한국어 요약',
    'heading2 하루논문',
    'button 저장',
    'button 접기',
    'heading3 새로운 점',
    'button 인용 복사',
    // In the abstract.
    'link arXiv:2502.06703',
  ]);
  await page.goto(NEW);
  await page.waitForSelector('haru-papers-badge');
  await inOrder(page, [
    'link arXiv:2502.06394',
    'link Alexander Panchenko',
    'button arXiv:2502.06394 요약, 투표 69표',
    'button 저장: arXiv:2502.06394',
    'link arXiv:2502.10002',
  ]);
});

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
  await click(page, '.browse [data-testid="period-all"]');
  await waitFor(page, () => document.querySelector('.browse .calendar') === null);
  await isRight(page, 'all of the library');
  await search(page, '.browse [data-testid="search"]', '강화학습');
  await appears(page, '.browse mark');
  await isRight(page, 'found in the library');
  await page.close();
});

test('the popup: a day, an open summary, help, what is found and not, the list, what is done, no library, an error', async () => {
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
  await addPapers(browser(), 3);
  await appears(page, '.arrived');
  await isRight(page, 'a day has arrived');

  await evaluate(page, () => {
    chrome.storage.local.get = () => Promise.reject(new Error('unreadable'));
    document.querySelector<HTMLElement>('[data-testid="latest-day"]')?.click();
  });
  await appears(page, '.message button');
  await isRight(page, 'a day that cannot be read');
  await page.close();
});

test('the card open and closed, with a status, and as a chip; the popup over it', async () => {
  const page = await browser().page(PAPER);
  await page.waitForSelector('haru-papers-card');
  await expectAccessible(page, 'haru-papers-card', 'open');
  await clickCard(page, 'save');
  await cardSaved(page, true);
  await expectAccessible(page, 'haru-papers-card', 'saved');
  await clickCard(page, 'toggle');
  await expectAccessible(page, 'haru-papers-card', 'closed');
  await clickCard(page, 'toggle');
  const popup = await browser().popup(page);
  await popup.waitForSelector('[data-testid="current"] [data-testid="save"]');
  await isRight(popup, 'popup over a paper');
  await popup.close();

  browser().pages.arxiv.changed = true;
  await page.goto(`${PAPER}?changed`);
  browser().pages.arxiv.changed = false;
  await page.waitForSelector('haru-papers-card[data-place="chip"]');
  await expectAccessible(page, 'haru-papers-card', 'chip');
});

test('badges and strip of a list, closed and open; the badge of an HTML paper, light and dark', async () => {
  const page = await browser().page('https://arxiv.org/list/cs.CL/new');
  await page.waitForSelector('haru-papers-strip');
  await expectAccessible(page, 'haru-papers-badge, haru-papers-strip', 'list');
  await openFirstBadge(page);
  await expectAccessible(page, 'haru-papers-badge', 'open in a list');
  await page.goto('https://arxiv.org/html/2502.06394v1');
  await openFirstBadge(page);
  for (const theme of ['light', 'dark']) {
    await evaluate(page, (wanted) => document.documentElement.setAttribute('data-theme', wanted), theme);
    await page.waitForSelector(`haru-papers-badge[data-theme="${theme}"]`);
    await expectAccessible(page, 'haru-papers-badge', `HTML paper, ${theme}`);
  }
});

test('badge and floating card on another site, and the popup over it', async () => {
  const page = await browser().page('https://news.ycombinator.com/news');
  await turnSiteOn(browser(), '*://news.ycombinator.com/*', page);
  await openFirstBadge(page);
  await expectAccessible(page, 'haru-papers-badge', 'floating card');
  const popup = await browser().popup(page);
  await popup.waitForSelector('[data-testid="tab-site"][data-state="on"]');
  await isRight(popup, 'popup over a site');
  await popup.close();
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

test('the notice of a card whose extension has gone', async () => {
  const page = await browser().page(PAPER);
  await page.waitForSelector('haru-papers-card');
  await browser().removeExtension();
  await clickCard(page, 'save');
  await until('the notice', async () => (await cards(page))[0]?.notice);
  await expectAccessible(page, 'haru-papers-card', 'notice');
});
