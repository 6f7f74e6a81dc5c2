import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { savedIds, seeded } from './actions';
import { addPapers } from './many-papers';
import { appears, click, openPanel } from './panel-actions';
import { until } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko', viewport: { width: 380, height: 900 } });

/** A made-up day of three papers, newer than the bundled one. */
let newer: string[] = [];
beforeAll(async () => {
  await seeded(browser());
  newer = await addPapers(browser(), 3);
  await browser().inExtension(async (ids) => {
    const { months = [] } = await chrome.storage.local.get<{ months?: string[] }>('months');
    const index = Object.fromEntries(ids.map((id, n) => [id, [ids.length - n, '2025-03-03']]));
    await chrome.storage.local.set({ 'index:2503': index, months: [...months, '2503'] });
  }, newer);
});

const rows = (page: Page) =>
  evaluate(page, () =>
    [...document.querySelectorAll<HTMLElement>('.browse [data-testid="paper"]')].map((row) => row.dataset.arxivId),
  );
const text = (page: Page, selector: string) =>
  evaluate(page, (part) => document.querySelector(`.browse ${part}`)?.textContent ?? '', selector);
const focused = (page: Page) =>
  evaluate(page, () => document.activeElement?.closest('[data-item]')?.getAttribute('data-arxiv-id') ?? null);
const press = (page: Page, testId: string) => click(page, `.browse [data-testid="${testId}"]`);
const shows = (page: Page, count: number) => until(`${count} rows`, async () => (await rows(page)).length === count);

/** Opens the library in the panel, at its newest day. */
async function openBrowse(): Promise<Page> {
  const page = await openPanel(browser());
  await click(page, '[data-testid="tab-browse"]');
  await appears(page, '.browse [data-testid="paper"]');
  return page;
}

/** Ends what is remembered of browsing, so that the next test starts fresh; what was marked stays. */
async function close(page: Page): Promise<void> {
  await evaluate(page, () => localStorage.clear());
  await page.close();
}

/** Lets everything be as it was when the library was first looked at: one day, of three papers, is new. */
const forget = () =>
  browser().inExtension(async () => {
    const all = await chrome.storage.local.get(null);
    const marks = Object.keys(all).filter((key) => key.startsWith('triage:') || key === 'looked');
    await chrome.storage.local.remove(marks);
  });

test('the panel opens on the reading list, and comes back to it as it was', async () => {
  const page = await openPanel(browser());
  await page.type('[data-testid="search"]', '없는 말');
  await appears(page, '.message button');
  await click(page, '[data-testid="tab-browse"]');
  await appears(page, '.browse [data-testid="paper"]');
  await click(page, '[data-testid="tab-list"]');
  expect(await evaluate(page, () => document.querySelector<HTMLInputElement>('[data-testid="search"]')?.value)).toBe(
    '없는 말',
  );
  await close(page);
});

describe('the calendar', () => {
  test('names its days, and switches to the one that is chosen', async () => {
    const page = await openBrowse();
    expect(await text(page, '[data-testid="period"]')).toContain('2025년 3월 3일');
    await press(page, 'prev-month');
    await appears(page, '.browse [data-date="2025-02-11"]');
    const name = await evaluate(page, () =>
      document.querySelector('[data-date="2025-02-11"]')?.getAttribute('aria-label'),
    );
    expect(name).toMatch(/^2월 11일, 27편, 투표 \d+표$/);
    await click(page, '[data-date="2025-02-11"]');
    await shows(page, 27);
    expect(await text(page, '[data-testid="period"]')).toContain('2025년 2월 11일');
    await close(page);
  });

  test('is gone through by arrow keys, from month to month', async () => {
    const page = await openBrowse();
    await page.focus('[data-date="2025-03-03"]');
    // The third leads to before the first day there is.
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowUp');
    await until('the focus on the day', () =>
      evaluate(page, () => (document.activeElement as HTMLElement | null)?.dataset.date === '2025-02-11'),
    );
    await page.keyboard.press('Enter');
    await shows(page, 27);
    await page.keyboard.press(']');
    await shows(page, 3);
    await close(page);
  });

  test('leads to the week’s digest', async () => {
    const page = await openBrowse();
    const address = await evaluate(page, () => document.querySelector('[data-testid="weekly"]')?.getAttribute('href'));
    expect(address).toBe('/weekly.html?week=2025-W10');
    await close(page);
  });
});

test.each([
  ['week', 3],
  ['month', 3],
  ['all', 30],
])('the best of a %s are listed by votes', async (period, count) => {
  const page = await openBrowse();
  await press(page, `period-${period}`);
  await shows(page, count);
  const votes = await evaluate(page, () =>
    [...document.querySelectorAll('.browse .side [data-testid="votes"]')].map((one) => Number(one.textContent)),
  );
  expect(votes).toEqual(votes.toSorted((a, b) => b - a));
  await close(page);
});

