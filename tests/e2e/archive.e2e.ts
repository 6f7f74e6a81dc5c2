import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { ArchiveProgress } from '../../data/library/updates/state';
import type { DigestDate } from '../../data/paper';
import { gate, held, hourUsedUp, otherBytes, slowed } from '../fixtures/sources/faults';
import { createSource } from '../fixtures/sources/source';
import { libraryDays } from './actions';
import { press } from './data-actions';
import {
  archiveIs,
  date,
  daysAsked,
  isWhole,
  openDigests,
  paperIds,
  startArchive,
  stored,
  textOf,
  useSource,
  wake,
} from './digest-actions';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const PER_DAY = 5;
const [FROM, TO] = [date('2024-06-03'), date('2024-07-26')];
const source = createSource({ from: FROM, to: TO, papersPerDay: PER_DAY });
const DAYS = source.days();
/** So many days come before the others are held back, and so many are asked for at once. */
const [FIRST, AT_ONCE] = [10, 4];

const browser = useBrowser({ language: 'ko' });
useSource(browser, source);

const archived = async () =>
  (await libraryDays(browser())).map((day) => day.date).filter((day) => day !== '2025-02-11');
const isDay = ({ kind }: { kind: string }) => kind === 'day';
const twice = (dates: readonly DigestDate[]) => dates.filter((day, place) => dates.indexOf(day) !== place);

/** Starts the archive of which ten days come, and waits until the next four are asked for and held back. */
async function startHalfway(page: Page) {
  const { until: opened, open } = gate();
  source.fail(held({ until: opened, open }), { of: isDay });
  source.fail((answer) => answer, { of: isDay, times: FIRST });
  await startArchive(page, FROM, TO);
  await until('ten days', async () => (await archived()).length === FIRST);
  await until('the next four to be asked for', () => daysAsked(source).length === FIRST + AT_ONCE);
  return { open, first: await archived() };
}

/** What must hold when all has come, though it came in two parts. */
async function expectAll(first: readonly DigestDate[]): Promise<void> {
  expect(await archived()).toEqual(DAYS);
  expect(await isWhole(browser())).toBe(true);
  expect(await paperIds(browser())).toHaveLength(27 + DAYS.length * PER_DAY);
  const again = twice(daysAsked(source));
  // Only what was on its way is asked for again.
  expect(again.length).toBeLessThanOrEqual(AT_ONCE);
  expect(again.filter((day) => first.includes(day))).toEqual([]);
}

