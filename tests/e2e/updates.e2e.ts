import { describe, expect, test } from 'vitest';
import type { UpdateState } from '../../data/library/updates/state';
import { daysFrom, idOn, isWorkday, papersOn, toDate, writeDigest } from '../fixtures/sources/digest-text';
import { dropped, slowed } from '../fixtures/sources/faults';
import { createSource } from '../fixtures/sources/source';
import { libraryDays, savedIds } from './actions';
import { press } from './data-actions';
import { date, daysAsked, isWhole, openDigests, stored, turnOn, updateEnded, useSource } from './digest-actions';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';

const PER_DAY = 5;
const NEWEST = date('2025-02-21');
/** The last day that has papers in the English list, which has no weekends either: today, as a rule. */
const TODAY = daysFrom(toDate(Date.now() - 2 * 86_400_000), toDate(Date.now())).findLast(isWorkday) ?? NEWEST;
const source = createSource({
  from: date('2025-02-03'),
  to: NEWEST,
  papersPerDay: PER_DAY,
  english: { from: TODAY, to: TODAY },
});
/** All but the bundled one. */
const MISSING = source.days().filter((day) => day !== '2025-02-11');

const browser = useBrowser({ language: 'ko' });
useSource(browser, source);

const dates = async () => (await libraryDays(browser())).map((day) => day.date);

