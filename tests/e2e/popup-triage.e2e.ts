import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPopup, rows, seeded } from './actions';
import { addPapers } from './many-papers';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

/** Each test begins as after the installation, with a day of four papers that came later. */
let page: Page;
beforeEach(async () => {
  await browser().inExtension(async () => {
    const all = await chrome.storage.local.get(null);
    const ours = Object.keys(all).filter((key) => key === 'looked' || /^(triage|saved):/.test(key));
    const days = JSON.parse(all.days as string).filter(({ date }: { date: string }) => date === '2025-02-11');
    await chrome.storage.local.remove(ours);
    await chrome.storage.local.set({ days: JSON.stringify(days), looked: '2025-02-10' });
    localStorage.clear();
  });
  await addPapers(browser(), 4);
  page = await openPopup(browser());
  return () => page.close();
});

const text = (selector: string) => evaluate(page, (part) => document.querySelector(part)?.textContent ?? '', selector);
const click = (selector: string) =>
  evaluate(page, (part) => document.querySelector<HTMLElement>(part)?.click(), selector);
const unread = () =>
  evaluate(page, () =>
    [...document.querySelectorAll('[data-testid="unread"]')].map(
      (dot) => dot.closest('[data-item]')?.getAttribute('data-arxiv-id') ?? '',
    ),
  );
const ids = async () => (await rows(page)).map(({ id }) => id);
const finish = (words: string) => until(words, async () => (await text('[data-testid="finish"]')).includes(words));

describe('sorting out a day by keys', () => {
  test('ends at the finish line, which leads to the day that is left', async () => {
    expect(await unread()).toHaveLength(4);
    await finish('안 본 논문이 4편 남았어요');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await until('three new papers', async () => (await unread()).length === 3);
    await page.keyboard.press('j');
    const before = await evaluate(page, () => document.activeElement?.closest('li')?.getBoundingClientRect().height);
    await page.keyboard.press('s');
    await until('two new papers', async () => (await unread()).length === 2);
    const after = await evaluate(page, () => document.activeElement?.closest('li')?.getBoundingClientRect().height);
    expect(after).toBe(before);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await until('three rows', async () => (await rows(page)).length === 3);
    // The one that took its place is in focus, so that one goes on key by key.
    expect(
      await evaluate(page, () => document.activeElement?.closest('[data-item]')?.getAttribute('data-arxiv-id')),
    ).toBe('2503.00004');
    await page.keyboard.press('x');
    await finish('3월 3일 4편을 모두 봤어요');
    await page.waitForSelector('[data-testid="unread-day"]');
    await click('[data-testid="unread-day"]');
    await until('the day that is left', async () => (await rows(page)).length === 27);
    expect(await unread()).toHaveLength(27);
  });

  test('is undone with u, and by the button in the footer', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await until('three rows', async () => (await rows(page)).length === 3);
    await page.keyboard.press('x');
    await until('two rows', async () => (await rows(page)).length === 2);
    await page.keyboard.press('u');
    await until('three rows', async () => (await rows(page)).length === 3);
    await page.waitForSelector('[data-testid="undo"]');
    await click('[data-testid="undo"]');
    await until('four rows', async () => (await ids()).join() === '2503.00001,2503.00002,2503.00003,2503.00004');
    expect(await unread()).toHaveLength(4);
  });

  test('opens a paper, which then is no longer new', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await until('three new papers', async () => (await unread()).length === 3);
    const again = await openPopup(browser());
    expect(await evaluate(again, () => document.querySelectorAll('[data-testid="unread"]').length)).toBe(3);
    await again.close();
  });
});

test('a paper that was opened is no longer new, also where the popup ends with that', async () => {
  const popup = await browser().popup(await browser().page('https://arxiv.org/list/cs.CL/new'));
  const link = await popup.waitForSelector('[data-testid="paper"]:has([data-testid="unread"]) [data-link]');
  // Chromium's popup goes away during the click.
  await link?.click().catch(() => undefined);
  const again = await openPopup(browser());
  await waitFor(again, () => document.querySelectorAll('[data-testid="unread"]').length === 3);
  await again.close();
});

test('all is marked as read at once, and an undo takes that back', async () => {
  await click('[data-testid="mark-all-seen"]');
  await finish('3월 3일 4편을 모두 봤어요');
  expect(await unread()).toEqual([]);
  await click('[data-testid="undo"]');
  await until('four new papers', async () => (await unread()).length === 4);
});

test('what was seen or saved is hidden from the next look on, and hiding is remembered', async () => {
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await until('two new papers', async () => (await unread()).length === 2);
  await click('[data-testid="hide-seen"]');
  await until('all but the seen one', async () => (await ids()).join() === '2503.00002,2503.00003,2503.00004');
  const again = await openPopup(browser());
  expect((await rows(again)).map(({ id }) => id)).toEqual(['2503.00002', '2503.00003', '2503.00004']);
  await again.close();
  await click('[data-testid="hide-seen"]');
  await click('[data-testid="hide-saved"]');
  await until('three rows', async () => (await ids()).join() === '2503.00001,2503.00003,2503.00004');
});

test('a day that comes while another is being read is offered, and moves nothing', async () => {
  await browser().inExtension(async () => {
    const { days = '[]' } = await chrome.storage.local.get<{ days?: string }>('days');
    const date = '2025-03-04';
    await chrome.storage.local.set({
      [`day:${date}`]: { date, source: 'daily-papers-ko', fetchedAt: 0, ids: ['2503.00002'] },
      days: JSON.stringify([...JSON.parse(days), { date, count: 1, source: 'daily-papers-ko', hash: '' }]),
    });
  });
  await waitFor(page, () => document.querySelector('[data-testid="latest-day"]')?.textContent === '새 다이제스트');
  expect(await rows(page)).toHaveLength(4);
  await click('[data-testid="latest-day"]');
  await until('the new day', async () => (await text('[data-testid="day"]')).includes('3월 4일'));
});

test('the footer says how old the digest is, and that updates are off', async () => {
  await until('how old it is', async () =>
    /^마지막 다이제스트 \d+(개월|년) 전 · 업데이트 켜기$/.test(await text('[data-testid="freshness"]')),
  );
  await browser().inExtension(() =>
    chrome.storage.local.set({ updates: { running: { since: Date.now(), done: 3, total: 12 } } }),
  );
  await until('the update', async () => (await text('[data-testid="freshness"]')) === '업데이트 중 3/12');
  await browser().inExtension(() => chrome.storage.local.remove('updates'));
  await until('the end of it', async () => (await text('[data-testid="freshness"]')).includes('업데이트 켜기'));
});
