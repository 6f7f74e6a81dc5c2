import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { card, openPopup, PAPER, seeded } from './actions';
import { openFirstBadge } from './badges';
import { importText, look, openData, press } from './data-actions';
import { appears, click, madeUpEntries, openPanel } from './panel-actions';
import { addEntries } from './saved-entries';
import { waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';
import { turnSiteOn } from './site-actions';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a part of the page, as `rule: elements`. */
async function violations(page: Page, part: string): Promise<string[]> {
  await page.evaluate(axe);
  return evaluate(
    page,
    async (selector) => {
      const { axe } = globalThis as unknown as { axe: { run(within: string): Promise<AxeResults> } };
      const { violations } = await axe.run(selector);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    part,
  );
}

describe.each([false, true])('with a dark theme: %s', (dark) => {
  const browser = useBrowser({ language: 'ko', dark });
  beforeAll(() => seeded(browser()));

  test('the card has no accessibility violation, open or closed', async () => {
    const page = await browser().page(PAPER);
    await card(page);
    expect(await violations(page, 'haru-papers-card')).toEqual([]);
    const toggle = await page.$('haru-papers-card >>> [data-testid="toggle"]');
    await toggle?.click();
    expect(await violations(page, 'haru-papers-card')).toEqual([]);
    await toggle?.click();
  });

  test('the popup has none: the day, an open summary, the help, the reading list with and without papers', async () => {
    const page = await openPopup(browser());
    expect(await violations(page, 'body')).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await waitFor(page, () => document.querySelector('.summary') !== null);
    expect(await violations(page, 'body')).toEqual([]);
    await page.keyboard.type('?');
    await waitFor(page, () => document.querySelector('dialog[open]') !== null);
    expect(await violations(page, 'body')).toEqual([]);
    await page.keyboard.press('Escape');
    await evaluate(page, () => document.querySelector<HTMLElement>('[data-testid="reading-list"]')?.click());
    await waitFor(page, () => document.querySelector('.message') !== null);
    expect(await violations(page, 'body')).toEqual([]);
  });

  test('the panel has none: empty, a list, a selection, a paper, every dialog', async () => {
    const empty = await openPanel(browser());
    await appears(empty, '.message');
    expect(await violations(empty, 'body')).toEqual([]);
    await empty.close();
    await addEntries(
      browser(),
      madeUpEntries(6, (n) => ({ tags: ['추론', 'LLM'], note: '메모', ...(n === 1 && { status: 'done' }) })),
    );
    const page = await openPanel(browser());
    expect(await violations(page, 'body')).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await appears(page, '[data-testid="bulk-status"]');
    expect(await violations(page, 'body')).toEqual([]);
    for (const button of ['open-tags', 'open-export']) {
      await click(page, `[data-testid="${button}"]`);
      await appears(page, 'dialog[open]');
      expect(await violations(page, 'body')).toEqual([]);
      await page.keyboard.press('Escape');
      await waitFor(page, () => document.querySelector('dialog') === null);
    }
    await click(page, '[data-testid="open"]');
    await appears(page, '.detail');
    expect(await violations(page, 'body')).toEqual([]);
    await page.close();
  });

  test('browsing has none: the calendar with a day, what was found; nor have the week and the digests in the options', async () => {
    const page = await openPanel(browser());
    await click(page, '[data-testid="tab-browse"]');
    await appears(page, '.browse [data-testid="paper"]');
    expect(await violations(page, 'body')).toEqual([]);
    await page.type('.browse [data-testid="search"]', '강화학습');
    await appears(page, '.browse mark');
    expect(await violations(page, 'body')).toEqual([]);
    await page.close();

    const week = await browser().extensionPage('weekly.html');
    await appears(week, '[data-testid="week"]');
    expect(await violations(week, 'body')).toEqual([]);
    await week.close();

    const digests = await browser().extensionPage('options.html#digests');
    await appears(digests, '[data-testid="updates-switch"]');
    await click(digests, '[data-testid="updates-switch"]');
    await appears(digests, '[data-testid="updates-explain"]');
    expect(await violations(digests, 'body')).toEqual([]);
    await digests.close();
  });

  test('badges and strip of a list have none, closed or open, nor has the badge of an HTML paper', async () => {
    const page = await browser().page('https://arxiv.org/list/cs.CL/new');
    await page.waitForSelector('haru-papers-strip');
    expect(await violations(page, 'haru-papers-badge, haru-papers-strip')).toEqual([]);
    await openFirstBadge(page);
    expect(await violations(page, 'haru-papers-badge')).toEqual([]);

    const paper = await browser().page('https://arxiv.org/html/2502.06394v1');
    if (dark) await evaluate(paper, () => document.documentElement.setAttribute('data-theme', 'dark'));
    await openFirstBadge(paper);
    expect(await violations(paper, 'haru-papers-badge')).toEqual([]);
  });

  test('badge and floating card on another site have none, nor have the popup there and the options', async () => {
    const page = await browser().page('https://news.ycombinator.com/news');
    await turnSiteOn(browser(), '*://news.ycombinator.com/*', page);
    await openFirstBadge(page);
    expect(await violations(page, 'haru-papers-badge')).toEqual([]);
    const popup = await browser().popup(page);
    await popup.waitForSelector('[data-testid="tab-site"]');
    expect(await violations(popup, 'body')).toEqual([]);
    await browser().inExtension(() =>
      chrome.storage.local.set({ 'missing:abs': { first: 0, last: 0, selectors: ['#abs > blockquote.abstract'] } }),
    );
    const options = await browser().extensionPage('options.html');
    await options.waitForSelector('[data-testid="missing"]');
    expect(await violations(options, 'body')).toEqual([]);
  });

  test('the reading list’s data has none: a preview, what was missed, a snapshot, a synchronised list', async () => {
    const page = await openData(browser());
    await importText(page, '2502.06049');
    await importText(page, '2502.06772');
    await look(page, '@misc{a, eprint={2502.06394}, title={A}, archivePrefix={arXiv}}\n@book{b, title={No number}}');
    expect(await violations(page, 'body')).toEqual([]);
    await press(page, 'import-leave');
    const leftCount = { entries: 0, notes: 1, titles: 0 };
    const left = { entries: [], notes: ['2502.06049'], titles: [] };
    const sync = { on: true, last: 1, bytes: 99_000, entries: 2, problem: 'quota', left, leftCount };
    await browser().inExtension((values) => chrome.storage.local.set(values), {
      damage: { found: 2, expected: 3 },
      sync,
    });
    await page.waitForSelector('[data-testid="sync-problem"]');
    await page.waitForSelector('[data-testid="damage"]');
    await evaluate(page, () => document.querySelector<HTMLElement>('[data-testid="snapshot"] button')?.click());
    await page.waitForSelector('[data-testid="comparison"]');
    expect(await violations(page, 'body')).toEqual([]);
  });
});
