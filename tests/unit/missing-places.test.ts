import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { clearMissingPlaces, noteMissingPlace, PAGE_TYPES, readMissingPlaces } from '../../data/missing-places';
import { arxivSites } from './all-sites';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1);

test('a place that is missing is kept with when that began, when it was last so, and what was looked for', async () => {
  await noteMissingPlace('list', ['dl > dt'], START);
  expect(await readMissingPlaces()).toEqual([{ page: 'list', first: START, last: START, selectors: ['dl > dt'] }]);
  await noteMissingPlace('list', ['dl > dt', 'ol > li'], START + 3 * DAY);
  expect(await readMissingPlaces()).toEqual([
    { page: 'list', first: START, last: START + 3 * DAY, selectors: ['dl > dt', 'ol > li'] },
  ]);
});

test('a day’s pages write once', async () => {
  const set = vi.spyOn(browser.storage.local, 'set');
  for (const after of [0, 1, HOUR, DAY - 1]) await noteMissingPlace('abs', ['#abs'], START + after);
  expect(set).toHaveBeenCalledTimes(1);
  await noteMissingPlace('abs', ['#abs'], START + DAY);
  await noteMissingPlace('abs', ['#abs'], START + DAY + HOUR);
  expect(set).toHaveBeenCalledTimes(2);
  expect(await readMissingPlaces()).toMatchObject([{ first: START, last: START + DAY }]);
});

test('each type of page has its own, in their usual order', async () => {
  for (const page of PAGE_TYPES.toReversed()) await noteMissingPlace(page, [page], START);
  expect((await readMissingPlaces()).map(({ page, selectors }) => [page, ...selectors])).toEqual(
    PAGE_TYPES.map((page) => [page, page]),
  );
});

test('every type of page that has a site can be kept', () => {
  expect(PAGE_TYPES.toSorted()).toEqual(arxivSites.map(({ name }) => name).toSorted());
});

test('forgotten, they come back with the next page, and nothing else goes', async () => {
  await browser.storage.local.set({ days: [] });
  await noteMissingPlace('html', ['h1'], START);
  await noteMissingPlace('abs', ['#abs'], START);
  await clearMissingPlaces();
  expect(await readMissingPlaces()).toEqual([]);
  expect(await browser.storage.local.get(null)).toEqual({ days: [] });
  await noteMissingPlace('html', ['h1'], START + HOUR);
  expect(await readMissingPlaces()).toMatchObject([{ page: 'html', first: START + HOUR }]);
});
