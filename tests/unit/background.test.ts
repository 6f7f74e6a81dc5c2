import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listSaved } from '../../data/reading-list/list';
import { readSites, setListed } from '../../data/sites/site-list';
import { answerMessage } from '../../entrypoints/background/answer-message';
import { saveFromMenu } from '../../entrypoints/background/menus';
import { saveActiveTab } from '../../entrypoints/background/save-command';
import { paper } from './samples';

const badge = vi.fn();
const citation = { title: 'A paper', authors: ['Kim, Haru'] };
let page: unknown;

beforeEach(async () => {
  await deleteDB('reading-list');
  badge.mockReset();
  page = undefined;
  Object.assign(fakeBrowser.runtime, { id: 'ours' });
  Object.assign(fakeBrowser.action, {
    setBadgeText: badge,
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async () => undefined,
  });
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async () => page);
});

const tab = (url: string) => ({ id: 5, url }) as Browser.tabs.Tab;
const click = (info: Partial<Browser.contextMenus.OnClickData>, url: string) =>
  saveFromMenu(info as Browser.contextMenus.OnClickData, tab(url));
const saved = async () => (await listSaved()).map((entry) => [entry.id, entry.citation?.value.title]);

describe('the context menu', () => {
  test('saves the paper of a link, and not what the page around it says', async () => {
    page = { id: '2502.00001', citation };
    await click({ linkUrl: 'https://arxiv.org/pdf/2502.06394v2' }, 'https://arxiv.org/abs/2502.00001');
    expect(await saved()).toEqual([['2502.06394', undefined]]);
    expect(badge).toHaveBeenLastCalledWith({ text: '✓', tabId: 5 });
  });

  test('saves the paper of a page with what the page says', async () => {
    page = { id: '2502.06394', citation };
    await click({ pageUrl: 'https://arxiv.org/abs/2502.06394' }, 'https://arxiv.org/abs/2502.06394');
    expect(await saved()).toEqual([['2502.06394', 'A paper']]);
  });

  test('does nothing on a link that is no paper', async () => {
    await click({ linkUrl: 'https://arxiv.org/list/cs.CL/new' }, 'https://arxiv.org/abs/2502.06394');
    expect(await saved()).toEqual([]);
    expect(badge).not.toHaveBeenCalled();
  });
});

describe('the command', () => {
  const at = (url: string) => vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [tab(url)]);

  test('saves the paper of the tab, also where no page answers, as on a PDF', async () => {
    at('https://arxiv.org/pdf/2502.06394');
    await saveActiveTab('save-paper');
    expect(await saved()).toEqual([['2502.06394', undefined]]);
  });

  test('says so on the icon when it could not be stored', async () => {
    at('https://arxiv.org/abs/2502.06394');
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    await saveActiveTab('save-paper');
    expect(badge).toHaveBeenLastCalledWith({ text: '!', tabId: 5 });
  });

  test('elsewhere does nothing', async () => {
    at('https://example.org/');
    await saveActiveTab('save-paper');
    expect(await saved()).toEqual([]);
  });
});

describe('a message', () => {
  const from = (id: string, url = browser.runtime.getURL('/popup.html')) =>
    ({ id, url }) as Browser.runtime.MessageSender;
  const message = { type: 'set-saved', id: '2502.06394', saved: true };

  test('from our own pages is carried out and answered', async () => {
    expect(await answerMessage(message, from('ours'))).toEqual({});
    expect(await answerMessage({ ...message, saved: false }, from('ours'))).toEqual({});
    expect(await saved()).toEqual([]);
  });

  test('from another extension is not even answered', async () => {
    expect(answerMessage(message, from('theirs'))).toBeUndefined();
    expect(await saved()).toEqual([]);
  });

  test.each([
    'https://arxiv.org/abs/2502.06394',
    'http://export.arxiv.org/list/cs.CL/new',
    'https://news.blog.example/post',
  ])('from our script at %s is carried out', async (url) => {
    await setListed('*://*.blog.example/*', true);
    expect(await answerMessage(message, from('ours', url))).toEqual({});
    expect(await saved()).toHaveLength(1);
  });

  test.each([
    'https://example.org/',
    'https://arxiv.org.example/abs/2502.06394',
    'https://notarxiv.org/abs/2502.06394',
    'https://example.org/#https://arxiv.org/abs/2502.06394',
    'https://arxiv.org@example.org/',
    'chrome-extension://theirs/popup.html',
    'file:///arxiv.org/abs/2502.06394',
    'about:blank',
    '',
  ])('from a page that no script of ours runs on (%s) is refused', async (url) => {
    await setListed('*://*.blog.example/*', true);
    expect(await answerMessage(message, from('ours', url))).toEqual({ failure: expect.stringContaining('Only for') });
    expect(await saved()).toEqual([]);
  });

  test('that cannot be carried out is answered with the reason', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('disk full'));
    expect(await answerMessage(message, from('ours'))).toEqual({ failure: expect.stringContaining('disk full') });
  });
});

