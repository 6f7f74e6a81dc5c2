/** What content scripts ask for about one paper, as the background carries it out. */
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import type { Citation } from '../../data/reading-list/entry';
import { listSaved } from '../../data/reading-list/list';
import { remove, save } from '../../data/reading-list/reading-list';
import { answerMessage } from '../../entrypoints/background/answer-message';
import { noteOpenedPdf } from '../../entrypoints/background/opened';

const id = '2502.06394' as ArxivId;
const at = 1739232000000;
const citation: Citation = { title: 'A paper', authors: ['Kim, Haru'], date: '2025/02/10' };

beforeEach(async () => {
  await deleteDB('reading-list');
  Object.assign(fakeBrowser.runtime, { id: 'ours' });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async () => undefined,
  });
});

const ask = (message: object, sender: Partial<Browser.runtime.MessageSender> = {}) =>
  answerMessage({ id, ...message }, { id: 'ours', url: `https://arxiv.org/abs/${id}`, ...sender });
const entry = async () => (await listSaved())[0];

describe('a status', () => {
  test('is given to a saved paper', async () => {
    await save(id, 1);
    expect(await ask({ type: 'set-status', status: 'reading' })).toEqual({});
    expect((await entry())?.status?.value).toBe('reading');
  });

  test('saves nothing', async () => {
    expect(await ask({ type: 'set-status', status: 'done' })).toEqual({});
    expect(await listSaved()).toEqual([]);
  });
});

describe('an opened page', () => {
  test('counts once, however often it says so', async () => {
    await save(id, 1);
    for (let time = 0; time < 3; time++) expect(await ask({ type: 'opened', at })).toEqual({});
    expect((await entry())?.opened?.value).toEqual({ times: 1, last: at });
    await ask({ type: 'opened', at: at + 5 });
    expect((await entry())?.opened?.value).toEqual({ times: 2, last: at + 5 });
  });

  test('completes a paper that was saved by its number, and one of which less was known', async () => {
    await save(id, 1);
    await ask({ type: 'opened', at, citation });
    expect((await entry())?.citation?.value).toEqual(citation);
    const more = { ...citation, category: 'cs.CL' };
    await ask({ type: 'opened', at, citation: more });
    expect((await entry())?.citation?.value).toEqual(more);
    await ask({ type: 'opened', at, citation });
    expect((await entry())?.citation?.value).toEqual(more);
    expect((await entry())?.opened?.value.times).toBe(1);
  });

  test('of a paper that is not saved, or not any more, leaves nothing', async () => {
    await ask({ type: 'opened', at, citation });
    await save(id, 1);
    await remove([id], 2);
    await ask({ type: 'opened', at, citation });
    const stored = (await browser.storage.local.get(`saved:${id}`))[`saved:${id}`] as object;
    expect(Object.keys(stored)).not.toContain('opened');
    expect(Object.keys(stored)).not.toContain('citation');
  });

  test('that is a PDF counts where its paper is saved, by the address of the tab', async () => {
    const tab = (url: string) => ({ tab: { id: 5, url } as Browser.tabs.Tab });
    await save(id, 1);
    await ask({ type: 'pdf-shown', at }, tab('https://arxiv.org/pdf/2502.06394v2'));
    await ask({ type: 'pdf-shown', at: at + 1 }, tab('https://arxiv.org/pdf/2502.00001'));
    await ask({ type: 'pdf-shown', at: at + 2 }, tab('https://arxiv.org/pdf/'));
    expect(await listSaved()).toHaveLength(1);
    expect((await entry())?.opened?.value).toEqual({ times: 1, last: at });
  });
});

test('a PDF of which the browser tells twice counts once', async () => {
  await save(id, 1);
  const told = (time: number) => noteOpenedPdf(`https://arxiv.org/pdf/${id}`, time, 10_000);
  await told(at);
  await told(at + 1100);
  expect((await entry())?.opened?.value).toEqual({ times: 1, last: at });
  await told(at + 20_000);
  expect((await entry())?.opened?.value).toEqual({ times: 2, last: at + 20_000 });
});

describe('a citation', () => {
  test('is made of what the page says, for a paper that nobody saved', async () => {
    const answer = await ask({ type: 'cite', citation });
    expect(answer?.text).toContain('{A paper}');
    expect(answer?.text).toMatch(/^@\w+\{/);
    expect(await listSaved()).toEqual([]);
  });

  test('is made of what the reading list has kept, where the page says nothing', async () => {
    await save(id, 1, citation);
    expect(await ask({ type: 'cite' })).toEqual(await ask({ type: 'cite', citation }));
  });

  test('of a paper that is known by its number alone fails in words', async () => {
    await save(id, 1);
    expect(await ask({ type: 'cite' })).toEqual({ failure: expect.stringContaining('Nothing is known') });
  });
});
