import { expect, test } from 'vitest';
import { card, clickCard, openPopup, PAPER, seeded } from './actions';
import { openFirstBadge } from './badges';
import { until } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';
import { turnSiteOn } from './site-actions';

const browser = useBrowser();

test('installed and used, the extension asks the network for nothing: only the visited pages load', async () => {
  await seeded(browser());
  const page = await browser().page(PAPER);
  await card(page);
  await clickCard(page, 'save');
  await until('the paper to be saved', async () => (await card(page)).saved);
  const popup = await openPopup(browser());
  await popup.keyboard.press('j');
  await popup.keyboard.press('Enter');
  await browser().stopBackground();
  await browser().page('https://arxiv.org/abs/2501.00001');
  await browser().page('https://arxiv.org/list/cs.CL/new');

  const elsewhere = browser()
    .requests()
    .filter((address) => !address.startsWith('arxiv.org:443/'));
  expect(elsewhere).toEqual([]);
  const pages = browser()
    .requests()
    .filter((address) => !address.includes('/static/'));
  expect(pages.toSorted()).toEqual([
    'arxiv.org:443/abs/2501.00001',
    'arxiv.org:443/abs/2502.06394',
    'arxiv.org:443/list/cs.CL/new',
  ]);
});

test('on another site that is turned on, it asks for nothing either', async () => {
  await seeded(browser());
  // A page without a form: Chromium asks a service of its own about fields.
  const page = await browser().page('https://blog.example/spa');
  await turnSiteOn(browser(), '*://blog.example/*', page);
  const before = browser().requests().length;
  await page.reload();
  await openFirstBadge(page);
  const since = browser()
    .requests()
    .slice(before)
    .filter((address) => !address.endsWith('/favicon.ico'));
  expect(since).toEqual(['blog.example:443/spa', 'blog.example:443/spa.js']);
});

test('pages of the extension run no script but their own, and reach nobody but the sources of digests', async () => {
  const page = await browser().extensionPage('options.html');
  const before = browser().requests().length;
  const tried = await evaluate(page, async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    const isAnswered = await fetch('https://arxiv.org/abs/2502.06394').then(
      () => true,
      () => false,
    );
    return { hasRun: document.title === 'run', isAnswered };
  });
  expect(tried).toEqual({ hasRun: false, isAnswered: false });
  expect(browser().requests().slice(before)).toEqual([]);
});