describe('a content script’s tab', () => {
  const pdf = 'https://arxiv.org/pdf/2502.06394v2';
  const sender = (more: Partial<Browser.runtime.MessageSender> = {}) => ({
    id: 'ours',
    url: pdf,
    tab: tab(pdf),
    ...more,
  });
  const at = 1739232000000;
  const send = (type: string, from: Browser.runtime.MessageSender) => answerMessage({ type, at }, from);
  const known = (votes: number | undefined) =>
    browser.storage.local.set({
      'paper:2502.06394': paper({ id: '2502.06394', title: 'SynthDetoxM', ...(votes !== undefined && { votes }) }),
    });
  const title = vi.fn();
  const run = vi.fn();

  beforeEach(() => {
    title.mockReset();
    run.mockReset();
    Object.assign(fakeBrowser.action, { setTitle: title });
    Object.assign(fakeBrowser, { scripting: { executeScript: run } });
  });

  test('that shows a PDF gets the paper’s votes and title on its icon', async () => {
    await known(69);
    expect(await send('pdf-shown', sender())).toEqual({});
    expect(badge.mock.calls).toEqual([[{ text: '69', tabId: 5 }]]);
    expect(title.mock.calls).toEqual([[{ title: '▲ 69 · SynthDetoxM · 하루논문', tabId: 5 }]]);
  });

  test('gets a dot where the digest has no votes, and 0 where it has none yet', async () => {
    await known(undefined);
    await send('pdf-shown', sender());
    expect(title).toHaveBeenLastCalledWith({ title: 'SynthDetoxM · 하루논문', tabId: 5 });
    await known(0);
    await send('pdf-shown', sender());
    expect(badge.mock.calls.map(([{ text }]) => text)).toEqual(['·', '0']);
  });

  test.each([pdf, 'https://arxiv.org/pdf/', 'https://blog.example/2502.06394', ''])(
    'at %j gets nothing if no digest has its paper',
    async (url) => {
      await browser.storage.local.set({ 'paper:2502.00001': paper({ id: '2502.00001', votes: 1 }) });
      expect(await send('pdf-shown', sender({ tab: tab(url) }))).toEqual({});
      expect([badge.mock.calls, title.mock.calls]).toEqual([[], []]);
    },
  );

  test('that was closed meanwhile is no failure', async () => {
    await known(69);
    badge.mockRejectedValue(new Error('No tab with id: 5'));
    expect(await send('pdf-shown', sender())).toEqual({});
  });

  test.each([
    [7, 7],
    [undefined, 0],
  ])('gets what shows badges in the frame that asked (%s), and in no other', async (frameId, frame) => {
    expect(await send('load-badges', sender(frameId === undefined ? {} : { frameId }))).toEqual({});
    expect(run.mock.calls).toEqual([
      [{ target: { tabId: 5, frameIds: [frame] }, files: ['/link-badges.js'], injectImmediately: true }],
    ]);
  });

  test('hears why that did not work', async () => {
    run.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await send('load-badges', sender())).toEqual({ failure: expect.stringContaining('Cannot access') });
  });

  test.each(['pdf-shown', 'load-badges'])('%s from elsewhere does nothing', async (type) => {
    await known(69);
    expect(send(type, sender({ id: 'theirs' }))).toBeUndefined();
    expect(await send(type, { id: 'ours', url: pdf })).toEqual({});
    expect([badge.mock.calls, run.mock.calls]).toEqual([[], []]);
  });
});

describe('a site', () => {
  const SITE = '*://blog.example/*';
  const message = { type: 'turn-off', pattern: SITE };
  const dropped = vi.fn();

  beforeEach(async () => {
    dropped.mockReset();
    Object.assign(fakeBrowser, {
      permissions: { remove: dropped, contains: async () => true },
      scripting: { getRegisteredContentScripts: async () => [], registerContentScripts: async () => undefined },
    });
    await setListed(SITE, true);
  });

  test('is turned off, permission and all, by a page of ours', async () => {
    const url = browser.runtime.getURL('/popup.html');
    expect(await answerMessage(message, { id: 'ours', url })).toEqual({});
    expect(await readSites()).toEqual([]);
    expect(dropped.mock.calls).toEqual([[{ origins: [SITE] }]]);
  });

  test.each([['https://blog.example/'], [undefined]])('is not by a content script at %s', async (url) => {
    expect(
      await answerMessage(message, { id: 'ours', ...(url && { url }), tab: tab('https://blog.example/') }),
    ).toEqual({ failure: expect.stringContaining('Only for pages') });
    expect(await readSites()).toHaveLength(1);
    expect(dropped).not.toHaveBeenCalled();
  });
});
