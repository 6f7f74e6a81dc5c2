/** A page that turns against the extension can neither break it, nor change the reading list, nor read what is not shown there. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { withFields } from '../../data/reading-list/entry';
import { type Attack, hostilePage } from '../fixtures/pages/hostile';
import { card, cards, PAPER, savedIds, seeded } from './actions';
import { BLOG, badgeCount, badges, NEW, ON_BLOG, ON_NEW } from './badges';
import { addEntries } from './saved-entries';
import { until } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate, waitFor } from './setup/wait-for';
import { turnSiteOn } from './site-actions';

const browser = useBrowser();
const SAVED = '2502.06394';
const ELSEWHERE = '2412.00009';

beforeAll(async () => {
  await seeded(browser());
  const entries = [SAVED, ELSEWHERE].map((id) => {
    const own = { note: `private note of ${id}`, tags: [`private-tag-${id}`], title: `Private title of ${id}` };
    return withFields({ id: id as ArxivId }, { saved: true, added: 1, status: 'reading', ...own }, 1);
  });
  await addEntries(browser(), entries);
  const blog = await browser().page(BLOG);
  await turnSiteOn(browser(), '*://blog.example/*', blog);
  await blog.close();
});

/** Visits a page under these attacks. */
async function visit(address: string, ...attacks: Attack[]): Promise<Page> {
  browser().pages.setPage(address, hostilePage(address, ...attacks));
  return browser().page(address);
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
  const page = await visit(PAPER, 'prototypes', 'presses');
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
  const page = await visit(PAPER);
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

/** Elements of ours that a reader cannot see or read: how many there are of each, and how they look. */
const unseen = (page: Page) =>
  evaluate(page, () =>
    ['haru-papers-card', 'haru-papers-badge', 'haru-papers-strip']
      .flatMap((name) => [...document.querySelectorAll(name)])
      .flatMap((host) => {
        const part = host.shadowRoot?.querySelector('.card, .pill, .strip');
        part?.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = part?.getBoundingClientRect() ?? new DOMRect();
        const look = {
          isDrawn: part?.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
          isLarge: width > 20 && height > 15,
          isOnTop: document.elementFromPoint(x + width / 2, y + height / 2) === host,
          hasColor: part && !/, 0\)$/.test(getComputedStyle(part).color),
        };
        return Object.values(look).every(Boolean) ? [] : [`${host.localName} ${JSON.stringify(look)}`];
      }),
  );

test('a storm of styles leaves the card to be seen and read', async () => {
  const page = await visit(PAPER, 'styles');
  const seen = await card(page);
  expect(seen.sections.length).toBeGreaterThan(0);
  const box = await evaluate(page, () => {
    const host = document.querySelector('haru-papers-card');
    const [text] = host?.shadowRoot?.querySelectorAll('[data-testid="section"]') ?? [];
    const { width = 0, height = 0 } = text?.getBoundingClientRect() ?? {};
    return { isWide: width > 300, isHigh: height > 20 };
  });
  expect(box).toEqual({ isWide: true, isHigh: true });
  expect(await unseen(page)).toEqual([]);
});

test.each(['names', 'closedNames'] as const)(
  '%s of ours that the page has defined keep no card away',
  async (names) => {
    const page = await visit(PAPER, names);
    expect((await card(page)).votes).toBe('69');
    expect(await cards(page)).toHaveLength(1);
  },
);

test.each([
  ['a list', 'names', NEW, ON_NEW, 1],
  ['a list', 'closedNames', NEW, ON_NEW, 1],
  ['another site', 'names', BLOG, ON_BLOG, 0],
  ['another site', 'closedNames', BLOG, ON_BLOG, 0],
] as const)(
  'of %s, %s of ours and a storm of styles keep no badge away, and no strip',
  async (_where, names, address, ids, strips) => {
    const page = await visit(address, names, 'styles');
    await badgeCount(page, ids.length);
    expect((await badges(page)).find(({ id }) => id === SAVED)?.votes).toBe('69');
    await waitFor(page, (count) => document.querySelectorAll('haru-papers-strip').length === count, strips);
    expect(await unseen(page)).toEqual([]);
  },
);

// On pages that change what they show, each is put back a few times before the page has its way.
test.each([
  ['the card', PAPER, 4],
  ['a list’s badges', NEW, ON_NEW.length + 1],
  ['another site’s badges', BLOG, 4 * ON_BLOG.length],
])('a page that throws %s out has its way, and is not fought', async (_what, address, most) => {
  const page = await visit(address, 'war');
  await waitFor(page, () => (window as unknown as { puts: number }).puts > 0);
  // What is put back is so when the page is next idle.
  const puts = await evaluate(
    page,
    (bound) =>
      new Promise<number>((resolve) => {
        let before = 0;
        let quiet = 0;
        const look = () => {
          const { puts: now } = window as unknown as { puts: number };
          quiet = now === before ? quiet + 1 : 0;
          before = now;
          if (quiet > 5 || now > bound) resolve(now);
          else requestIdleCallback(look);
        };
        look();
      }),
    most,
  );
  expect(puts).toBeLessThanOrEqual(most);
  expect(await evaluate(page, () => getComputedStyle(document.body).visibility)).toBe('visible');
});

test('a page that reloads itself again and again has one card in the end', async () => {
  const page = await visit(PAPER, 'reloads');
  await waitFor(page, () => sessionStorage.loads === '6' && document.readyState === 'complete');
  await card(page);
  expect(await cards(page)).toHaveLength(1);
  expect(
    browser()
      .messages(page)
      .filter((message) => message.startsWith('uncaught')),
  ).toEqual([]);
});
