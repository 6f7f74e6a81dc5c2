import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArxivId } from '../../data/arxiv-id';
import { type CardState, followCard } from '../../data/follow-card';
import { followPaper, type PaperState } from '../../data/follow-paper';
import { paper } from './samples';

const id = '2502.06394' as ArxivId;

function follow() {
  const states: PaperState[] = [];
  return { states, ...followPaper(id, (state) => states.push(state)) };
}

test('a card has paper, saved state and settings in one read', async () => {
  const chosen = { 'setting:card-closed': true, 'setting:card-place': 'below', 'setting:text-size': 115 };
  await browser.storage.local.set({ [`paper:${id}`]: paper({ id }), ...chosen });
  const get = vi.spyOn(browser.storage.local, 'get');
  const states: CardState[] = [];
  const { loaded } = followCard(id, (state) => states.push(state));
  await loaded;
  expect(get).toHaveBeenCalledTimes(1);
  expect(states).toEqual([
    { paper: paper({ id }), entry: undefined, cardClosed: true, cardPlace: 'below', hiddenSections: [], textSize: 115 },
  ]);
  await browser.storage.local.set({ 'setting:hidden-sections': ['methodology'] });
  expect(states.at(-1)).toMatchObject({ cardPlace: 'below', hiddenSections: ['methodology'] });
});

test('hears of changes until it is stopped', async () => {
  const { states, loaded, stop } = follow();
  await loaded;
  await browser.storage.local.set({ [`paper:${id}`]: paper({ id, votes: 7 }) });
  expect(states.at(-1)?.paper?.votes).toBe(7);
  await browser.storage.local.set({ 'paper:2502.00001': paper({ id: '2502.00001' }) });
  expect(states).toHaveLength(2);
  stop();
  await browser.storage.local.remove(`paper:${id}`);
  expect(states).toHaveLength(2);
});

test('misses nothing that changes while it reads', async () => {
  const get = browser.storage.local.get.bind(browser.storage.local);
  vi.spyOn(browser.storage.local, 'get').mockImplementationOnce(async (keys: unknown) => {
    const before = await get(keys as string[]);
    await browser.storage.local.set({ [`paper:${id}`]: paper({ id }) });
    return before;
  });
  const { states, loaded } = follow();
  await loaded;
  expect(states.at(-1)?.paper?.id).toBe(id);
});

test('takes a torn record for none', async () => {
  await browser.storage.local.set({ [`paper:${id}`]: { id, title: 'half' } });
  const { states, loaded } = follow();
  await loaded;
  expect(states).toMatchObject([{ paper: undefined }]);
});
