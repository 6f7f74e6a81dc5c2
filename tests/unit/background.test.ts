import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listSaved, save } from '../../data/reading-list/reading-list';
import { answerMessage } from '../../entrypoints/background/answer-message';
import { saveFromMenu } from '../../entrypoints/background/menus';
import { saveActiveTab } from '../../entrypoints/background/save-command';

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
  const from = (id: string) => ({ id }) as Browser.runtime.MessageSender;
  const message = { type: 'set-saved', id: '2502.06394', saved: true };

  test('from our own pages is carried out and answered', async () => {
    expect(await answerMessage(message, from('ours'))).toBe('');
    expect(await answerMessage({ ...message, saved: false }, from('ours'))).toBe('');
    expect(await saved()).toEqual([]);
  });

  test('from another extension is not even answered', async () => {
    expect(answerMessage(message, from('theirs'))).toBeUndefined();
    expect(await saved()).toEqual([]);
  });

  test('with what a page says completes a paper that was saved by its number', async () => {
    await save('2502.06394' as Parameters<typeof save>[0], 1);
    await answerMessage({ type: 'describe', id: '2502.06394', citation }, from('ours'));
    expect(await saved()).toEqual([['2502.06394', 'A paper']]);
  });

  test('that cannot be carried out is answered with the reason', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('disk full'));
    expect(await answerMessage(message, from('ours'))).toContain('disk full');
  });
});
