import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPopup, PAPER, rows, savedIds, seeded, takeDaysAway } from './actions';
import { addPapers } from './many-papers';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

const text = (page: Page, selector: string) =>
  evaluate(page, (part) => document.querySelector(part)?.textContent, selector);
const click = (page: Page, selector: string) =>
  evaluate(page, (part) => document.querySelector<HTMLElement>(part)?.click(), selector);
const focusedPaper = (page: Page) =>
  evaluate(page, () => document.activeElement?.closest('[data-item]')?.getAttribute('data-arxiv-id') ?? null);

/** Ends what this popup remembers, so that the next test starts fresh. */
async function close(page: Page): Promise<void> {
  await evaluate(page, () => localStorage.clear());
  await page.close();
}

test('lists the day by votes, ties in file order, each with lead, title and authors', async () => {
  const page = await openPopup(browser());
  expect(await text(page, '[data-testid="day"]')).toContain('2025년 2월 11일');
  const listed = await rows(page);
  expect(listed).toHaveLength(27);
  expect(listed.slice(0, 3).map(({ id }) => id)).toEqual(['2502.06394', '2502.06703', '2502.06781']);
  const votes = listed.map((row) => Number(row.votes));
  expect(votes).toEqual(votes.toSorted((a, b) => b - a));
  const first = await evaluate(page, () => {
    const row = document.querySelector('[data-testid="paper"]');
    return {
      lead: row?.querySelector('.lead')?.textContent,
      authors: row?.querySelector('.authors')?.textContent,
      all: row?.querySelector('.authors')?.getAttribute('title'),
      link: row?.querySelector('h2 a')?.getAttribute('href'),
    };
  });
  expect(first.lead).toMatch(/SynthDetoxM을 소개합니다\.$/);
  expect(first.authors).toBe('Alexander Panchenko, Daniil Moskovskiy, Elena Tutubalina 외 2명');
  expect(first.all).toContain('Nikita Sushko');
  expect(first.link).toBe('https://arxiv.org/abs/2502.06394');
  await close(page);
});

test('shows the paper of the tab first, also on a PDF', async () => {
  for (const url of [PAPER, 'https://arxiv.org/pdf/2502.06394']) {
    const popup = await browser().popup(await browser().page(url));
    await waitFor(popup, () => document.querySelector('[data-testid="current"] [data-testid="votes"]') !== null);
    expect(await text(popup, '[data-testid="current"]')).toContain('27편 중 1위');
    await popup.close();
  }
});

test('goes through days and comes back to the latest', async () => {
  await addPapers(browser(), 3);
  const page = await openPopup(browser());
  expect(await text(page, '[data-testid="day"]')).toContain('2025년 3월 3일');
  await click(page, '[data-testid="prev-day"]');
  await until('the day before', async () => (await rows(page)).length === 27);
  expect(
    await evaluate(page, () => document.querySelector<HTMLButtonElement>('[data-testid="prev-day"]')?.disabled),
  ).toBe(true);
  await click(page, '[data-testid="next-day"]');
  await until('the latest day', async () => (await rows(page)).length === 3);
  await close(page);
  await browser().inExtension(async () => {
    const { days = '[]' } = await chrome.storage.local.get<{ days?: string }>('days');
    const bundled = JSON.parse(days).filter(({ date }: { date: string }) => date === '2025-02-11');
    await chrome.storage.local.set({ days: JSON.stringify(bundled) });
  });
});

test('everything works by keyboard', async () => {
  const page = await openPopup(browser());
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  expect(await focusedPaper(page)).toBe('2502.06703');
  await page.keyboard.press('Enter');
  await waitFor(page, () => document.querySelectorAll('[data-testid="section"]').length === 3);
  await page.keyboard.press('s');
  await waitFor(page, () => document.querySelector('[aria-pressed="true"]') !== null);
  expect(await savedIds(browser())).toEqual(['2502.06703']);
  await page.keyboard.press('s');
  await until('the paper to be off the list', async () => (await savedIds(browser())).length === 0);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await until('the paper to be back', async () => (await savedIds(browser())).length === 1);
  await page.keyboard.press('k');
  expect(await focusedPaper(page)).toBe('2502.06394');
  await page.keyboard.press('/');
  await page.keyboard.type('matryoshka');
  await until('one row', async () => (await rows(page)).length === 1);
  await page.keyboard.press('Enter');
  expect(await focusedPaper(page)).toBe('2502.06786');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await until('all rows', async () => (await rows(page)).length === 27);
  await close(page);
});

test('remembers day, open summaries and scroll', async () => {
  const page = await openPopup(browser());
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await waitFor(page, () => document.querySelectorAll('[data-testid="section"]').length === 3);
  await evaluate(page, () => document.querySelector('main')?.scrollTo(0, 700));
  await waitFor(page, () => (localStorage.getItem('popup') ?? '').includes('"scroll":700'));
  await page.close();
  const again = await openPopup(browser());
  await waitFor(again, () => document.querySelector('main')?.scrollTop === 700);
  expect(await evaluate(again, () => document.querySelectorAll('[data-testid="section"]').length)).toBe(3);
  await close(again);
});

describe('the reading list', () => {
  test('has the saved papers, newest first; a removal can be undone', async () => {
    const page = await openPopup(browser());
    for (const id of ['2502.06060', '2502.06786']) {
      await click(page, `[data-arxiv-id="${id}"] [data-testid="save"]`);
      await waitFor(
        page,
        (key) => document.querySelector(`[data-arxiv-id="${key}"] [aria-pressed="true"]`) !== null,
        id,
      );
    }
    await click(page, '[data-testid="reading-list"]');
    const newestFirst = ['2502.06786', '2502.06060', '2502.06703'];
    await until('the list', async () => (await rows(page)).map(({ id }) => id).join() === newestFirst.join());
    await click(page, '[data-arxiv-id="2502.06060"] [data-testid="save"]');
    await until('two papers', async () => (await rows(page)).length === 2);
    await click(page, '[data-testid="undo"]');
    await until('the list', async () => (await rows(page)).map(({ id }) => id).join() === newestFirst.join());
    await close(page);
  });

  test('is cleared key by key: the next paper is in focus when one leaves', async () => {
    const page = await openPopup(browser());
    await click(page, '[data-testid="reading-list"]');
    await until('three papers', async () => (await rows(page)).length === 3);
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await until('two papers', async () => (await rows(page)).length === 2);
    expect(await focusedPaper(page)).toBe('2502.06060');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('three papers', async () => (await rows(page)).length === 3);
    await close(page);
  });

  test('follows what is saved elsewhere while it is open', async () => {
    const page = await openPopup(browser());
    await click(page, '[data-testid="reading-list"]');
    await until('three papers', async () => (await rows(page)).length === 3);
    const other = await openPopup(browser());
    await click(other, '[data-testid="save"][aria-pressed="true"]');
    await until('the first to follow', async () => (await rows(page)).length === 2);
    await close(other);
    await close(page);
  });
});

test('an empty library says what to do, and fills itself when the digest arrives', async () => {
  const bringBack = await takeDaysAway(browser());
  const page = await browser().extensionPage('popup.html');
  expect(await waitFor(page, () => document.querySelector('.message')?.textContent)).toContain(
    '아직 다이제스트가 없어요',
  );
  await bringBack();
  await until('the rows', async () => (await rows(page)).length === 27);
  await close(page);
});
