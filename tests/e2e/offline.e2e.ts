import { expect, test } from 'vitest';
import { gate, held } from '../fixtures/sources/faults';
import { createSource } from '../fixtures/sources/source';
import { card, libraryDays, openPopup, rows } from './actions';
import { press } from './data-actions';
import {
  archiveIs,
  date,
  daysAsked,
  faultsOf,
  isWhole,
  openDigests,
  startArchive,
  turnOn,
  updateAnew,
  useSource,
} from './digest-actions';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';

const [FROM, TO] = [date('2025-02-12'), date('2025-02-28')];
const source = createSource({ from: FROM, to: TO, papersPerDay: 3 });
const browser = useBrowser({ language: 'ko' });
useSource(browser, source);

const isDay = ({ kind }: { kind: string }) => kind === 'day';

test('without network an update says so, and nothing is lost; with it, all comes', async () => {
  const page = await openDigests(browser());
  await turnOn(browser(), page);
  const before = await libraryDays(browser());
  const abs = await browser().page('https://arxiv.org/abs/2502.06394');
  await browser().setOnline(false);
  await updateAnew(browser(), page);
  await waitFor(page, () => document.querySelector('[data-testid="fault"][data-kind="offline"]') !== null);
  expect((await faultsOf(page))[0]?.text).toContain('인터넷에 연결되어 있지 않아요.');
  expect(await libraryDays(browser())).toEqual(before);

  // What is there can be read as ever.
  expect((await card(abs)).sections).toHaveLength(3);
  const popup = await openPopup(browser());
  expect(await rows(popup)).toHaveLength(3);
  await popup.close();

  await browser().setOnline(true);
  await updateAnew(browser(), page);
  await until('no fault', async () => (await faultsOf(page)).length === 0);
  await abs.close();
  await page.close();
});

test('a network that goes away in the middle of the archive makes it wait, and not fail', async () => {
  const page = await openDigests(browser());
  const { until: opened, open } = gate();
  source.fail(held({ until: opened, open }), { of: isDay });
  source.fail((answer) => answer, { of: isDay, times: 5 });
  await startArchive(page, FROM, TO);
  await until('some days', async () => (await libraryDays(browser())).length === 6);
  await until('more to be on their way', () => daysAsked(source).length === 9);
  await browser().setOnline(false);
  await archiveIs(page, 'waiting');
  await waitFor(page, () => document.querySelector('[data-testid="fault"][data-kind="offline"]') !== null);
  expect(await isWhole(browser())).toBe(true);
  expect(await libraryDays(browser())).toHaveLength(6);

  open();
  source.reset();
  await browser().setOnline(true);
  await press(page, 'archive-cancel');
  await press(page, 'archive-resume');
  await archiveIs(page, 'done');
  expect(await libraryDays(browser())).toHaveLength(source.days().length + 1);
  expect(daysAsked(source)).toHaveLength(source.days().length - 5);
  await page.close();
});
