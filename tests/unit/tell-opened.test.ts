// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import type { Citation, Entry } from '../../data/reading-list/entry';
import type { PageView } from '../../entrypoints/on-page/page-view';
import { tellOpened } from '../../entrypoints/on-page/tell-opened';
import { whenSeen } from '../../entrypoints/on-page/when-seen';

const id = '2502.06394' as ArxivId;
const citation: Citation = { title: 'T', authors: [], category: 'cs.CL' };
const sent = vi.fn();

beforeEach(() => {
  sent.mockReset();
  sent.mockResolvedValue({});
  Object.assign(fakeBrowser.runtime, { id: 'ours' });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(sent);
});

const view = (entry: Partial<Entry> | undefined, said?: Citation) =>
  ({
    entry: async () => entry && { ...entry, id },
    describePage: () => ({ id, ...(said && { citation: said }) }),
  }) as PageView;
const saved = { value: true, at: 1 };

describe('the page of a saved paper', () => {
  test('is told with the time of its load', async () => {
    await tellOpened(view({ saved }));
    expect(sent.mock.calls).toEqual([[{ type: 'opened', id, at: Math.round(performance.timeOrigin) }]]);
  });

  test.each([
    ['nothing is known', undefined, true],
    ['the category is not known', { title: 'T', authors: [] }, true],
    ['all is known', citation, false],
  ])('says what it says of the paper where %s', async (_, known, isTold) => {
    await tellOpened(view({ saved, ...(known && { citation: { value: known, at: 1 } }) }, citation));
    expect(sent.mock.calls[0]?.[0].citation).toEqual(isTold ? citation : undefined);
  });
});

test.each([undefined, {}, { saved: { value: false, at: 1 } }])(
  'a paper that is not saved (%j) is not told',
  async (entry) => {
    await tellOpened(view(entry, citation));
    expect(sent).not.toHaveBeenCalled();
  },
);

describe('a page', () => {
  const page = (readyState: string, visibilityState: string) =>
    Object.assign(new EventTarget(), { readyState, visibilityState }) as Document;
  const become = (document: Document, type: string, state: object) => {
    Object.assign(document, state);
    document.dispatchEvent(new Event(type));
  };
  const act = vi.fn();
  beforeEach(() => act.mockReset());

  test('in front is seen at once, and once', () => {
    const document = page('interactive', 'visible');
    whenSeen(document, new AbortController().signal, act);
    expect(act).toHaveBeenCalledTimes(1);
    become(document, 'visibilitychange', { visibilityState: 'hidden' });
    become(document, 'visibilitychange', { visibilityState: 'visible' });
    expect(act).toHaveBeenCalledTimes(1);
  });

  test('that loads behind others is seen when its tab comes to the front', () => {
    const document = page('loading', 'hidden');
    whenSeen(document, new AbortController().signal, act);
    become(document, 'DOMContentLoaded', { readyState: 'interactive' });
    expect(act).not.toHaveBeenCalled();
    become(document, 'visibilitychange', { visibilityState: 'visible' });
    expect(act).toHaveBeenCalledTimes(1);
  });

  test('that is still being parsed is seen when all of it is there', () => {
    const document = page('loading', 'visible');
    whenSeen(document, new AbortController().signal, act);
    expect(act).not.toHaveBeenCalled();
    become(document, 'DOMContentLoaded', { readyState: 'interactive' });
    expect(act).toHaveBeenCalledTimes(1);
  });

  test('whose extension went meanwhile is not', () => {
    const document = page('complete', 'hidden');
    const controller = new AbortController();
    whenSeen(document, controller.signal, act);
    controller.abort();
    become(document, 'visibilitychange', { visibilityState: 'visible' });
    expect(act).not.toHaveBeenCalled();
  });
});
