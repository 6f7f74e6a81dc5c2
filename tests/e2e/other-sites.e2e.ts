import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { savedIds, seeded } from './actions';
import { BLOG, badgeCount, badgeIds, badgeOf, badges, clickBadge, ON_BLOG } from './badges';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';
import { pressInPopup, turnSiteOn } from './site-actions';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

const PATTERN = '*://blog.example/*';

const sections = async (page: Page, id: string) => (await badgeOf(page, id))?.sections;
/** What the page said on its console, but for pictures that the fixtures do not have. */
const said = (page: Page) =>
  browser()
    .messages(page)
    .filter((message) => !message.includes('404'));

test('a site has badges while it is turned on: granted, revoked, granted again, turned off', async () => {
  const page = await browser().page(BLOG);
  expect(await badges(page)).toEqual([]);

  await turnSiteOn(browser(), PATTERN, page);
  await badgeCount(page, ON_BLOG.length);
  expect(await badgeIds(page)).toEqual(ON_BLOG);
  await page.reload();
  await badgeCount(page, ON_BLOG.length);

  await browser().revoke(PATTERN);
  await badgeCount(page, 0);
  const options = await browser().extensionPage('options.html');
  await options.waitForSelector(`[data-pattern="${PATTERN}"][data-state="revoked"]`);
  await options.close();
  await page.reload();
  expect(await badges(page)).toEqual([]);

  await turnSiteOn(browser(), PATTERN, page, 'revoked');
  await badgeCount(page, ON_BLOG.length);

  await pressInPopup(browser(), page, 'on');
  await badgeCount(page, 0);
  const permissions = await browser().inExtension(() => chrome.permissions.getAll());
  expect(permissions.origins).not.toContain(PATTERN);
  expect(said(page)).toEqual([]);
});

