/** A page that turns against the extension can neither break it, nor change the reading list, nor read what is not shown there. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { type Attack, hostilePage } from '../fixtures/pages/hostile';
import { card, cards, savedIds, seeded } from './actions';
import { addEntries } from './saved-entries';
import { until } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate, waitFor } from './setup/wait-for';

const browser = useBrowser();
const SAVED = '2502.06394';
const ELSEWHERE = '2412.00009';

beforeAll(async () => {
  await seeded(browser());
  const field = <T>(value: T) => ({ value, at: 1 });
  await addEntries(
    browser(),
    [SAVED, ELSEWHERE].map((id) => ({
      id: id as ArxivId,
      saved: field(true),
      added: field(1),
      status: field('reading' as const),
      note: field(`private note of ${id}`),
      tags: field([`private-tag-${id}`]),
      title: field(`Private title of ${id}`),
    })),
  );
});

/** Visits the abstract page of the saved paper, under these attacks. */
async function visit(...attacks: Attack[]): Promise<Page> {
  browser().pages.setPage(`https://arxiv.org/abs/${SAVED}`, hostilePage(SAVED, ...attacks));
  return browser().page(`https://arxiv.org/abs/${SAVED}`);
}

/** Waits until the page has pressed all it could, without a look at it: a look would count as an act of the reader's. */
async function pressed(before: number): Promise<void> {
  await until('the page to have pressed everything', () =>
    browser()
      .requests()
      .slice(before)
      .some((address) => address.endsWith('/pressed')),
  );
}

const entryOf = (id = '') =>
  browser().inExtension(async (key) => (await chrome.storage.local.get(key))[key] as object, `saved:${id}`);

test('broken prototypes and pressed buttons change nothing, and a click of the reader’s still does', async () => {
  const [list, entry] = [await savedIds(browser()), await entryOf(SAVED)];
  const before = browser().requests().length;
  const page = await visit('prototypes', 'presses');
  await pressed(before);
  // What the background does about a message is done before it answers the next one.
  await browser().stopBackground();
  expect(await savedIds(browser())).toEqual(list);
  // That the page was opened, and what it is called, is kept of every page.
  expect(await entryOf(SAVED)).toMatchObject(entry);
  expect(await browser().inExtension(async () => chrome.storage.local.get('setting:card-closed'))).toEqual({});

  const seen = await card(page);
  expect([seen.votes, seen.saved]).toEqual(['69', true]);
  await page.bringToFront();
  await (await page.$('haru-papers-card >>> [data-testid="save"]'))?.click();
  await until('the paper to be off the list', async () => !(await savedIds(browser())).includes(SAVED));
  await (await page.$('haru-papers-card >>> [data-testid="save"]'))?.click();
  await until('the paper to be on the list', async () => (await savedIds(browser())).includes(SAVED));
});

test('the page reads of the list what the card shows, and no more', async () => {
  const page = await visit();
  await card(page);
  const all = await evaluate(page, () => {
    const textOf = (root: Document | ShadowRoot | Element): string =>
      [...root.querySelectorAll('*')]
        .map((one) => `${one.outerHTML} ${one.shadowRoot ? textOf(one.shadowRoot) : ''}`)
        .join(' ');
    return `${textOf(document)} ${JSON.stringify({ ...localStorage })} ${Object.keys(window).join(' ')}`;
  });
  expect(all).toContain('haru-papers-card');
  expect(all).not.toMatch(/private/i);
  expect(all).not.toContain(ELSEWHERE);
  const reach = await evaluate(page, () => {
    const { runtime } = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome ?? {};
    return typeof runtime?.sendMessage;
  });
  expect(reach).toBe('undefined');
});

test('a storm of styles leaves the card legible', async () => {
  const page = await visit('styles');
  const seen = await card(page);
  expect(seen.sections.length).toBeGreaterThan(0);
  const box = await evaluate(page, () => {
    const host = document.querySelector('haru-papers-card');
    const [text] = host?.shadowRoot?.querySelectorAll('[data-testid="section"]') ?? [];
    const { width = 0, height = 0 } = text?.getBoundingClientRect() ?? {};
    return { isWide: width > 300, isHigh: height > 20 };
  });
  expect(box).toEqual({ isWide: true, isHigh: true });
});

test('names of ours that the page has defined keep no card away', async () => {
  const page = await visit('names');
  expect((await card(page)).votes).toBe('69');
  expect(await cards(page)).toHaveLength(1);
});

test('a page that throws the card out has its way, and is not fought', async () => {
  const page = await visit('war');
  await waitFor(page, () => (window as unknown as { puts: number }).puts > 0);
  // What would be put back would be so by now: nothing that follows the page waits longer than this.
  const puts = await evaluate(
    page,
    () =>
      new Promise<number>((resolve) => {
        setTimeout(() => resolve((window as unknown as { puts: number }).puts), 300);
      }),
  );
  expect(puts).toBeLessThanOrEqual(4);
  expect(await evaluate(page, () => getComputedStyle(document.body).visibility)).toBe('visible');
});

test('a page that reloads itself again and again has one card in the end', async () => {
  const page = await visit('reloads');
  await waitFor(page, () => sessionStorage.loads === '6' && document.readyState === 'complete');
  await card(page);
  expect(await cards(page)).toHaveLength(1);
  expect(
    browser()
      .messages(page)
      .filter((message) => message.startsWith('uncaught')),
  ).toEqual([]);
});