describe('the whole archive', () => {
  test('comes with a progress bar, each day once, though updates are off', async () => {
    const page = await openDigests(browser());
    expect(await textOf(page, '[data-testid="archive"]')).toContain('raw.githubusercontent.com');
    source.fail(slowed(10), { of: isDay });
    await evaluate(page, () => {
      const seen: number[] = [];
      document.body.dataset.seen = '[]';
      new MutationObserver(() => {
        const bar = document.querySelector('[data-testid="archive-progress"]');
        const now = Number(bar?.getAttribute('aria-valuenow') ?? (bar as HTMLProgressElement | null)?.value ?? 0);
        if (now <= (seen.at(-1) ?? 0)) return;
        seen.push(now);
        document.body.dataset.seen = JSON.stringify(seen);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await startArchive(page, FROM, TO);
    await archiveIs(page, 'done');
    expect(daysAsked(source).toSorted()).toEqual(DAYS);
    expect(source.mostAtOnce).toBeLessThanOrEqual(AT_ONCE);
    await expectAll([]);
    expect(JSON.parse(await evaluate(page, () => document.body.dataset.seen ?? '[]')).length).toBeGreaterThan(1);
    const text = await textOf(page, '[data-testid="archive-progress-text"]');
    expect(text).toContain('40일 중 40일');
    expect(text).toContain('200편');
    expect(await textOf(page, '[data-testid="archive-report"]')).toBe('다 받았어요.');
    expect(await textOf(page, '[data-testid="storage-meter"]')).toContain('41일');
    expect(browser().messages(page)).toEqual([]);
    await page.close();
  });

  test('stops at once, and goes on with what is missing', async () => {
    const page = await openDigests(browser());
    const { open, first } = await startHalfway(page);
    await press(page, 'archive-cancel');
    await archiveIs(page, 'cancelled');
    await until('the background to have stopped', () =>
      browser().inExtension(async () => (await navigator.locks.query()).held?.every(({ name }) => name !== 'updates')),
    );
    // What was on its way is dropped, though the source would answer now.
    open();
    expect(daysAsked(source)).toHaveLength(FIRST + AT_ONCE);
    expect(await archived()).toEqual(first);
    source.fail((answer) => answer);
    await press(page, 'archive-resume');
    await archiveIs(page, 'done');
    await expectAll(first);
    await page.close();
  });

  test('goes on by itself after the background died in the middle', async () => {
    const page = await openDigests(browser());
    const { first } = await startHalfway(page);
    await page.close();
    await browser().stopBackground();
    expect(await isWhole(browser())).toBe(true);
    source.fail((answer) => answer);
    await wake(browser());
    await until('the rest', async () => (await archived()).length === DAYS.length);
    await expectAll(first);
  });

  test('goes on after the browser was closed and opened again', async () => {
    const page = await openDigests(browser());
    const { first } = await startHalfway(page);
    await page.close();
    await browser().disableExtension();
    source.fail((answer) => answer);
    await browser().enableExtension();
    await until('the rest', async () => (await archived()).length === DAYS.length);
    await expectAll(first);
    const again = await openDigests(browser());
    await archiveIs(again, 'done');
    await again.close();
  });

  test('says what did not come, and comes to it again', async () => {
    const page = await openDigests(browser());
    const bad = date('2024-06-20');
    source.fail(otherBytes, { of: (asked) => asked.date === bad });
    await startArchive(page, FROM, TO);
    await archiveIs(page, 'done');
    const fault = await waitFor(page, () => document.querySelector('[data-testid="fault"]')?.textContent);
    expect(fault).toContain('받은 파일이 목록과 달라');
    expect(fault).toContain('2024년 6월 20일');
    expect(await archived()).toEqual(DAYS.filter((day) => day !== bad));
    source.reset();
    await press(page, 'archive-resume');
    await until('the day', async () => (await archived()).length === DAYS.length);
    expect(daysAsked(source)).toEqual([bad]);
    await page.close();
  });

  test('waits when the source asks for a pause, and says until when', async () => {
    const page = await openDigests(browser());
    const resetAt = Date.now() + 3_600_000;
    source.fail(hourUsedUp(resetAt), { of: isDay });
    source.fail((answer) => answer, { of: isDay, times: FIRST });
    await startArchive(page, FROM, TO);
    await archiveIs(page, 'waiting');
    const { 'archive-progress': progress } = await stored<{ 'archive-progress': ArchiveProgress }>(browser(), [
      'archive-progress',
    ]);
    expect(progress.waitingUntil).toBeGreaterThanOrEqual(resetAt - 1000);
    expect(await textOf(page, '[data-testid="archive-report"]')).toContain('이어서 받아요');
    expect(await isWhole(browser())).toBe(true);
    await press(page, 'archive-cancel');
    await archiveIs(page, 'cancelled');
    await page.close();
  });
});

test('deleting a range leaves the other days whole, and an update does not bring it back', async () => {
  const page = await openDigests(browser());
  await startArchive(page, FROM, '2024-06-14');
  await archiveIs(page, 'done');
  // What can be deleted is read after the archive has said that it is done.
  await waitFor(page, () => document.querySelector('[data-testid="storage-meter"]')?.textContent.includes('11일'));
  await evaluate(page, () => {
    for (const [id, value] of [
      ['from', '2024-06-03'],
      ['to', '2024-06-07'],
    ]) {
      const field = document.querySelector<HTMLInputElement>(`[data-testid="delete-${id}"]`);
      if (field && value) field.value = value;
    }
  });
  await press(page, 'delete-days');
  expect(await waitFor(page, () => document.querySelector('[data-testid="delete-ask"]')?.textContent)).toContain(
    '25편',
  );
  await press(page, 'delete-confirm');
  await waitFor(page, () =>
    document.querySelector('[data-testid="delete-report"]')?.textContent.includes('5일을 지웠어요'),
  );
  expect(await archived()).toEqual(DAYS.slice(5, 10));
  expect(await isWhole(browser())).toBe(true);
  expect(await paperIds(browser())).toHaveLength(27 + 5 * PER_DAY);

  // Asked for again, it comes again.
  await press(page, 'archive-clear');
  await startArchive(page, FROM, '2024-06-14');
  await until('the days', async () => (await archived()).length === 10);
  await page.close();
});
