/** What older, newer and broken versions leave in storage: nothing that reads it throws, and all that is whole stays. */

import fc from 'fast-check';
import { deleteDB } from 'idb';
import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { followPaper } from '../../data/follow-paper';
import { deleteDays } from '../../data/library/delete-days';
import { finishRemoval } from '../../data/library/edit';
import { readMonths } from '../../data/library/months';
import { readDay, readDays } from '../../data/library/read-day';
import { readListed } from '../../data/library/read-listed';
import { refreshVotes } from '../../data/library/refresh-votes';
import { storeDay } from '../../data/library/store-day';
import { plan } from '../../data/library/updates/alarms';
import { readRequests } from '../../data/library/updates/requests';
import { readStanding } from '../../data/library/updates/standing';
import { readMissingPlaces } from '../../data/missing-places';
import type { DigestDate } from '../../data/paper';
import type { Entry } from '../../data/reading-list/entry';
import { readAll } from '../../data/reading-list/list';
import { recover } from '../../data/reading-list/reading-list';
import { savedAmong } from '../../data/reading-list/saved-ids';
import { listSnapshots, readSnapshot } from '../../data/reading-list/snapshots';
import { readTagColors } from '../../data/reading-list/tag-colors';
import { isOfNewerVersion } from '../../data/schema/schema';
import { offeredSettings } from '../../data/settings/backup';
import { readSettings } from '../../data/settings/stored-settings';
import { readSites } from '../../data/sites/site-list';
import { readLooked } from '../../data/triage/looked';
import { markSeen, readMarks } from '../../data/triage/marks';
import { fuzz } from './fuzz/fuzz';
import { oddValue, torn } from './fuzz/tear';
import { korean, listed } from './library-world';
import { openPopup } from './popup-sample';
import { GENERATIONS, readState, under } from './saved-states';

const NOW = 1739350800000;
const LINE = { at: NOW, url: 'https://api.github.com/x', source: 'daily-papers-ko', purpose: 'list', bytes: 9 };
const local: Record<string, unknown> = {
  ...readState(GENERATIONS.at(-1) ?? '').local,
  // And what came later.
  requests: {
    days: ['2025-02-12'],
    sums: [{ date: '2024-01-01', host: 'api.github.com', bytes: 5, why: { list: 1 } }],
  },
  'requests:2025-02-12': [LINE],
  'requests-open': [LINE],
  'settings-version': 2,
  'setting:theme': 'dark',
  'setting:hidden-sections': ['conclusion'],
};
const idsOf = (prefix: string) => under({ local }, prefix).map(([id]) => id as ArxivId);
const ids = idsOf('paper:');
const dates = under({ local }, 'day:').map(([date]) => date as DigestDate);
const [newest] = dates.toSorted().toReversed();

/** Keys and what stands there instead: another value, or what was there with something in it torn. */
const anyTears = fc
  .array(fc.constantFrom(...Object.keys(local)), { minLength: 1, maxLength: 3 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.oneof(oddValue, torn(fc.constant(local[key]))).map((value): [string, unknown] => [key, value]),
      ),
    ),
  )
  .map((tears) => Object.fromEntries(tears));

async function put(tears: Record<string, unknown>): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.local.set({
    ...structuredClone(local),
    fromANewerVersion: { a: [1] },
    ...structuredClone(tears),
  });
}