describe('sorting out new papers', () => {
  test('goes by keys alone, with undo, to the finish line', async () => {
    await forget();
    const page = await openBrowse();
    await until('the count of new papers', async () =>
      (await text(page, '[data-testid="period-unread"]')).includes('3'),
    );
    const [first, second, third] = await rows(page);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await shows(page, 2);
    await until('the focus on the next paper', async () => (await focused(page)) === second);
    await page.keyboard.press('u');
    await shows(page, 3);
    expect((await rows(page))[0]).toBe(first);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await shows(page, 3);

    await until('the first paper in focus', async () => {
      await page.keyboard.press('k');
      return (await focused(page)) === first;
    });
    await page.keyboard.press('x');
    await until('the second one in focus', async () => (await focused(page)) === second);
    await page.keyboard.press('s');
    await until('it to be saved', async () => second !== undefined && (await savedIds(browser())).includes(second));
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(third);
    expect(await text(page, '[data-testid="finish"]')).toContain('안 본 논문이 1편 남았어요');
    await page.keyboard.press('Enter');
    await until('the finish line', async () =>
      (await text(page, '[data-testid="finish"]')).includes('3월 3일 3편을 모두 봤어요'),
    );
    await close(page);
  });

  test('is remembered, by the popup too', async () => {
    const page = await openBrowse();
    await shows(page, 2);
    expect(await text(page, '[data-testid="finish"]')).toContain('모두 봤어요');
    await press(page, 'show-dismissed');
    await shows(page, 3);
    await close(page);
  });

  test('is done at once for all, and taken back at once', async () => {
    await forget();
    const page = await openBrowse();
    await press(page, 'period-unread');
    // Of the day's three one is saved by now; until the new ones have been read, the day stands there.
    await shows(page, 2);
    await press(page, 'mark-all-seen');
    await until('the finish line', async () => (await text(page, '[data-testid="finish"]')).includes('모두 봤어요'));
    // The papers are marked before the act is through, and only then can it be undone.
    await appears(page, '.browse [data-testid="undo"]');
    await press(page, 'undo');
    await until('new papers', async () => (await text(page, '[data-testid="finish"]')).includes('2편 남았어요'));
    await close(page);
  });

  test('leaves out what is saved or seen, and keeps to that', async () => {
    await forget();
    const page = await openBrowse();
    const [first] = await rows(page);
    await page.keyboard.press('j');
    await until('the focus on the first paper', async () => (await focused(page)) === first);
    await page.keyboard.press('Enter');
    await until('the first paper to be seen', () =>
      evaluate(page, () => {
        const unread = [...document.querySelectorAll('.browse .row [data-testid="unread"]')];
        return unread.length > 0 && unread.every((mark) => !mark.closest('.row:first-child'));
      }),
    );
    await press(page, 'hide-seen');
    await until('the seen paper to be gone', async () => !(await rows(page)).includes(first));
    await press(page, 'hide-saved');
    await shows(page, 1);
    await page.close();

    const again = await openBrowse();
    await shows(again, 1);
    await press(again, 'hide-seen');
    await press(again, 'hide-saved');
    await shows(again, 3);
    await close(again);
  });
});

describe('a search in the panel', () => {
  test('finds papers of any day by Korean, and shows why', async () => {
    const page = await openBrowse();
    await page.keyboard.press('/');
    await page.keyboard.type('강화학습');
    await appears(page, '.browse mark');
    expect(await rows(page)).toContain('2502.06781');
    expect(await text(page, 'mark')).toMatch(/강화 ?학습/);
    await page.keyboard.press('Escape');
    await shows(page, 3);
    await close(page);
  });

  test('narrows the reading list by the same rules', async () => {
    const page = await openPanel(browser());
    const seen = () =>
      evaluate(page, () =>
        [...document.querySelectorAll<HTMLElement>('.entries [data-testid="paper"]')].map((row) => row.dataset.arxivId),
      );
    await until('the saved paper', async () => (await seen()).length === 1);
    await page.type('[data-testid="search"]', 'date:2025-03 votes:>0');
    await until('the saved paper', async () => (await seen()).some((id) => newer.includes(id ?? '')));
    await page.type('[data-testid="search"]', ' status:done');
    await appears(page, '.message button');
    await close(page);
  });
});

test('says how old the library is, and where that can be changed', async () => {
  const page = await openBrowse();
  await appears(page, '.browse [data-testid="freshness"]');
  expect(await text(page, '[data-testid="freshness"]')).toContain('업데이트 켜기');
  await close(page);
});
