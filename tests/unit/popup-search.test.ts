import { expect, test, vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { Finder } from '../../data/popup/finder';
import { isAnswer, readFailed } from '../../data/popup/state';
import { finder, openPopup } from './popup-sample';
import { gate } from './samples';

test('the search of a day is over all days, and of the list over the list', async () => {
  const { popup, saved, titles } = openPopup();
  saved.set('2502.00001' as ArxivId, { id: '2502.00001' as ArxivId });
  saved.set('2502.00002' as ArxivId, { id: '2502.00002' as ArxivId });
  await popup.load();
  await popup.search('Second');
  expect(titles()).toEqual(['Second of 2025-02-07', 'Second of 2025-02-10', 'Second of 2025-02-11']);
  await popup.showView('list');
  expect(titles()).toHaveLength(2);
  await popup.search('00002');
  expect(titles()).toEqual(['arXiv:2502.00002']);
  await popup.search('');
  expect(titles()).toHaveLength(2);
});

test('a slow answer does not overwrite that to what was typed after it', async () => {
  const slow = gate();
  const signals: AbortSignal[] = [];
  const slowly: Finder = {
    ...finder,
    async findInLibrary(text, signal) {
      signals.push(signal);
      if (text === 'First') await slow.opened;
      return finder.findInLibrary(text, signal);
    },
  };
  const { popup, titles } = openPopup({}, { openFinder: async () => slowly });
  await popup.load();
  const first = popup.search('First');
  await popup.search('Second');
  slow.open();
  await first;
  expect(titles()).toHaveLength(3);
  expect(titles()?.[0]).toBe('Second of 2025-02-07');
  expect(signals[0]?.aborted).toBe(true);
});

test('an answer that comes after the field was cleared is not shown', async () => {
  const slow = gate();
  const slowly: Finder = {
    ...finder,
    async findInLibrary(text, signal) {
      await slow.opened;
      return finder.findInLibrary(text, signal);
    },
  };
  const { popup, state, titles } = openPopup({}, { openFinder: async () => slowly });
  await popup.load();
  const typed = popup.search('Second');
  await popup.search('');
  slow.open();
  await typed;
  expect(isAnswer(state())).toBe(false);
  expect(titles()).toHaveLength(2);
});

test('what asks for nothing leaves the day as it is', async () => {
  const nothing: Finder = { ...finder, findInLibrary: async () => undefined };
  const { popup, titles } = openPopup({}, { openFinder: async () => nothing });
  await popup.load();
  await popup.search('author:');
  expect(titles()?.[0]).toBe('First of 2025-02-11');
});

test('the answer follows the index while that is being built', async () => {
  let progress: (() => void) | undefined;
  let done = 1;
  const growing: Finder = {
    ...finder,
    onProgress: (listener) => {
      progress = listener;
    },
    findInLibrary: async () => ({ rows: [], more: false, indexing: { done, total: 3 } }),
  };
  const { popup, state } = openPopup({}, { openFinder: async () => growing });
  await popup.load();
  await popup.search('First');
  expect(state().found?.indexing?.done).toBe(1);
  done = 2;
  progress?.();
  await vi.waitFor(() => expect(state().found?.indexing?.done).toBe(2));
});

test('found papers show whether they are saved, and follow what is saved while they are shown', async () => {
  const { popup, saved, state } = openPopup();
  saved.set('2501.00007' as ArxivId, { id: '2501.00007' as ArxivId });
  await popup.load();
  await popup.search('2025-02-07');
  const [found, other] = state().found?.rows ?? [];
  expect(found && state().saved.has(found.id)).toBe(true);
  if (!other) throw new Error('one paper found');
  await popup.setSaved(other, true);
  expect(state().saved.has(other.id)).toBe(true);
});

test('a search that cannot be loaded says so, and can be tried again', async () => {
  let works = false;
  const openFinder = async () => {
    if (!works) throw new Error('broken');
    return finder;
  };
  const { popup, state, titles } = openPopup({}, { openFinder });
  await popup.load();
  await popup.search('Second');
  expect(readFailed(state())).toBe(true);
  works = true;
  await popup.retry();
  expect(readFailed(state())).toBe(false);
  expect(titles()).toHaveLength(3);
});
