import { deleteDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import { save } from '../../data/reading-list/reading-list';
import { noteChange, planSync, readSyncState, SYNC_ALARM, updateState } from '../../data/reading-list/sync/schedule';
import { turnOffSync, turnOnSync } from '../../data/reading-list/sync/sync';
import { followSync } from '../../entrypoints/background/sync';
import { account } from './sync-account';
import { NOW } from './sync-samples';

const A = '2502.00001' as ArxivId;
const B = '2502.00002' as ArxivId;
const MINUTE = 60_000;
const HOURS = 60 * MINUTE;
const alarmAt = async () => (await browser.alarms.get(SYNC_ALARM))?.scheduledTime;

beforeEach(() => deleteDB('reading-list'));

test('nothing is planned while synchronisation is off', async () => {
  await noteChange(NOW);
  await planSync(NOW);
  expect(await alarmAt()).toBeUndefined();
  expect(await readSyncState()).toEqual({ on: false });
});

test('a change is followed by a run in a minute, which later changes do not put off', async () => {
  await updateState(() => ({ on: true, last: NOW }));
  await noteChange(NOW);
  for (let n = 1; n < 7; n++) await noteChange(NOW + n * 9_000);
  expect(await alarmAt()).toBe(NOW + MINUTE);
  expect(await readSyncState()).toEqual({ on: true, last: NOW, dirty: NOW });
});

test('an alarm that vanished is set again at the next start, and never put off by starts', async () => {
  await updateState(() => ({ on: true, dirty: NOW }));
  await planSync(NOW + 10_000);
  expect(await alarmAt()).toBe(NOW + MINUTE);
  await browser.alarms.clear(SYNC_ALARM);
  // Long after it was due: as soon as a browser can, and not later for being asked again.
  for (let n = 0; n < 5; n++) await planSync(NOW + HOURS + n * 10_000);
  expect(await alarmAt()).toBe(NOW + HOURS + MINUTE / 2);
});

test('a run that was interrupted is repeated', async () => {
  await updateState(() => ({ on: true, last: NOW, running: NOW }));
  await planSync(NOW + 1000);
  expect(await alarmAt()).toBe(NOW + MINUTE);
});

test('after a failure, changes do not bring the next try forward', async () => {
  await updateState(() => ({ on: true, dirty: NOW, failures: 5, retry: NOW + 16 * MINUTE }));
  await browser.alarms.create(SYNC_ALARM, { when: NOW + MINUTE });
  await noteChange(NOW + 1000);
  expect(await alarmAt()).toBe(NOW + 16 * MINUTE);
});

test('where it is quiet, the account is still looked at every six hours', async () => {
  await updateState(() => ({ on: true, last: NOW }));
  await planSync(NOW + 1000);
  expect(await alarmAt()).toBe(NOW + 6 * HOURS);
});

test('a clock that went back stops nothing', async () => {
  await updateState(() => ({ on: true, last: NOW, dirty: NOW }));
  for (let n = 0; n < 3; n++) await planSync(NOW - 9_000 * HOURS + n * 10_000);
  expect(await alarmAt()).toBe(NOW - 9_000 * HOURS + MINUTE / 2);
});

test('turning it off takes the alarm away', async () => {
  await turnOnSync(NOW);
  expect(await alarmAt()).toBe(NOW + 6 * HOURS);
  await turnOffSync(NOW + 1);
  expect(await alarmAt()).toBeUndefined();
});

test('the background runs what the alarm says, and hears of changes here and in the account', async () => {
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  await save(A, NOW);
  await updateState(() => ({ on: true, last: Date.now() }));
  followSync();
  await save(B, NOW);
  const soon = () => expect(alarmAt()).resolves.toBeLessThanOrEqual(Date.now() + MINUTE);
  await vi.waitFor(soon);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'another', scheduledTime: 0 });
  await fakeBrowser.alarms.onAlarm.trigger({ name: SYNC_ALARM, scheduledTime: 0 });
  await vi.waitFor(async () => expect(Object.keys(await account())).toEqual(['list.']));
  await vi.waitFor(async () => expect((await readSyncState()).entries).toBe(2));

  await updateState(({ dirty, ...state }) => state);
  await browser.alarms.clear(SYNC_ALARM);
  await browser.storage.local.set({ 'setting:card-closed': true });
  await planSync(Date.now());
  expect(await alarmAt()).toBeGreaterThan(Date.now() + HOURS);
  await browser.storage.sync.set({ 'list.1': 'from another device' });
  await vi.waitFor(soon);
});
