/** What every older version left is there today: through today's background, today's readers, and after a day's use. */
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { followPaper } from '../../data/follow-paper';
import { readMonths } from '../../data/library/months';
import { readDay, readDays } from '../../data/library/read-day';
import { readListed } from '../../data/library/read-listed';
import type { DayRecord } from '../../data/library/records';
import type { RequestLine } from '../../data/library/sources/net';
import { storeDay } from '../../data/library/store-day';
import { readRequests } from '../../data/library/updates/requests';
import type { DigestDate, Paper } from '../../data/paper';
import { undoAct } from '../../data/reading-list/acts';
import { type Entry, isSaved } from '../../data/reading-list/entry';
import { listSaved, readAll, readLastAct } from '../../data/reading-list/list';
import * as list from '../../data/reading-list/reading-list';
import { entriesIn, readSnapshot } from '../../data/reading-list/snapshots';
import { createLibrarySearch } from '../../data/search/search-library';
import type { Stored } from '../../data/storage';
import { readLooked } from '../../data/triage/looked';
import { markSeen, readMarks } from '../../data/triage/marks';
import type { MonthTriage } from '../../data/triage/triage';
import { id, korean, listed, look } from './library-world';
import { entriesOf, GENERATIONS, putState, readState, type SavedState, under } from './saved-states';
import { idsFound, indexed } from './search-world';
import { BROUGHT, errors, NOW, pretendBrowser, upgrade } from './upgrade-world';

let kept = 0;
afterAll(() => console.log(`upgraded: ${GENERATIONS.length} older versions, ${kept} things of theirs looked for`));

beforeEach(pretendBrowser);
afterEach(() => {
  vi.useRealTimers();
});

/** Settings, choices and lists of the reader's, which no upgrade may change. */
const CHOICES = /^(setting:|sites$|tag-colors$|triage:|looked$|deleted-days$|archive$|missing:|welcome$)/;

async function expectChoices({ local }: SavedState): Promise<void> {
  const before = Object.entries(local).filter(([key]) => CHOICES.test(key));
  kept += before.length;
  expect(await browser.storage.local.get(before.map(([key]) => key))).toEqual(Object.fromEntries(before));
}

async function expectEntries(state: SavedState): Promise<void> {
  const entries = entriesOf(state);
  kept += entries.length;
  expect(await readAll()).toEqual(expect.arrayContaining(entries));
  const saved = (await listSaved()).map((entry) => entry.id);
  expect(saved).toEqual(expect.arrayContaining(entries.filter(isSaved).map((entry) => entry.id)));
  for (const entry of entries) expect(await cardOf(entry.id)).toMatchObject({ entry });
}

/** What a card of a paper is made from. */
async function cardOf(paper: ArxivId): Promise<unknown> {
  const states: unknown[] = [];
  const { loaded, stop } = followPaper(paper, (state) => states.push(state));
  await loaded;
  stop();
  return states.at(-1);
}

