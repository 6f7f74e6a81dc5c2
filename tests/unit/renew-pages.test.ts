import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followExtensionUpdates } from '../../entrypoints/background/renew-pages';

const ABS = { matches: ['*://*.arxiv.org/abs/*'], js: ['abs.js'], css: ['abs.css'] };
const PDF = { matches: ['*://*.arxiv.org/pdf/*'], js: ['pdf.js'] };
/** A tab that has no number is not of a window; one that sleeps takes no script. */
const SLEEPING = 3;
const tabs: Record<string, { id?: number }[]> = {
  [ABS.matches.join()]: [{ id: 1 }, {}, { id: 2 }, { id: SLEEPING }],
  [PDF.matches.join()]: [{ id: 4 }],
};

const run = vi.fn(async ({ target }: { target: { tabId: number }; files: string[] }) => {
  if (target.tabId === SLEEPING) throw new Error('No tab with that id');
});
const style = vi.fn(async (_: { target: { tabId: number }; files: string[] }) => undefined);

beforeEach(() => {
  for (const mock of [run, style]) mock.mockClear();
  Object.assign(fakeBrowser, { scripting: { executeScript: run, insertCSS: style } });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ content_scripts: [ABS, PDF] }) });
  vi.spyOn(browser.tabs, 'query').mockImplementation(
    (async ({ url }: { url: string[] }) => tabs[url.join()] ?? []) as unknown as typeof browser.tabs.query,
  );
  vi.stubGlobal('reportError', vi.fn());
  return () => expect(reportError).not.toHaveBeenCalled();
});

const ran = () => run.mock.calls.map(([{ target, files }]) => `${target.tabId} ${files}`).toSorted();

test('an update brings each open page what its next load would, and a tab that sleeps keeps nobody waiting', async () => {
  followExtensionUpdates();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false });
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(4), { interval: 1 });
  expect(ran()).toEqual(['1 abs.js', '2 abs.js', '3 abs.js', '4 pdf.js']);
  expect(style.mock.calls.map(([{ target, files }]) => `${target.tabId} ${files}`).toSorted()).toEqual([
    '1 abs.css',
    '2 abs.css',
    '3 abs.css',
  ]);
});

test.each(['install', 'browser_update'] as const)('%s leaves open pages alone', async (reason) => {
  followExtensionUpdates();
  await fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false });
  expect(browser.tabs.query).not.toHaveBeenCalled();
});
