/** Going back to this version from a newer one: what that wrote is shown as far as may be, said, and never damaged. */
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { deleteDays } from '../../data/library/delete-days';
import { readDay } from '../../data/library/read-day';
import { refreshVotes } from '../../data/library/refresh-votes';
import { isNewer } from '../../data/library/sources/fault';
import { storeDay } from '../../data/library/store-day';
import { readUpdates, resumeArchive, startArchive } from '../../data/library/updates/control';
import { createArchive } from '../../data/options/digests/archive';
import { createDays } from '../../data/options/digests/days';
import { createFiles } from '../../data/options/digests/files';
import { markSeen, readMarks } from '../../data/triage/marks';
import { answerMessage } from '../../entrypoints/background/answer-message';
import { savePaper } from '../../entrypoints/on-page/paper-acts';
import { date, id, korean, listed, look, lookAtLibrary, stored, votesOf } from './library-world';
import { GENERATIONS, putState, readState } from './saved-states';
import { updateByHand, wakeWorker } from './update-by-hand';
import { day, digest, HF, KO, settings, World } from './update-world';
import { errors, NOW, pretendBrowser, start, upgrade } from './upgrade-world';

const NEWEST = readState(GENERATIONS.at(-1) ?? '');

beforeEach(pretendBrowser);
afterEach(() => {
  vi.useRealTimers();
});

describe('the library of a newer version', () => {
  let before: [string, unknown][];
  beforeEach(async () => {
    await putState({ ...NEWEST, local: { ...NEWEST.local, schema: 2 } });
    before = await lookAtLibrary();
  });
  afterEach(async () => {
    expect(await lookAtLibrary()).toEqual(before);
  });

  test('is left alone by the background, to the last key, and is shown', async () => {
    await start();
    expect(errors).toEqual([]);
    const shown = await readDay(date('2025-02-11'));
    expect(shown.map(({ paper }) => paper.title)).toEqual(['Alpha again', 'Gamma <b>', 'Appended']);
  });

  test('refuses every change, with the reason', async () => {
    const archive = { source: KO, from: date('2025-01-01'), to: date('2025-02-01') } as const;
    for (const act of [
      () => storeDay(korean('2025-02-20', listed('2502.00100')), NOW),
      () => refreshVotes(date('2025-02-10'), votesOf(['2502.00001', 99]), date('2025-02-13'), NOW),
      () => deleteDays([date('2025-02-10')]),
      () => startArchive(archive, NOW),
    ])
      expect(await act().then(() => 'done', isNewer)).toBe(true);
    expect((await readUpdates()).archive).toEqual(NEWEST.local.archive);
  });

  test('lets the reader mark papers and save them all the same', async () => {
    await markSeen([id('2502.00005')]);
    expect([...(await readMarks([id('2502.00005')]))]).toEqual([['2502.00005', 'seen']]);
    Object.assign(browser.runtime, { id: 'ours' });
    const message = { type: 'set-saved', id: '2502.00005', saved: true };
    expect(await answerMessage(message, { id: 'ours', url: 'https://arxiv.org/' })).toEqual({});
  });

  test.each([KO, HF] as const)('makes an update from %s say so, without a request', async (source) => {
    const world = new World();
    world.publish(digest(day(20), source));
    expect((await updateByHand(world, settings([source])))?.faults).toEqual([{ source, kind: 'newer' }]);
    await browser.storage.local.set({
      archive: { source, from: day(1), to: day(28), state: 'running', at: world.now },
    });
    await wakeWorker(world);
    const { progress } = await readUpdates();
    expect(progress).toMatchObject({ faults: [{ source, kind: 'newer' }] });
    expect(progress?.waitingUntil).toBeGreaterThan(world.now);
    expect(world.asked).toEqual([]);
  });

  test('is what the options give as the reason', async () => {
    let state: unknown;
    const onChange = (next: object) => {
      state = next;
    };
    const now = () => NOW;
    const days = createDays({ readDays: async () => [], readUsage: vi.fn(), readUpdates, deleteDays, now }, onChange);
    days.ask({ from: date('2025-02-10'), to: date('2025-02-10') });
    const asked = state as { asked: { days: string[] } };
    asked.asked.days.push('2025-02-10');
    await days.confirm();
    expect(state).toMatchObject({ failed: 'newer', deleting: undefined });

    const none = async () => undefined;
    const archivePorts = { readUpdates, startArchive, resumeArchive, cancelArchive: none, clearArchive: none, now };
    const archive = createArchive({ ...archivePorts, allowSources: async () => true }, onChange);
    await archive.start({ source: KO, from: date('2025-01-01'), to: date('2025-02-01') });
    expect(state).toMatchObject({ failed: 'newer' });

    const given = korean('2025-02-20', listed('2502.00100'));
    const readFiles = async () => ({ days: [given], refused: [] });
    const files = createFiles({ readFiles, readDays: async () => [], storeFileDay: storeDay, now }, onChange);
    await files.read([]);
    await files.write();
    expect(state).toMatchObject({ step: 'choose', result: { written: 0, of: 1, ended: 'newer' } });
  });
});

test('a library whose number is torn is no reason to lock the reader out', async () => {
  for (const schema of ['2', 1.5, null, {}, 1]) {
    await putState({ ...NEWEST, local: { ...NEWEST.local, schema } });
    await upgrade();
    expect(await stored('schema')).toBe(1);
  }
});

test('what this version writes is numbered, whichever version wrote before', async () => {
  for (const generation of GENERATIONS) {
    await putState(readState(generation));
    await upgrade();
    expect(await stored('schema')).toBe(1);
  }
});

test('a reading list of a newer version is left alone, and a card that would save says what to do', async () => {
  await putState(NEWEST);
  await deleteDB('reading-list');
  (await openDB('reading-list', 99, { upgrade: (db) => void db.createObjectStore('entries') })).close();
  const before = await look();
  Object.assign(browser.runtime, { id: 'ours' });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    return answerMessage(message, { id: 'ours', url: 'https://arxiv.org/' }) ?? Promise.resolve();
  });
  expect(await savePaper(id('2502.00005'), true)).toContain('확장을 업데이트해 주세요');
  expect(await look()).toEqual(before);
  const still = await openDB('reading-list');
  expect([still.version, [...still.objectStoreNames]]).toEqual([99, ['entries']]);
  still.close();
});