describe('on a site that is on', () => {
  beforeAll(async () => {
    const page = await browser().page(BLOG);
    await turnSiteOn(browser(), PATTERN, page);
    await badgeCount(page, ON_BLOG.length);
    await page.close();
  });

  test('the card opens under the pointer, stays while pointed at, and closes with Esc or when left', async () => {
    const page = await browser().page(BLOG);
    await badgeCount(page, ON_BLOG.length);
    await page.hover('#forms a');
    await until('the card', async () => (await sections(page, '2502.06394')) === 3);
    const isOnTop = await evaluate(page, () => {
      const float = document
        .querySelector('haru-papers-badge[data-arxiv-id="2502.06394"]')
        ?.shadowRoot?.querySelector('.float');
      return float?.matches(':popover-open');
    });
    expect(isOnTop).toBe(true);
    // On its way into the card the pointer leaves the link.
    const box = await evaluate(page, () => {
      const host = document.querySelector('haru-papers-badge[data-arxiv-id="2502.06394"]');
      const { left, top, width, height } =
        host?.shadowRoot?.querySelector('.float')?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.move(box.x, box.y);
    // Longer than it takes to close.
    const longEnough = (await evaluate(page, () => performance.now())) + 400;
    await waitFor(page, (end) => performance.now() > end, longEnough);
    expect(await sections(page, '2502.06394')).toBe(3);
    await page.keyboard.press('Escape');
    await until('it to close', async () => (await sections(page, '2502.06394')) === 0);
    await page.hover('#forms a');
    await until('the card again', async () => (await sections(page, '2502.06394')) === 3);
    await page.mouse.move(1200, 20);
    await until('it to close when left', async () => (await sections(page, '2502.06394')) === 0);
  });

  test('the card opens for the keyboard, saves, and only one is open', async () => {
    const page = await browser().page(BLOG);
    await badgeCount(page, ON_BLOG.length);
    await page.bringToFront();
    await evaluate(page, () => document.querySelector<HTMLElement>('#top a')?.focus());
    await page.keyboard.press('Tab');
    await until('the card', async () => (await sections(page, '2502.03628')) === 3);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the paper to be saved', async () => (await savedIds(browser())).includes('2502.03628'));
    await page.hover('#last a');
    await until('the other card', async () => (await sections(page, '2502.05795')) === 3);
    await until('the first to close', async () => (await sections(page, '2502.03628')) === 0);
  });

  test('a card that was clicked for stays when the pointer passes other links', async () => {
    const page = await browser().page(BLOG);
    await badgeCount(page, ON_BLOG.length);
    await page.bringToFront();
    await clickBadge(page, '2502.03628', 'toggle');
    await until('the card', async () => (await sections(page, '2502.03628')) === 3);
    await page.hover('#last a');
    const longEnough = (await evaluate(page, () => performance.now())) + 500;
    await waitFor(page, (end) => performance.now() > end, longEnough);
    expect(await sections(page, '2502.05795')).toBe(0);
    expect(await sections(page, '2502.03628')).toBe(3);
    await page.keyboard.press('Escape');
    await until('it to close', async () => (await sections(page, '2502.03628')) === 0);
  });

  test('an open card is printed below its link, not over the page, and floats again afterwards', async () => {
    const page = await browser().page(BLOG);
    await badgeCount(page, ON_BLOG.length);
    await clickBadge(page, '2502.06394', 'toggle');
    await until('the card', async () => (await sections(page, '2502.06394')) === 3);
    const place = (event: 'beforeprint' | 'afterprint') =>
      evaluate(
        page,
        (type) => {
          dispatchEvent(new Event(type));
          const float = document
            .querySelector('haru-papers-badge[data-arxiv-id="2502.06394"]')
            ?.shadowRoot?.querySelector('.float');
          return float && { position: getComputedStyle(float).position, isOnTop: float.matches(':popover-open') };
        },
        event,
      );
    await browser().emulate(page, { print: true });
    expect(await place('beforeprint')).toEqual({ position: 'static', isOnTop: false });
    await browser().emulate(page, { print: false });
    expect(await place('afterprint')).toEqual({ position: 'absolute', isOnTop: true });
  });

  test('links that come late, routes without a load and changed addresses are followed', async () => {
    const page = await browser().page('https://blog.example/spa');
    await badgeCount(page, 2);
    expect(await badgeIds(page)).toEqual(['2502.06394', '2502.06781']);
    await page.click('#more');
    await until('late links', async () => (await badgeIds(page)).includes('2502.06764'));
    await page.click('#change');
    await until('the changed link', async () => (await badgeIds(page)).includes('2502.06788'));
    expect(await badgeIds(page)).not.toContain('2502.06781');
    await page.click('#to-one');
    await until('the new route', async () => (await badgeIds(page)).includes('2502.06703'));
    expect(await badgeIds(page)).not.toContain('2502.06394');
    await page.click('#to-two');
    await until('the old route’s badges to go', async () => !(await badgeIds(page)).includes('2502.06703'));
    expect(said(page)).toEqual([]);
  });

  test('a badge that the page throws out comes back, and one that it keeps throwing out gives in', async () => {
    const page = await browser().page('https://blog.example/spa');
    await badgeCount(page, 2);
    await evaluate(page, () => document.querySelector('haru-papers-badge')?.remove());
    await badgeCount(page, 2);
    await evaluate(page, () => {
      let thrown = 0;
      Object.assign(globalThis, { thrown: () => thrown });
      new MutationObserver(() => {
        for (const badge of document.querySelectorAll('haru-papers-badge')) {
          badge.remove();
          thrown++;
        }
      }).observe(document.body, { childList: true, subtree: true });
      document.querySelector('haru-papers-badge')?.remove();
    });
    await badgeCount(page, 0);
    // Each of the two was put there four times at the most.
    expect(await evaluate(page, () => (globalThis as unknown as { thrown(): number }).thrown())).toBeLessThanOrEqual(8);
  });

  test('a badge is seen no more than the part of the page that it stands in, such as a closed menu', async () => {
    const page = await browser().page(BLOG);
    await badgeCount(page, ON_BLOG.length);
    const seen = await page.$eval('#forms', (part) =>
      ['hidden', 'visible'].map((visibility) => {
        (part as HTMLElement).style.visibility = visibility;
        const pill = part.querySelector('haru-papers-badge')?.shadowRoot?.querySelector('.pill');
        return pill && getComputedStyle(pill).visibility;
      }),
    );
    expect(seen).toEqual(['hidden', 'visible']);
  });

  test('each of two frames has its own badges', async () => {
    const page = await browser().page('https://blog.example/frames');
    const counts = () =>
      evaluate(page, () =>
        [...document.querySelectorAll('iframe')].map(
          (frame) => frame.contentDocument?.querySelectorAll('haru-papers-badge').length,
        ),
      );
    await until('both frames', async () => (await counts()).join() === `${ON_BLOG.length},${ON_BLOG.length}`);
    expect(await badges(page)).toEqual([]);
  });

  test('a page without papers is left as it is', async () => {
    const page = await browser().page('https://blog.example/plain');
    const before = await evaluate(page, () => document.documentElement.outerHTML);
    const other = await browser().page(BLOG);
    await badgeCount(other, ON_BLOG.length);
    expect(await evaluate(page, () => document.documentElement.outerHTML)).toBe(before);
  });
});

describe('known sites', () => {
  test.each([
    [
      '*://news.ycombinator.com/*',
      'https://news.ycombinator.com/news',
      ['2502.06703', '2502.06394', '2502.06786', '2502.06049', '2502.05795'],
    ],
    ['*://huggingface.co/*', 'https://huggingface.co/papers/2502.06394', ['2502.06394', '2502.05664']],
    [
      '*://github.com/*',
      'https://github.com/someone/papers',
      ['2502.06394', '2502.06703', '2502.06781', '2502.06060', '2502.05664', '2502.06049'],
    ],
    ['*://x.com/*', 'https://x.com/user/status/1', ['2502.06394']],
  ])('%s: %s', async (pattern, url, expected) => {
    const page = await browser().page(url);
    await browser().allow(pattern);
    const popup = await browser().popup(page);
    await popup.waitForSelector('[data-testid="tab-site"][data-state="off"]');
    await popup.click('[data-testid="set-site"]');
    await badgeCount(page, expected.length);
    await popup.close().catch(() => undefined);
    expect((await badgeIds(page)).toSorted()).toEqual(expected.toSorted());
    // A page's own rules for scripts and styles do not keep the card from being read.
    await evaluate(page, () => {
      document
        .querySelector('haru-papers-badge')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-testid="toggle"]')
        ?.click();
    });
    await until('a card', async () => (await badges(page)).some(({ sections: shown }) => shown === 3));
  });
});
