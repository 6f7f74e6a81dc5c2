/**
 * What we put on other people's pages: nothing that axe knows is wrong with it in any state, light or dark, and a screen reader
 * comes to it in its order. As in `accessibility.e2e.ts`, in one browser.
 */
import type { Page } from 'puppeteer-core';
import { beforeAll, test as everywhere, expect } from 'vitest';
import { foreignPage } from '../fixtures/pages/other-sites/page';
import { cardSaved, cards, clickCard, PAPER, seeded } from './actions';
import { expectAccessible, expectAccessibleInBothThemes, expectLegible } from './axe';
import { NEW, openFirstBadge } from './badges';
import { until, waitFor } from './setup/browser';
import { browserName, useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';
import { NEWS, turnSiteOn } from './site-actions';
import { spoken } from './spoken';

const test = everywhere.runIf(browserName === 'chromium');
const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

const DARK = `<body style="background: #111; color: #ddd">
<p class="titleline"><a href="${PAPER}" style="color: #8af">Detoxification data</a></p></body>`;

const isRight = (page: Page, state: string) => expectAccessibleInBothThemes(browser(), page, state);
/** Expects it of a part of arXiv's pages, which stay as light as they are when the system is dark. */
const isRightOnArxiv = async (page: Page, part: string, state: string) => {
  await expectAccessible(page, part, state);
  await browser().emulate(page, { dark: true });
  await expectLegible(page, part, `${state}, the system dark`);
  await browser().emulate(page, { dark: false });
};

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
  await page.goto('https://arxiv.org/search/?query=language+model');
  await page.waitForSelector('haru-papers-badge');
  await inOrder(page, [
    'navigation Main',
    'region 하루논문',
    'button 이것만 보기',
    'textbox Search term or terms',
    'link arXiv:2502.06394',
    'link Alexander Panchenko',
    'button arXiv:2502.06394 요약, 투표 69표',
    'button 저장: arXiv:2502.06394',
    'link ▽ More',
  ]);
});

test('the card open and closed, with a status, and as a chip; the popup over it', async () => {
  const page = await browser().page(PAPER);
  await page.waitForSelector('haru-papers-card');
  await expectAccessible(page, 'haru-papers-card', 'open');
  await clickCard(page, 'save');
  await cardSaved(page, true);
  await isRightOnArxiv(page, 'haru-papers-card', 'saved');
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
  await isRightOnArxiv(page, 'haru-papers-badge, haru-papers-strip', 'list');
  await openFirstBadge(page);
  await isRightOnArxiv(page, 'haru-papers-badge', 'open in a list');
  await page.goto('https://arxiv.org/html/2502.06394v1');
  await openFirstBadge(page);
  for (const theme of ['light', 'dark']) {
    await evaluate(page, (wanted) => document.documentElement.setAttribute('data-theme', wanted), theme);
    await page.waitForSelector(`haru-papers-badge[data-theme="${theme}"]`);
    await expectAccessible(page, 'haru-papers-badge', `HTML paper, ${theme}`);
  }
});

test('badge and floating card on another site, light and dark, and the popup over it, whatever holds for it', async () => {
  const overSite = async (state: string) => {
    const popup = await browser().popup(page);
    await popup.waitForSelector(`[data-testid="tab-site"][data-state="${state}"]`);
    return popup;
  };
  const page = await browser().page(NEWS.url);
  const asking = await overSite('off');
  await browser().decline(asking, () => asking.locator('[data-testid="set-site"]').click());
  await waitFor(asking, () =>
    document.querySelector('[data-testid="tab-site"]')?.textContent.includes('켜지 못했어요'),
  );
  await isRight(asking, 'popup over a site, declined');
  await asking.close();

  await turnSiteOn(browser(), NEWS.pattern, page);
  await openFirstBadge(page);
  await expectAccessible(page, 'haru-papers-badge', 'floating card');
  const on = await overSite('on');
  await isRight(on, 'popup over a site that is on');
  await on.close();
  browser().pages.setPage(`${NEWS.url}?dark`, foreignPage('A dark page', DARK));
  await page.goto(`${NEWS.url}?dark`);
  await openFirstBadge(page);
  await page.waitForSelector('haru-papers-badge[data-theme="dark"]');
  await expectLegible(page, 'haru-papers-badge', 'floating card, dark');
  await browser().revoke(NEWS.pattern);
  const revoked = await overSite('revoked');
  await isRight(revoked, 'popup over a site, taken back');
  await revoked.close();
  await page.close();
});

test('the notice of a card whose extension has gone', async () => {
  const page = await browser().page(PAPER);
  await page.waitForSelector('haru-papers-card');
  await browser().removeExtension();
  await clickCard(page, 'save');
  await until('the notice', async () => (await cards(page))[0]?.notice);
  await expectAccessible(page, 'haru-papers-card', 'notice');
});
