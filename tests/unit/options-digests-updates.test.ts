import { describe, expect, test } from 'vitest';
import type { Problem } from '../../data/digest/problems';
import { UPDATES_OFF, type UpdateSettings } from '../../data/library/updates/state';
import { groupFaults } from '../../data/options/digests/group-faults';
import type { UpdatesPartState } from '../../data/options/digests/state';
import { createUpdates, type UpdatesPorts } from '../../data/options/digests/updates';
import type { DigestDate } from '../../data/paper';
import { gate } from './samples';

const ON: UpdateSettings = { ...UPDATES_OFF, sources: ['daily-papers-ko'] };
const DAY = '2025-02-12' as DigestDate;

function open(given: Partial<UpdatesPorts> = {}, first: UpdateSettings = UPDATES_OFF) {
  let state: UpdatesPartState = { forbidden: [] };
  let settings = first;
  const asked: number[] = [];
  const ports: UpdatesPorts = {
    readUpdates: async () => ({ settings, state: {} }),
    writeSettings: async (chosen) => {
      settings = { ...settings, ...chosen };
    },
    askUpdate: async (now) => {
      asked.push(now);
    },
    missingOrigins: async () => [],
    allowSources: async () => true,
    allowIdle: async () => true,
    hasIdle: async () => true,
    now: () => 1000,
    ...given,
  };
  const updates = createUpdates(ports, (next) => {
    state = next;
  });
  return { updates, asked, state: () => state, settings: () => settings };
}

describe('turning on', () => {
  test('says first what it means, and nothing is on until it is confirmed', async () => {
    const { updates, asked, state, settings } = open();
    await updates.load();
    updates.explain();
    expect(state().explaining).toBe(true);
    expect(settings()).toEqual(UPDATES_OFF);
    updates.leave();
    expect(state().explaining).toBe(false);
    expect([settings(), asked]).toEqual([UPDATES_OFF, []]);
  });

  test('updates at once, and closes what was explained', async () => {
    const { updates, asked, state, settings } = open();
    updates.explain();
    await updates.setSources(['daily-papers-ko', 'hf-daily-papers']);
    expect(settings().sources).toEqual(['daily-papers-ko', 'hf-daily-papers']);
    expect(state()).toMatchObject({ explaining: false, now: { settings: settings() } });
    expect(asked).toEqual([1000]);
  });

  test('asks for the permission in the turn of the click', () => {
    const { opened } = gate();
    const asked: unknown[] = [];
    const allowSources = (sources: unknown) => {
      asked.push(sources);
      return opened.then(() => true);
    };
    void open({ allowSources }).updates.setSources(['hf-daily-papers']);
    expect(asked).toEqual([['hf-daily-papers']]);
  });

  test('stays off where the permission is not given, says so, and goes on explaining', async () => {
    const { updates, asked, state, settings } = open({ allowSources: async () => false });
    updates.explain();
    await updates.setSources(['hf-daily-papers']);
    expect(state()).toMatchObject({ declined: 'sources', explaining: true });
    expect([settings(), asked]).toEqual([UPDATES_OFF, []]);
    // What changes elsewhere does not take the answer away.
    await updates.load();
    expect(state().declined).toBe('sources');
    updates.leave();
    expect(state().declined).toBeUndefined();
  });
});

test('turning off asks for no update, and keeps the other choices', async () => {
  const { updates, asked, settings } = open({}, { ...ON, everyHours: 6 });
  await updates.setSources([]);
  expect(settings()).toEqual({ ...UPDATES_OFF, everyHours: 6 });
  expect(asked).toEqual([]);
});

test('a choice changes nothing but itself: another page may have made others meanwhile', async () => {
  const written: Partial<UpdateSettings>[] = [];
  const { updates } = open({ writeSettings: async (chosen) => void written.push(chosen) }, ON);
  await updates.setOnMobileData(true);
  await updates.setInterval(6);
  await updates.setOnlyWhenIdle(true);
  await updates.setSources([]);
  expect(written).toEqual([{ onMobileData: true }, { everyHours: 6 }, { onlyWhenIdle: true }, { sources: [] }]);
});

test.each([
  [true, undefined],
  [false, 'idle'],
] as const)('only while idle, where the browser allows it: %s', async (isAllowed, declined) => {
  const { updates, state, settings } = open({ allowIdle: async () => isAllowed }, ON);
  await updates.setOnlyWhenIdle(true);
  expect(settings().onlyWhenIdle).toBe(isAllowed);
  expect(state().declined).toBe(declined);
  await updates.setOnlyWhenIdle(false);
  expect(settings().onlyWhenIdle).toBe(false);
});

test('a permission that was taken back is told, and can be given again', async () => {
  let isGranted = false;
  const { updates, asked, state } = open(
    {
      missingOrigins: async ([source]) =>
        source === 'hf-daily-papers' && !isGranted ? ['https://huggingface.co/*'] : [],
      allowSources: async () => {
        isGranted = true;
        return true;
      },
    },
    { ...ON, sources: ['daily-papers-ko', 'hf-daily-papers'] },
  );
  await updates.load();
  expect(state().forbidden).toEqual(['hf-daily-papers']);
  await updates.allowAgain();
  expect(state().forbidden).toEqual([]);
  expect(asked).toEqual([1000]);
});

test('that the browser no longer tells whether the computer is in use is told, and can be set right', async () => {
  let isGranted = false;
  const ports = {
    hasIdle: async () => isGranted,
    allowIdle: async () => {
      isGranted = true;
      return true;
    },
  };
  const { updates, state, settings } = open(ports, { ...ON, onlyWhenIdle: true });
  await updates.load();
  expect(state().isIdleUnknown).toBe(true);
  await updates.setOnlyWhenIdle(true);
  expect([state().isIdleUnknown, settings().onlyWhenIdle]).toEqual([false, true]);
  isGranted = false;
  await updates.setOnlyWhenIdle(false);
  expect(state().isIdleUnknown).toBe(false);
});

test('what an earlier reading found does not cover what a later one did', async () => {
  const first = gate();
  let readings = 0;
  const hasIdle = async () => {
    if (++readings > 1) return false;
    await first.opened;
    return true;
  };
  const { updates, state } = open({ hasIdle }, { ...ON, onlyWhenIdle: true });
  const slow = updates.load();
  await updates.load();
  first.open();
  await slow;
  expect(state().isIdleUnknown).toBe(true);
});

test('says that it went wrong, and keeps what is shown', async () => {
  const { updates, state } = open({ askUpdate: () => Promise.reject(new Error('broken')) }, ON);
  await updates.load();
  await updates.updateNow();
  expect(state()).toMatchObject({ failed: true, now: { settings: ON } });
});

test('faults are told together by source, kind and status, each with its days and lines', () => {
  const source = 'daily-papers-ko';
  const problem: Problem = { line: 7, severity: 'error', kind: 'no_link', values: [] };
  expect(
    groupFaults([
      { source, kind: 'server', status: 503, date: DAY },
      { source, kind: 'malformed', date: DAY, problem },
      { source, kind: 'server', status: 503, date: '2025-02-13' as DigestDate },
      { source, kind: 'server', status: 500 },
      { source: 'hf-daily-papers', kind: 'server', status: 503 },
    ]),
  ).toEqual([
    { source, kind: 'server', status: 503, dates: [DAY, '2025-02-13'], problems: [] },
    { source, kind: 'malformed', dates: [DAY], problems: [{ date: DAY, ...problem }] },
    { source, kind: 'server', status: 500, dates: [], problems: [] },
    { source: 'hf-daily-papers', kind: 'server', status: 503, dates: [], problems: [] },
  ]);
});