describe('turning updates on', () => {
  test('asks nothing of anybody before the reader has read what it means, and agreed', async () => {
    const page = await openDigests(browser());
    await waitFor(page, () => document.querySelector('[data-testid="updates"][data-state="off"]') !== null);
    await press(page, 'updates-switch');
    const said = await waitFor(page, () => document.querySelector('[data-testid="updates-explain"]')?.textContent);
    for (const host of ['api.github.com', 'raw.githubusercontent.com', 'huggingface.co']) expect(said).toContain(host);
    await press(page, 'updates-leave');
    await waitFor(page, () => document.querySelector('[data-testid="updates-explain"]') === null);
    const total = await waitFor(page, () => document.querySelector('[data-testid="requests-total"]')?.textContent);
    expect(total).toContain('아직 아무 요청도 보내지 않았어요.');
    expect(browser().requests()).toEqual([]);
    await page.close();
  });

  test('fetches the days that are missing, whole, at most four at a time, and says which', async () => {
    const page = await openDigests(browser());
    source.fail(slowed(30));
    const { last } = await turnOn(browser(), page);
    expect(last?.added.toSorted()).toEqual(MISSING);
    expect(await dates()).toEqual(source.days());
    expect(daysAsked(source).toSorted()).toEqual(MISSING);
    expect(source.mostAtOnce).toBeGreaterThan(1);
    expect(source.mostAtOnce).toBeLessThanOrEqual(4);
    expect(await isWhole(browser())).toBe(true);
    await waitFor(page, () => document.querySelector('[data-testid="update-added"]')?.textContent.includes('14일'));

    // Every request is in the log, and none of them names a paper.
    await waitFor(page, () => document.querySelectorAll('[data-testid="request"]').length === 15);
    const others = browser()
      .requests()
      .filter((address) => !/^(raw\.githubusercontent|api\.github)\.com:443\//.test(address));
    expect(others).toEqual([]);
    expect(browser().requests().join('\n')).not.toMatch(/\d{4}\.\d{5}/);
    expect(browser().messages(page)).toEqual([]);
    await page.close();
  });
});

describe('updates that are on', () => {
  test('fetch the difference only: nothing, a new day, a day that was put right', async () => {
    const page = await openDigests(browser());
    await turnOn(browser(), page);
    source.reset();
    const next = async () => {
      source.reset();
      await press(page, 'update-now');
      return updateEnded(browser());
    };
    await next();
    expect(source.asked).toEqual([{ kind: 'list', isConditional: true }]);
    await waitFor(page, () =>
      document.querySelector('[data-testid="update-report"]')?.textContent.includes('새 다이제스트가 없어요.'),
    );

    const added = date('2025-02-24');
    source.write(added, writeDigest(added, papersOn(added, PER_DAY)));
    const corrected = writeDigest(NEWEST, papersOn(NEWEST, PER_DAY + 1));
    source.write(NEWEST, corrected);
    const { last } = await next();
    expect(last).toMatchObject({ added: [added], changed: [NEWEST], faults: [] });
    expect(daysAsked(source).toSorted()).toEqual([NEWEST, added]);
    expect((await libraryDays(browser())).slice(-2).map(({ count }) => count)).toEqual([PER_DAY + 1, PER_DAY]);

    source.write(added, undefined);
    source.write(NEWEST, writeDigest(NEWEST, papersOn(NEWEST, PER_DAY)));
    await page.close();
  });

  test('are gone when they are switched off, and the library stays', async () => {
    const page = await openDigests(browser());
    await turnOn(browser(), page);
    await press(page, 'updates-switch');
    await page.waitForSelector('[data-testid="updates"][data-state="off"]');
    source.reset();
    await browser().stopBackground();
    await browser().inExtension(() => chrome.storage.local.set({ 'update-asked': Date.now() }));
    await until(
      'what is asked for to be dropped',
      async () => !('update-asked' in (await stored<object>(browser(), ['update-asked']))),
    );
    expect(source.asked).toEqual([]);
    expect(await dates()).toEqual(source.days());
    await page.close();
  });
});

describe('the English list', () => {
  const PATTERN = 'https://huggingface.co/*';
  /** Chooses both sources, confirms, and waits for the update. */
  const turnBothOn = async (page: Awaited<ReturnType<typeof openDigests>>): Promise<UpdateState> => {
    await browser().allow(PATTERN);
    await press(page, 'updates-switch');
    await press(page, 'source-daily-papers-ko');
    await press(page, 'source-hf-daily-papers');
    // A permission is asked for in the turn of a real click.
    const confirm = await page.waitForSelector('[data-testid="updates-confirm"]');
    await confirm?.click();
    await page.waitForSelector('[data-testid="updates"][data-state="on"]');
    return updateEnded(browser());
  };

  test('brings days with live votes, which a later update counts again', async () => {
    const page = await openDigests(browser());
    const { last } = await turnBothOn(page);
    expect(last?.added).toContain(TODAY);
    const id = idOn(TODAY, 0);
    const key = `paper:${id}`;
    type Stored = Record<string, { votes: number; language: string; sections: { text: string }[] }>;
    const paper = (await stored<Stored>(browser(), [key]))[key];
    expect(paper).toMatchObject({ language: 'en' });
    source.vote(id, 7);
    await press(page, 'update-now');
    await updateEnded(browser());
    await until(
      'the new votes',
      async () => (await stored<Stored>(browser(), [key]))[key]?.votes === (paper?.votes ?? 0) + 7,
    );
    await waitFor(page, () => document.querySelector('[data-testid="update-voted"]') !== null);

    await browser().revoke(PATTERN);
    await press(page, 'update-now');
    await updateEnded(browser());
    await waitFor(page, () => document.querySelector('[data-testid="fault"][data-kind="no-permission"]') !== null);
    await page.close();
  });
});

test('papers that were saved are there whatever updates do, and a day that failed comes the next time', async () => {
  const page = await openDigests(browser());
  const popup = await browser().extensionPage('popup.html');
  await press(popup, 'save');
  await until('the paper to be saved', async () => (await savedIds(browser())).length === 1);
  await popup.close();
  const saved = await savedIds(browser());
  source.fail(dropped, { of: ({ date: day }) => day === '2025-02-14' });
  await turnOn(browser(), page);
  expect(await savedIds(browser())).toEqual(saved);
  expect(await isWhole(browser())).toBe(true);
  expect(await dates()).not.toContain('2025-02-14');
  source.reset();
  await press(page, 'update-now');
  await updateEnded(browser());
  expect(await dates()).toEqual(source.days());
  await page.close();
});