const READERS: Record<string, () => Promise<unknown>> = {
  readDay: () => Promise.all(dates.map(readDay)),
  readListed: () => readListed(ids),
  followPaper: () =>
    Promise.all(
      ids.map(async (id) => {
        const { loaded, stop } = followPaper(id, () => undefined);
        await loaded;
        stop();
      }),
    ),
  savedAmong: () => savedAmong(idsOf('saved:')),
  readMonths,
  readMarks: () => readMarks(ids),
  readSites,
  isOfNewerVersion,
  readLooked: async () => readLooked((await readDays()) ?? []),
  readStanding: async () => readStanding((await readDays()) ?? [], NOW),
  readRequests: () => readRequests(NOW),
  readTagColors,
  readMissingPlaces,
  settings: async () => offeredSettings({ 'setting:theme': 'light' }, await readSettings()),
  snapshots: async () => {
    for (const { at } of await listSnapshots()) await readSnapshot(at).catch(() => undefined);
  },
  popup: async () => {
    const { popup, state } = openPopup({}, {
      readDays,
      readDay,
      readListed,
      readMarks,
      readLooked,
      savedAmong,
    } as object);
    await popup.load();
    expect(state().dayFailed).toBe(false);
  },
};

fuzz('storage, torn: every reader reads on', 800, anyTears, async (tears) => {
  await put(tears);
  const before = await browser.storage.local.get(null);
  for (const [name, run] of Object.entries(READERS)) {
    await run().catch((error: unknown) => {
      throw new Error(`${name} threw`, { cause: error });
    });
  }
  // To read changes nothing, but for the day that the first reader settles.
  const { looked: _then, ...after } = await browser.storage.local.get(null);
  const { looked: _before, ...same } = before;
  expect(after).toEqual(same);
});

const WRITERS: (() => Promise<unknown>)[] = [
  () => storeDay(korean('2025-02-13', listed('2502.00077', 5), listed('2502.00001', 5)), NOW),
  () => storeDay(korean('2025-02-11', listed('2502.00001', 5)), NOW, { allowShrink: true }),
  () => refreshVotes(newest ?? dates[0] ?? never(), new Map(ids.map((id) => [id, 3])), '2025-02-14' as DigestDate, NOW),
  () => deleteDays(['2025-02-10' as DigestDate]),
  finishRemoval,
  () => markSeen(ids),
  () => plan(NOW),
];

function never(): never {
  throw new Error('The fixture has no day');
}

fuzz(
  'storage, torn: what writes the library loses no day',
  1200,
  fc.tuple(anyTears, fc.nat(WRITERS.length - 1)),
  async (given) => {
    const [tears, which] = given;
    await put(tears);
    // A list that is whole, though it says something else, is believed.
    if ('days' in tears && (await readDays())) return;
    await WRITERS[which]?.();
    const world = await browser.storage.local.get(null);
    expect(world.fromANewerVersion).toEqual({ a: [1] });
    // Whatever else was torn: a day that is whole, and was neither deleted nor replaced, is there with all its papers.
    const whole = dates.filter((date) => !(`day:${date}` in tears) && date !== '2025-02-10' && date !== '2025-02-11');
    // The list is made anew by the first that writes it.
    const isWritten = which <= 1 || !('days' in tears);
    const days = isWritten ? (await readDays())?.map(({ date }) => date) : whole;
    expect(days).toEqual(expect.arrayContaining(whole));
    for (const date of whole) expect(world[`day:${date}`]).toMatchObject({ date });
  },
);

fuzz('storage, torn: the reading list comes back from its mirror', 200, anyTears, async (tears) => {
  await deleteDB('reading-list');
  await put(tears);
  await recover();
  const whole = under<Entry>({ local }, 'saved:').filter(
    ([id, entry]) => !(`saved:${id}` in tears) && entry !== ('torn' as never),
  );
  const all = new Map((await readAll()).map((entry) => [entry.id as string, entry]));
  for (const [id, entry] of whole) expect(all.get(id)).toEqual(entry);
});

test.each([['x'], [null], ['[{"date":'], [[{ count: 1 }]], [false]])(
  'a list of days that is %j is made anew',
  async (days) => {
    await put({ days });
    expect(await readDays()).toBeUndefined();
    await storeDay(korean('2025-02-13', listed('2502.00077', 5)), NOW);
    expect((await readDays())?.map(({ date }) => date)).toEqual([...dates, '2025-02-13'].toSorted());
  },
);
