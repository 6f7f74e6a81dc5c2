import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { card, openPopup, PAPER, seeded } from './actions';
import { badgeOf, clickBadge } from './badges';
import { until } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate, waitFor } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });

const choose = (page: Page, testid: string, value: string) => page.select(`[data-testid="${testid}"]`, value);

/** Whether the card stands above the abstract, how large it is, and which sections are to be seen. */
const look = (page: Page) =>
  evaluate(page, () => {
    const element = document.querySelector('haru-papers-card');
    const abstract = document.querySelector('blockquote.abstract');
    const root = element?.shadowRoot;
    const sections = [...(root?.querySelectorAll('[data-testid="section"]') ?? [])];
    return {
      isAbove: !!element && !!abstract && (element.compareDocumentPosition(abstract) & 4) > 0,
      zoom: root?.querySelector<HTMLElement>('.card')?.style.zoom,
      shown: sections.filter((one) => one.checkVisibility()).length,
    };
  });

test('each choice acts at once in open tabs', async () => {
  await seeded(browser());
  const page = await browser().page(PAPER);
  await card(page);
  const list = await browser().page('https://arxiv.org/list/cs.CL/new');
  await waitFor(list, () => document.querySelector('haru-papers-badge')?.checkVisibility());
  await clickBadge(list, '2502.06394', 'toggle');
  await until('the summary', async () => (await badgeOf(list, '2502.06394'))?.sections === 3);
  const popup = await openPopup(browser());
  const options = await browser().extensionPage('options.html#appearance');
  await options.waitForSelector('[data-testid="theme"]');
  expect(await look(page)).toEqual({ isAbove: true, zoom: '100%', shown: 3 });

  await options.click('[data-testid="card-open"]');
  await until('the card to close', async () => (await card(page)).sections.length === 0);
  await options.click('[data-testid="card-open"]');
  await until('the card to open', async () => (await card(page)).sections.length === 3);
  await choose(options, 'card-place', 'below');
  await waitFor(page, () => {
    const element = document.querySelector('haru-papers-card');
    return element?.previousElementSibling?.matches('blockquote.abstract');
  });
  await choose(options, 'text-size', '130');
  await waitFor(
    page,
    () =>
      document.querySelector('haru-papers-card')?.shadowRoot?.querySelector<HTMLElement>('.card')?.style.zoom ===
      '130%',
  );
  await waitFor(popup, () => {
    const text = document.querySelector('[data-testid="paper"] .lead');
    return text && getComputedStyle(text).zoom === '1.3';
  });
  await options.click('[data-testid="sections"] input[value="performance highlights"]');
  await waitFor(page, () => document.querySelector('haru-papers-card')?.shadowRoot?.querySelector('details') != null);
  expect(await look(page)).toEqual({ isAbove: false, zoom: '130%', shown: 2 });
  await waitFor(list, () => document.querySelector('haru-papers-badge')?.shadowRoot?.querySelector('details') != null);

  await options.click('[data-testid="list-badges"]');
  await waitFor(list, () => !document.querySelector('haru-papers-badge')?.checkVisibility());
  await choose(options, 'theme', 'dark');
  await waitFor(popup, () => document.documentElement.dataset.theme === 'dark');
  await waitFor(options, () => document.documentElement.dataset.theme === 'dark');

  // What was chosen holds for pages that are opened later.
  const again = await browser().page(PAPER);
  await card(again);
  expect(await look(again)).toEqual({ isAbove: false, zoom: '130%', shown: 2 });
});
