import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ORIGINS } from '../../data/library/sources/origins';
import { allowIdle, allowSources, missingOrigins } from '../../data/library/updates/allowed';
import {
  askUpdate,
  isUpdateKey,
  readSettings,
  readUpdates,
  startArchive,
  writeSettings,
} from '../../data/library/updates/control';
import { updatePorts } from '../../data/library/updates/ports';
import { UPDATES_OFF } from '../../data/library/updates/state';
import { onStored, read, write } from '../../data/storage';
import { followUpdates } from '../../entrypoints/background/updates';
import { date, day, digest, HF, HOUR, KO, libraryDays, NOON, settings } from './update-world';

const contains = vi.fn();
const request = vi.fn();
const addListener = vi.fn();

beforeEach(() => {
  contains.mockReset().mockResolvedValue(false);
  request.mockReset().mockResolvedValue(true);
  addListener.mockReset();
  Object.assign(fakeBrowser, { permissions: { contains, request, onAdded: { addListener } } });
});

test('after installation all is off', async () => {
  expect(await readSettings()).toEqual(UPDATES_OFF);
  expect(await readUpdates()).toEqual({ settings: UPDATES_OFF, state: {} });
});

test('turning all sources off leaves the library', async () => {
  await updatePorts.storeDay(digest(day(20)), NOON);
  await writeSettings(settings([KO]));
  await writeSettings({ sources: [] });
  expect(await libraryDays()).toEqual([day(20)]);
  expect(await readUpdates()).not.toHaveProperty('nextAt');
});

test.each([{ everyHours: 0 }, { everyHours: -24 }, { everyHours: '24' }, { everyHours: null }, { sources: 'all' }])(
  'choices that nobody can have made, %o, count as off: no source is asked without end',
  async (torn) => {
    await browser.storage.local.set({ 'setting:updates': { ...settings([KO]), ...torn } });
    expect(await readSettings()).toEqual(UPDATES_OFF);
    expect(await readUpdates()).not.toHaveProperty('nextAt');
  },
);

test('one choice is changed without the others', async () => {
  await writeSettings(settings([KO], { everyHours: 6 }));
  await writeSettings({ onMobileData: true });
  expect(await readSettings()).toEqual(settings([KO], { everyHours: 6, onMobileData: true }));
});

test('what a newer version has stored beside the choices of this one outlives them', async () => {
  await browser.storage.local.set({ 'setting:updates': { ...settings([KO]), notOnBattery: true } });
  await writeSettings(settings([HF], { everyHours: 6 }));
  expect(await read(['setting:updates'])).toEqual({
    'setting:updates': { ...settings([HF], { everyHours: 6 }), notOnBattery: true },
  });
});

test('all that is shown comes with one read, and every key of it is listened to', async () => {
  await writeSettings(settings([KO]));
  await askUpdate(NOON);
  await startArchive({ source: KO, from: day(1), to: day(3) }, NOON);
  const progress = { days: { done: 1, total: 3 }, papers: 2, bytes: { done: 5 }, faults: [] };
  const last = { at: NOON, added: [], changed: [], voted: [], absent: [], faults: [] };
  await write({ 'archive-progress': progress, updates: { last } });
  const get = vi.spyOn(browser.storage.local, 'get');
  expect(await readUpdates()).toEqual({
    settings: settings([KO]),
    state: { last },
    archive: { source: KO, from: day(1), to: day(3), state: 'running', at: NOON },
    progress,
    asked: NOON,
    nextAt: NOON + 24 * HOUR,
  });
  expect(get.mock.calls).toHaveLength(1);
  const keys = get.mock.calls.flat(2) as string[];
  expect(keys.every(isUpdateKey)).toBe(true);
  expect(['days', 'saved:2502.00001', 'requests:2025-03-01'].some(isUpdateKey)).toBe(false);
});

test('asking for a range lets deleted days of it come back, and no others', async () => {
  await write({ 'deleted-days': [day(1), day(5), day(9)] });
  await startArchive({ source: KO, from: day(2), to: day(5) }, NOON);
  expect((await read(['deleted-days']))['deleted-days']).toEqual([day(1), day(9)]);
});

