/** What an older version wrote for others to read, a backup or the browser's account, on what any version left here. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { readSettings as readUpdateSettings } from '../../data/library/updates/control';
import { absorb } from '../../data/reading-list/absorb';
import { type Entry, isSaved } from '../../data/reading-list/entry';
import { planImport } from '../../data/reading-list/import/plan';
import { readFile } from '../../data/reading-list/import/read-file';
import { readAll } from '../../data/reading-list/list';
import { merge } from '../../data/reading-list/merge';
import { remove, setNote } from '../../data/reading-list/reading-list';
import { syncNow, turnOnSync } from '../../data/reading-list/sync/sync';
import { withTitle } from '../../data/reading-list/sync/synced';
import { unpack } from '../../data/reading-list/sync/unpack';
import { offeredSettings, settingsFor } from '../../data/settings/backup';
import { readSettings } from '../../data/settings/stored-settings';
import { takeSettings } from '../../entrypoints/options/list-actions';
import { entriesOf, GENERATIONS, putState, readState, type SavedState } from './saved-states';
import { errors, NOW, pretendBrowser, upgrade } from './upgrade-world';

beforeEach(pretendBrowser);
afterEach(() => {
  vi.useRealTimers();
});

const A = '2502.00001' as ArxivId;
const REMOVED = '2412.00010' as ArxivId;
const NOTHING: SavedState = { local: {}, sync: {}, databases: {} };

/** Every version that wrote such a thing, on what every version left, and on nothing. */
const pairsOf = (wrote: (state: SavedState) => boolean) =>
  GENERATIONS.filter((one) => wrote(readState(one))).flatMap((from) =>
    ['nothing', ...GENERATIONS].map((to) => [from, to] as const),
  );

/** Updates what a version left, and then writes a note, and takes a paper off the list, later than any version did. */
async function upgraded(to: string): Promise<Map<ArxivId, Entry>> {
  const state = to === 'nothing' ? NOTHING : readState(to);
  await putState(state);
  if (to !== 'nothing') await upgrade();
  await setNote(A, NOW, '여기서 쓴 메모');
  await remove([REMOVED], NOW);
  return new Map((await readAll()).map((entry) => [entry.id, entry]));
}

const withoutSaved = (entry: Entry | undefined) => ({ ...entry, saved: undefined });
const savedIn = (entries: Iterable<Entry>) => [...entries].filter(isSaved).map(({ id }) => id);

describe('a backup', () => {
  test.each(pairsOf(({ backup }) => backup !== undefined))('of %s comes to what %s left', async (from, to) => {
    const before = await upgraded(to);
    const given = entriesOf(readState(from));
    const read = await readFile(readState(from).backup ?? '', { now: NOW });
    expect([read.problem, read.refused, read.warnings]).toEqual([undefined, [], []]);
    const { papers } = planImport(read, before, NOW + 1);
    await absorb(
      papers.map(({ entry }) => entry),
      NOW + 1,
      'import',
    );

    const after = new Map((await readAll()).map((entry) => [entry.id, entry]));
    for (const entry of given) {
      const known = before.get(entry.id);
      const merged = known ? merge(known, entry) : entry;
      expect(withoutSaved(after.get(entry.id))).toEqual(withoutSaved(merged));
    }
    // What was taken off the list here comes back, for the reader asks for it.
    expect(savedIn(after.values())).toEqual(expect.arrayContaining([...savedIn(before.values()), ...savedIn(given)]));
    const note = to === 'nothing' ? given.find(({ id }) => id === A)?.note?.value : before.get(A)?.note?.value;
    expect(after.get(A)?.note?.value).toBe(note);
    expect(errors).toEqual([]);
  });

  const hasSettings = ({ backup = '{}' }: SavedState) => 'settings' in JSON.parse(backup);

  test.each(pairsOf(hasSettings))('of %s brings its settings to what %s left', async (from, to) => {
    await upgraded(to);
    const { backup = '' } = readState(from);
    const { 'settings-version': _version, ...given } = JSON.parse(backup).settings;
    const { settings = {} } = await readFile(backup, { now: NOW });
    expect(settings).toEqual(given);
    const offered = offeredSettings(settings, await readSettings());
    const { sources } = await readUpdateSettings();
    await takeSettings(offered?.settings ?? {});
    expect(settingsFor(await browser.storage.local.get(Object.keys(given)))).toEqual(given);
    // Whom updates ask is not the file's to say.
    expect((await readUpdateSettings()).sources).toEqual(sources);
  });
});

/** As it travels: a title goes by itself, whatever it comes from. */
const titled = (entry: Entry | undefined) => entry && withTitle(entry);

describe('the account', () => {
  const written = ({ sync }: SavedState) => Object.keys(sync).length > 0;

  test.each(pairsOf(written))('as %s wrote it comes to what %s left', async (from, to) => {
    const before = await upgraded(to);
    await browser.storage.sync.clear();
    await browser.storage.sync.set(readState(from).sync);
    const told = await unpack(readState(from).sync);
    expect(told.refused).toEqual([]);
    expect(await turnOnSync(NOW + 1)).toMatchObject({ on: true, refused: [], last: NOW + 1 });

    const after = new Map((await readAll()).map((entry) => [entry.id, entry]));
    for (const entry of told.entries) {
      const known = before.get(entry.id);
      expect(titled(after.get(entry.id))).toEqual(known ? merge(withTitle(known), entry) : entry);
    }
    for (const entry of before.values())
      expect(after.get(entry.id)).toMatchObject({ id: entry.id, saved: entry.saved });
    // Both say the same now, and what was done here has reached the account.
    const account = await unpack(await browser.storage.sync.get(null));
    expect(savedIn(account.entries)).toEqual(expect.arrayContaining(savedIn(after.values())));
    const written = await browser.storage.sync.get(null);
    await syncNow(NOW + 2);
    expect(await browser.storage.sync.get(null)).toEqual(written);
    expect(errors).toEqual([]);
  });
});
