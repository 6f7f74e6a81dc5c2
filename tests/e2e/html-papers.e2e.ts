import { beforeAll, describe, expect, test } from 'vitest';
import { cards, seeded } from './actions';
import { badgeCount, badgeOf, badges, clickBadge } from './badges';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

const text = (page: Parameters<typeof badges>[0]) =>
  evaluate(page, () => document.querySelector('article')?.textContent);

test.each([
  ['2026', 'https://arxiv.org/html/2502.06394v1'],
  ['2026', 'https://arxiv.org/html/2502.06394'],
  ['2025', 'https://arxiv.org/html/2502.06394v1'],
  ['2025', 'https://arxiv.org/html/2502.06394v1/'],
  ['2026', 'https://ar5iv.labs.arxiv.org/html/2502.06394'],
] as const)('[%s] %s has one badge, at the title, that opens the card', async (era, url) => {
  browser().pages.arxiv.era = era;
  const page = await browser().page(url);
  browser().pages.arxiv.era = '2026';
  await badgeCount(page, 1);
  await waitFor(page, () => document.readyState === 'complete');
  expect(await badgeOf(page, '2502.06394')).toMatchObject({ votes: '69', open: false });
  const above = () =>
    evaluate(page, () => document.querySelector('haru-papers-badge')?.previousElementSibling?.className);
  expect(await above()).toBe('ltx_title ltx_title_document');
  const before = await text(page);
  await clickBadge(page, '2502.06394', 'toggle');
  await until('the card', async () => (await badgeOf(page, '2502.06394'))?.sections === 3);
  expect(await text(page)).toBe(before);
  expect(await above()).toBe('ltx_title ltx_title_document');
  expect(await evaluate(page, () => document.querySelector('.ltx_biblist haru-papers-badge'))).toBeNull();
  expect(await cards(page)).toEqual([]);
  expect(browser().messages(page)).toEqual([]);
});

test('the badge follows the page’s own theme, not the system’s', async () => {
  const page = await browser().page('https://arxiv.org/html/2502.06394v1');
  await badgeCount(page, 1);
  const colour = () =>
    evaluate(page, () => {
      const pill = document.querySelector('haru-papers-badge')?.shadowRoot?.querySelector('.pill');
      return pill && getComputedStyle(pill).backgroundColor;
    });
  const light = await colour();
  await evaluate(page, () => document.documentElement.setAttribute('data-theme', 'dark'));
  await until('the dark badge', async () => (await badgeOf(page, '2502.06394'))?.theme === 'dark');
  expect(await colour()).not.toBe(light);
  await evaluate(page, () => document.documentElement.setAttribute('data-theme', 'light'));
  await until('the light badge', async () => (await colour()) === light);
});

test('it is there when the title is first seen, unless the hold of the first paint has run out', async () => {
  const page = await browser().page();
  await page.evaluateOnNewDocument(() => {
    let began: number | undefined;
    const seen: number[] = [];
    Object.assign(globalThis, { seenWithoutBadge: seen });
    const look = () => {
      // The hold's own clock: on a busy machine it began before this frame.
      const [hold] = document.body?.getAnimations() ?? [];
      if (typeof hold?.startTime === 'number') began = hold.startTime;
      // Where it had run out before the first frame, it began after the page did.
      else if (document.body) began ??= 0;
      const title = document.querySelector('h1.ltx_title_document');
      const isSeen = title && getComputedStyle(title).visibility === 'visible';
      if (isSeen && !document.querySelector('haru-papers-badge')) seen.push(performance.now() - (began ?? 0));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (const round of [1, 2, 3]) {
    await page.goto(`https://arxiv.org/html/2502.06394v1?round=${round}`);
    await badgeCount(page, 1);
    const seen = await evaluate(page, () => (globalThis as unknown as { seenWithoutBadge: number[] }).seenWithoutBadge);
    expect(seen.filter((elapsed) => elapsed < 100)).toEqual([]);
  }
});

describe('when arXiv has changed its markup', () => {
  test.each([
    ['abs', 'https://arxiv.org/abs/2502.06394?changed', 'haru-papers-card'],
    ['html', 'https://arxiv.org/html/2502.06394v1?changed', 'haru-papers-badge'],
  ])('%s: a small chip offers the card, and the options say what was not found', async (type, url, host) => {
    browser().pages.arxiv.changed = true;
    const page = await browser().page(url);
    browser().pages.arxiv.changed = false;
    const sections = (name: string) =>
      document.querySelector(name)?.shadowRoot?.querySelectorAll('[data-testid="section"]').length;
    await waitFor(page, (name) => document.querySelector(`${name}[data-place="chip"]`) !== null, host);
    expect(await evaluate(page, sections, host)).toBe(0);
    const box = await evaluate(
      page,
      (name) => {
        const chip = document.querySelector(name);
        const { top, bottom } = chip?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return chip && { position: getComputedStyle(chip).position, height: bottom - top, left: innerHeight - bottom };
      },
      host,
    );
    expect(box?.position).toBe('fixed');
    expect(box?.height).toBeLessThan(80);
    await evaluate(
      page,
      (name) => {
        document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('[data-testid="toggle"]')?.click();
      },
      host,
    );
    await until('the summary', async () => (await evaluate(page, sections, host)) === 3);
    expect(browser().messages(page)).toEqual([]);

    const options = await browser().extensionPage('options.html');
    await waitFor(
      options,
      (name) => document.querySelector(`[data-testid="missing"][data-page="${name}"]`) !== null,
      type,
    );
    await options.close();
  });

  test('the report can be copied and the list cleared', async () => {
    const options = await browser().extensionPage('options.html');
    await evaluate(options, () => {
      const copied: string[] = [];
      Object.assign(globalThis, { copied });
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => copied.push(text) },
      });
    });
    const click = (id: string) =>
      evaluate(options, (name) => document.querySelector<HTMLElement>(`[data-testid="${name}"]`)?.click(), id);
    await waitFor(options, () => document.querySelector('[data-testid="copy-report"]') !== null);
    await click('copy-report');
    const [report] = await waitFor(options, () => {
      const { copied } = globalThis as unknown as { copied: string[] };
      return copied.length > 0 ? copied : undefined;
    });
    expect(report).toContain('- abs: none of `#abs > blockquote.abstract`');
    expect(report).not.toContain('2502.06394');
    await click('clear-missing');
    await waitFor(options, () => document.querySelector('[data-testid="missing"]') === null);
  });

  test.each([
    'https://arxiv.org/abs/2502.06394v9',
    'https://arxiv.org/html/2502.06764',
    'https://arxiv.org/abs/2502.99999',
  ])('an error’s page is no such change: %s', async (url) => {
    const page = await browser().page(url);
    await waitFor(page, () => getComputedStyle(document.body).visibility === 'visible');
    const stored = await browser().inExtension(() => chrome.storage.local.get(['missing:abs', 'missing:html']));
    expect(stored).toEqual({});
    expect(await badges(page)).toEqual([]);
    expect(await cards(page)).toEqual([]);
  });
});
