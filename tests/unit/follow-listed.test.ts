import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import { followListed } from '../../data/follow-listed';
import type { Listed } from '../../data/library/read-listed';
import { gate } from './samples';

const A = '2502.06394' as ArxivId;
const B = '2502.06703' as ArxivId;
const C = '2411.18676' as ArxivId;
const DAY = '2025-02-11';
const set = (values: Record<string, unknown>) => browser.storage.local.set(values);
const saved = (value: boolean) => ({ saved: { value, at: 1 } });
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Follows papers; `heard` is what badges would have been told, `shown` what they would show now. */
function follow() {
  const heard: Record<string, Listed | undefined>[] = [];
  const shown = new Map<ArxivId, Listed>();
  const papers = followListed((changed) => {
    heard.push(Object.fromEntries(changed));
    for (const [id, listed] of changed) listed ? shown.set(id, listed) : shown.delete(id);
  });
  return { heard, shown, papers };
}

describe('at first', () => {
  test('tells of all papers that the library has, at once', async () => {
    await set({ 'index:2502': { [A]: [69, DAY], [B]: [null, DAY] }, [`saved:${B}`]: saved(true) });
    const { heard, papers } = follow();
    await papers.add([A, B, C, A]);
    expect(heard).toEqual([{ [A]: { votes: 69, date: DAY, saved: false }, [B]: { date: DAY, saved: true } }]);
    expect([...papers.known.keys()]).toEqual([A, B]);
  });

  test('says nothing where the library has none', async () => {
    const { heard, papers } = follow();
    await papers.add([A, C]);
    expect(heard).toEqual([]);
  });

  test('reads nothing for papers that it follows already', async () => {
    const { papers } = follow();
    await papers.add([A, B]);
    const get = vi.spyOn(browser.storage.local, 'get');
    await papers.add([B, A]);
    expect(get).not.toHaveBeenCalled();
    await papers.add([A, C]);
    expect(get.mock.calls).toEqual([[['index:2411']]]);
  });

  test('a read that failed can be repeated', async () => {
    await set({ 'index:2502': { [A]: [69, DAY] } });
    const { shown, papers } = follow();
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('busy'));
    await expect(papers.add([A])).rejects.toThrow('busy');
    await papers.add([A]);
    expect([...shown.keys()]).toEqual([A]);
  });
});

describe('after a change', () => {
  const open = async () => {
    await set({ 'index:2502': { [A]: [69, DAY] } });
    const page = follow();
    await page.papers.add([A, B, C]);
    page.heard.length = 0;
    return page;
  };

  test('of the reading list, tells the new saved state without reading', async () => {
    const { heard } = await open();
    const get = vi.spyOn(browser.storage.local, 'get');
    await set({ [`saved:${A}`]: saved(true) });
    await browser.storage.local.remove(`saved:${A}`);
    expect(heard.map((one) => one[A])).toEqual([
      { votes: 69, date: DAY, saved: true },
      { votes: 69, date: DAY, saved: false },
    ]);
    expect(get).not.toHaveBeenCalled();
  });

  test('of a paper that no badge shows, says nothing', async () => {
    const { heard } = await open();
    await set({ [`saved:${B}`]: saved(true), 'saved:2502.00001': saved(true), 'setting:card-closed': true, days: [] });
    await set({ 'index:2501': { '2501.00001': [1, DAY] } });
    await settled();
    expect(heard).toEqual([]);
  });

  test('of the library, tells of papers that came, that changed and that went', async () => {
    const { heard, shown, papers } = await open();
    await set({ 'index:2502': { [A]: [70, DAY], [B]: [3, DAY] } });
    await settled();
    expect([shown.get(A)?.votes, shown.get(B)?.votes]).toEqual([70, 3]);
    await set({ 'index:2411': { [C]: [1, DAY] } });
    await settled();
    expect(heard.at(-1)).toEqual({ [C]: { votes: 1, date: DAY, saved: false } });
    await browser.storage.local.remove('index:2502');
    await settled();
    expect(heard.at(-1)).toEqual({ [A]: undefined, [B]: undefined });
    expect([...papers.known.keys()]).toEqual([C]);
  });

  test('tells of papers that are different, not of their neighbours in the month', async () => {
    const { heard } = await open();
    await set({ 'index:2502': { [A]: [69, DAY], [B]: [3, DAY] } });
    await settled();
    expect(heard).toEqual([{ [B]: { votes: 3, date: DAY, saved: false } }]);
  });

  test('after it is stopped, says nothing', async () => {
    const { heard, papers } = await open();
    papers.stop();
    await set({ [`saved:${A}`]: saved(true), 'index:2502': {} });
    await settled();
    expect(heard).toEqual([]);
  });
});

describe('what changes while it is being read', () => {
  /** Lets `meanwhile` happen after the `nth` read has its answer, and before that is heard. */
  const during = (nth: number, meanwhile: () => Promise<unknown>) => {
    const get = browser.storage.local.get.bind(browser.storage.local);
    let reads = 0;
    vi.spyOn(browser.storage.local, 'get').mockImplementation(async (keys: unknown) => {
      const answer = structuredClone(await get(keys as string[]));
      reads += 1;
      if (reads === nth) await meanwhile();
      return answer;
    });
  };

  test('is not lost: a paper that is saved', async () => {
    await set({ 'index:2502': { [A]: [69, DAY] } });
    const { shown, papers } = follow();
    during(2, () => set({ [`saved:${A}`]: saved(true) }));
    await papers.add([A]);
    await settled();
    expect(shown.get(A)?.saved).toBe(true);
  });

  test.each([1, 2])('is not lost: a paper that the library loses at read %i', async (nth) => {
    await set({ 'index:2502': { [A]: [69, DAY] } });
    const { shown, papers } = follow();
    during(nth, () => browser.storage.local.remove('index:2502'));
    await papers.add([A]);
    await settled();
    expect([...shown.keys()]).toEqual([]);
  });

  test('is not lost: new votes', async () => {
    await set({ 'index:2502': { [A]: [69, DAY] } });
    const { shown, papers } = follow();
    during(2, () => set({ 'index:2502': { [A]: [70, DAY] } }));
    await papers.add([A]);
    await settled();
    expect(shown.get(A)?.votes).toBe(70);
  });
});

test('a page that was away catches up', async () => {
  await set({ 'index:2502': { [A]: [69, DAY] }, 'index:2411': { [C]: [1, DAY] } });
  const { shown, papers } = follow();
  await papers.add([A, B, C]);
  fakeBrowser.storage.onChanged.removeAllListeners();
  await set({ 'index:2502': { [B]: [5, DAY] }, [`saved:${C}`]: saved(true) });
  await papers.reload();
  expect(Object.fromEntries(shown)).toEqual({
    [B]: { votes: 5, date: DAY, saved: false },
    [C]: { votes: 1, date: DAY, saved: true },
  });
});

test('readers do not wait for each other', async () => {
  await set({ 'index:2502': { [A]: [69, DAY] }, 'index:2411': { [C]: [1, DAY] } });
  const { shown, papers } = follow();
  const { opened, open } = gate();
  const get = browser.storage.local.get.bind(browser.storage.local);
  vi.spyOn(browser.storage.local, 'get').mockImplementationOnce(async (keys: unknown) => {
    await opened;
    const answer = await get(keys as string[]);
    return answer;
  });
  const first = papers.add([A]);
  await papers.add([C]);
  expect([...shown.keys()]).toEqual([C]);
  open();
  await first;
  expect([...shown.keys()]).toEqual([C, A]);
});