test('another range starts counting anew', async () => {
  const progress = { days: { done: 1, total: 3 }, papers: 2, bytes: { done: 5 }, faults: [] };
  await startArchive({ source: KO, from: day(2), to: day(5) }, NOON);
  await write({ 'archive-progress': progress });
  await startArchive({ source: KO, from: date('2024-01-01'), to: day(5) }, NOON);
  expect(await readUpdates()).not.toHaveProperty('progress');
});

describe('permissions', () => {
  test('are not asked for where none is needed', async () => {
    expect(await allowSources([KO])).toBe(true);
    expect(request).not.toHaveBeenCalled();
  });

  test('are asked for at once, in the turn of the click', async () => {
    const asking = allowSources([KO, HF]);
    expect(request).toHaveBeenCalledWith({ origins: ORIGINS[HF] });
    request.mockResolvedValue(false);
    expect([await asking, await allowSources([HF]), await allowIdle()]).toEqual([true, false, false]);
  });

  test('that were taken back are known', async () => {
    expect(await missingOrigins([KO, HF])).toEqual(ORIGINS[HF]);
    expect(await updatePorts.isAllowed(HF)).toBe(false);
    contains.mockResolvedValue(true);
    expect(await missingOrigins([KO, HF])).toEqual([]);
    expect(await updatePorts.isAllowed(HF)).toBe(true);
  });
});

describe('what the browser says', () => {
  test.each([
    [undefined, false],
    [{ saveData: true }, true],
    [{ type: 'cellular' }, true],
    [{ type: 'wifi', saveData: false }, false],
  ])('of the connection %o counts as mobile data: %s', (connection, expected) => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: connection });
    expect(updatePorts.isMobileData()).toBe(expected);
  });

  test('of the computer’s being used counts only where we may ask', async () => {
    const queryState = vi.fn().mockResolvedValue('active');
    Object.assign(fakeBrowser, { idle: { queryState } });
    expect(await updatePorts.isInUse()).toBe(false);
    expect(queryState).not.toHaveBeenCalled();
    contains.mockResolvedValue(true);
    expect(await updatePorts.isInUse()).toBe(true);
    queryState.mockResolvedValue('idle');
    expect(await updatePorts.isInUse()).toBe(false);
  });
});

describe('the background', () => {
  beforeEach(() => {
    vi.stubGlobal('reportError', vi.fn());
    return () => expect(reportError).not.toHaveBeenCalled();
  });

  test('listens from the first turn on, and asks for nothing while all is off', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    const onAlarm = vi.spyOn(browser.alarms.onAlarm, 'addListener');
    const onChanged = vi.spyOn(browser.storage.onChanged, 'addListener');
    followUpdates();
    expect([onAlarm, onChanged, addListener].map((listen) => listen.mock.calls.length)).toEqual([1, 1, 1]);
    await vi.waitFor(async () => expect(await navigator.locks.request('updates', async () => 'free')).toBe('free'));
    expect(fetch).not.toHaveBeenCalled();
    expect(await browser.alarms.getAll()).toEqual([]);
  });

  test('carries out what a page asks for', async () => {
    const fetch = vi.fn().mockRejectedValue(new TypeError('Failed to fetch'));
    vi.stubGlobal('fetch', fetch);
    followUpdates();
    const seen: string[] = [];
    const stop = onStored((change) => seen.push(...Object.keys(change)));
    await writeSettings(settings([KO]));
    await askUpdate(Date.now());
    await vi.waitFor(async () => expect((await readUpdates()).asked).toBeUndefined());
    stop();
    expect(fetch).toHaveBeenCalledWith(expect.stringContaining('https://api.github.com/'), expect.anything());
    expect((await readUpdates()).state.last?.faults[0]).toMatchObject({ source: KO, kind: 'unreachable' });
    expect(seen.some((key) => key.startsWith('requests:'))).toBe(true);
  });
});
