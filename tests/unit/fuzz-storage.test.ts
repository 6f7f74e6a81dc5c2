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
import { isNewer } from '../../data/library/sources/fault';
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
import { isNewerSchema, isOfNewerVersion } from '../../data/schema/schema';
import { offeredSettings } from '../../data/settings/backup';
import { readSettings } from '../../data/settings/stored-settings';
import { readSites } from '../../data/sites/site-list';
import { readLooked } from '../../data/triage/looked';
import { markSeen, readMarks } from '../../data/triage/marks';
import { fuzz } from './fuzz/fuzz';
import { oddValue, torn } from './fuzz/tear';
import { korean, listed, lookAtLibrary } from './library-world';
import { openPopup } from './popup-sample';
import { GENERATIONS, readState, under } from './saved-states';

const NOW = 1739350800000;
/** What each version left. */
const STATES = GENERATIONS.map((generation) => readState(generation).local);
type Local = (typeof STATES)[number];
const idsOf = (local: Local, prefix: string) => under({ local }, prefix).map(([id]) => id as ArxivId);
const datesOf = (local: Local) => under({ local }, 'day:').map(([date]) => date as DigestDate);

/** Another value for a key, or what was there with something in it torn; a number may be a newer version's. */
const tearOf = (local: Local, key: string) =>
  fc.oneof(oddValue, torn(fc.constant(local[key])), ...(NUMBERS.includes(key) ? [fc.constantFrom(2, 3, 99)] : []));
const NUMBERS = ['schema', 'settings-version'];

/** What a version left, with the keys of which something else is there now. */
const anyTears = fc.constantFrom(...STATES).chain((local) =>
  fc
    .array(fc.constantFrom(...Object.keys(local), ...NUMBERS), { minLength: 1, maxLength: 3 })
    .chain((keys) => fc.tuple(...keys.map((key) => tearOf(local, key).map((value): [string, unknown] => [key, value]))))
    .map((tears) => ({ local, tears: Object.fromEntries(tears) })),
);

async function put({ local, tears }: { local: Local; tears: Record<string, unknown> }): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.local.set({
    ...structuredClone(local),
    fromANewerVersion: { a: [1] },
    ...structuredClone(tears),
  });
}

const READERS: Record<string, (local: Local) => Promise<unknown>> = {
  readDay: (local) => Promise.all(datesOf(local).map(readDay)),
  readListed: (local) => readListed(idsOf(local, 'paper:')),
  followPaper: (local) =>
    Promise.all(
      idsOf(local, 'paper:').map(async (id) => {
        const { loaded, stop } = followPaper(id, () => undefined);
        await loaded;
        stop();
      }),
    ),
  savedAmong: (local) => savedAmong(idsOf(local, 'saved:')),
  readMonths,
  readMarks: (local) => readMarks(idsOf(local, 'paper:')),
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

fuzz('storage, torn: every reader reads on', 800, anyTears, async (given) => {
  await put(given);
  const before = await browser.storage.local.get(null);
  for (const [name, run] of Object.entries(READERS)) {
    await run(given.local).catch((error: unknown) => {
      throw new Error(`${name} threw`, { cause: error });
    });
  }
  // To read changes nothing, but for the day that the first reader settles.
  const { looked: _then, ...after } = await browser.storage.local.get(null);
  const { looked: _before, ...same } = before;
  expect(after).toEqual(same);
});

const WRITERS: ((local: Local) => Promise<unknown>)[] = [
  () => storeDay(korean('2025-02-13', listed('2502.00077', 5), listed('2502.00001', 5)), NOW),
  () => storeDay(korean('2025-02-11', listed('2502.00001', 5)), NOW, { allowShrink: true }),
  (local) => {
    const votes = new Map(idsOf(local, 'paper:').map((id) => [id, 3]));
    return refreshVotes('2025-02-12' as DigestDate, votes, '2025-02-14' as DigestDate, NOW);
  },
  () => deleteDays(['2025-02-10' as DigestDate]),
  finishRemoval,
  (local) => markSeen(idsOf(local, 'paper:')),
  () => plan(NOW),
];

const written = fc.tuple(anyTears, fc.nat(WRITERS.length - 1));

fuzz('storage, torn: what writes the library loses no day', 1200, written, async ([given, which]) => {
  const { local, tears } = given;
  await put(given);
  if (isNewerSchema(tears.schema)) {
    const before = await lookAtLibrary();
    await WRITERS[which]?.(local).catch((error: unknown) => expect(isNewer(error)).toBe(true));
    expect(await lookAtLibrary()).toEqual(before);
    return;
  }
  // A list that is whole, though it says something else, is believed.
  if ('days' in tears && (await readDays())) return;
  await WRITERS[which]?.(local);
  const world = await browser.storage.local.get(null);
  expect(world.fromANewerVersion).toEqual({ a: [1] });
  // Whatever else was torn: a day that is whole, and was neither deleted nor replaced, is there with all its papers.
  const whole = datesOf(local).filter(
    (date) => !(`day:${date}` in tears) && date !== '2025-02-10' && date !== '2025-02-11',
  );
  // The list is made anew by the first that writes it.
  const isWritten = which <= 1 || !('days' in tears);
  const days = isWritten ? (await readDays())?.map(({ date }) => date) : whole;
  expect(days).toEqual(expect.arrayContaining(whole));
  for (const date of whole) expect(world[`day:${date}`]).toMatchObject({ date });
});

fuzz('storage, torn: the reading list comes back from its mirror', 200, anyTears, async (given) => {
  await deleteDB('reading-list');
  await put(given);
  await recover();
  const whole = under<Entry>(given, 'saved:').filter(
    ([id, entry]) => !(`saved:${id}` in given.tears) && entry !== ('torn' as never),
  );
  const all = new Map((await readAll()).map((entry) => [entry.id as string, entry]));
  for (const [id, entry] of whole) expect(all.get(id)).toEqual(entry);
});

const NAMELESS = { date: '2025-02-13', count: 1, source: { toString: 1 } };

test.each([['x'], [null], ['[{"date":'], [[{ count: 1 }]], [false], [[NAMELESS]], [JSON.stringify([NAMELESS])]])(
  'a list of days that is %j is made anew',
  async (days) => {
    const local = STATES.at(-1) ?? {};
    await put({ local, tears: { days } });
    expect(await readDays()).toBeUndefined();
    await storeDay(korean('2025-02-13', listed('2502.00077', 5)), NOW);
    expect((await readDays())?.map(({ date }) => date)).toEqual([...datesOf(local), '2025-02-13'].toSorted());
  },
);
