import { beforeAll, expect, test } from 'vitest';
import { seeded } from './actions';
import { appears } from './panel-actions';
import { browserName, useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

test('a week has its best papers with their summaries and the others below, with nothing to scroll sideways for', async () => {
  const page = await browser().extensionPage('weekly.html?week=2025-W07');
  await appears(page, '[data-testid="week"]');
  const seen = await evaluate(page, () => ({
    week: document.querySelector('h1')?.textContent,
    whole: document.querySelectorAll('article').length,
    papers: [...document.querySelectorAll('[data-testid="paper"]')].map((paper) => paper.getAttribute('data-arxiv-id')),
    first: document.querySelector('article')?.textContent,
    wide: document.documentElement.scrollWidth > innerWidth,
  }));
  expect(seen).toMatchObject({ whole: 10, wide: false });
  expect(seen.week).toMatch(/^2025년 2월 10일.*16일$/);
  expect(new Set(seen.papers).size).toBe(27);
  expect(seen.papers[0]).toBe('2502.06394');
  expect(seen.first).toContain('arxiv.org/abs/2502.06394');
  expect(seen.first).toContain('69 (2025년 2월 11일 기준)');
});

// Firefox's driver cannot let a page believe that it is printed.
test.skipIf(browserName === 'firefox')('on paper nothing is left to press, and dark themes are white', async () => {
  const page = await browser().extensionPage('weekly.html');
  await appears(page, '[data-testid="print"]');
  await evaluate(page, () => document.documentElement.setAttribute('data-theme', 'dark'));
  await page.emulateMediaType('print');
  const seen = await evaluate(page, () => ({
    buttons: [...document.querySelectorAll('button')].filter((button) => button.checkVisibility()).length,
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
  }));
  expect(seen).toEqual({ buttons: 0, ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
});