/** Days and papers as the version had them; what it had left for removal is gone. */
async function expectLibrary(state: SavedState): Promise<void> {
  const papers = new Map(under<Paper>(state, 'paper:'));
  const days = under<DayRecord>(state, 'day:');
  kept += days.length + papers.size;
  expect((await readDays())?.map(({ date }) => date)).toEqual(expect.arrayContaining(days.map(([date]) => date)));
  for (const [date, { ids }] of days) {
    const shown = await readDay(date as DigestDate);
    expect(shown.map(({ paper }) => paper).sort(byId)).toEqual(ids.flatMap((one) => papers.get(one) ?? []).sort(byId));
    const badges = await readListed(ids);
    expect(ids.map((one) => badges.get(one)?.votes)).toEqual(ids.map((one) => papers.get(one)?.votes));
  }
  const { leaving = [] } = state.local as { leaving?: string[] };
  expect(await browser.storage.local.get([...leaving, 'leaving'])).toEqual({});
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

async function expectMarks(state: SavedState): Promise<void> {
  const marks = under<MonthTriage>(state, 'triage:').flatMap(([, month]) => Object.entries(month));
  kept += marks.length;
  expect([...(await readMarks(marks.map(([one]) => one as ArxivId)))]).toEqual(marks);
  const { looked } = state.local;
  if (looked) expect(await readLooked((await readDays()) ?? [])).toBe(looked);
}

async function expectSnapshots({ local }: SavedState): Promise<void> {
  const { snapshots = [] } = local as { snapshots?: { at: number }[] };
  kept += snapshots.length;
  for (const { at } of snapshots) expect(await readSnapshot(at)).toEqual(await entriesIn(`${local[`snapshot:${at}`]}`));
}

/** Every request that was made before, be it one that never ended, and the sums of those long ago. */
async function expectRequests(state: SavedState): Promise<void> {
  const { requests, 'requests-open': open = [] } = state.local as Pick<Partial<Stored>, 'requests' | 'requests-open'>;
  const lines = [...under<RequestLine[]>(state, 'requests:').flatMap(([, ofDay]) => ofDay), ...open];
  const sums = requests?.sums ?? [];
  kept += lines.length + sums.length;
  const log = await readRequests(NOW);
  expect(log.lines).toEqual(expect.arrayContaining(lines));
  expect(log.sums).toEqual(sums);
}

async function expectAll(state: SavedState): Promise<void> {
  await expectChoices(state);
  await expectEntries(state);
  await expectLibrary(state);
  await expectMarks(state);
  await expectSnapshots(state);
  await expectRequests(state);
  expect(errors).toEqual([]);
}

describe.each(GENERATIONS)('what %s left', (generation) => {
  const state = readState(generation);

  test('is all there after the update', async () => {
    await putState(state);
    await upgrade();
    await expectAll(state);
    expect(await readDay(BROUGHT as DigestDate)).toMatchObject([{ paper: { title: 'New' } }]);
  });

  test('is still there after a day’s use, and a second start', async () => {
    await putState(state);
    await upgrade();
    await list.save(id('2502.00042'), NOW + 1);
    await list.setNote(id('2502.00042'), NOW + 2, '새 메모');
    await markSeen([id('2502.00042')]);
    await storeDay(korean('2025-02-13', listed('2502.00077', 5)), NOW + 3);
    await upgrade();
    const changed = { ...state, local: without(state.local, 'triage:2502') };
    await expectAll(changed);
    expect((await listSaved(1))[0]).toMatchObject({ id: '2502.00042', note: { value: '새 메모' } });
    expect(await readDay('2025-02-13' as DigestDate)).toMatchObject([{ paper: { id: '2502.00077' } }]);
    const months = under({ local: await look() }, 'index:').map(([month]) => month);
    expect(await readMonths()).toEqual(months.toSorted());
  });

  test('is found by a search', async () => {
    await putState(state);
    await upgrade();
    const search = createLibrarySearch();
    await indexed(search);
    expect(await idsFound(search, 'gamma')).toEqual(['2501.00003']);
    // The reading list is read beside the library.
    await vi.waitFor(async () => expect(await idsFound(search, 'delta')).toEqual(['2412.00009']), { interval: 1 });
    search.close();
  });

  test('is all in the mirror, from which a lost database comes back', async () => {
    await putState(state);
    await upgrade();
    await putState({ ...state, local: (await look()) as SavedState['local'], databases: {} });
    expect(await readAll()).toEqual(expect.arrayContaining(entriesOf(state)));
  });

  test('can be undone as far as it could be', async () => {
    await putState(state);
    await upgrade();
    const acts = state.databases['reading-list']?.stores.acts?.rows.map(([, act]) => act as { kind: string }) ?? [];
    expect((await readLastAct())?.kind).toBe(acts.findLast(({ kind }) => kind !== 'save')?.kind);
    const before = ratingOf(await readAll());
    if (acts.length === 0) return;
    expect(before).toBe(4);
    expect(await undoAct(NOW)).toBe(1);
    expect(ratingOf(await readAll())).toBe(0);
  });
});

const ratingOf = (entries: Entry[]) => entries.find((entry) => entry.id === '2502.00001')?.rating?.value;

function without(values: Record<string, unknown>, key: string): Record<string, unknown> {
  const { [key]: _gone, ...others } = values;
  return others;
}
