import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSites } from '../../data/sites/site-list';
import { followPermissions } from '../../entrypoints/background/sites';

const ARXIV = '*://*.arxiv.org/*';
const BLOG = '*://blog.example/*';

/** What the browser grants, and tells of each change. */
const granted = new Set<string>();
let tell: { added(change: { origins?: string[] }): void; removed(): void };
let registered: { id: string; matches: string[] }[];
const run = vi.fn(async (_: { target: { tabId: number }; files: string[] }) => undefined);

beforeEach(() => {
  granted.clear();
  registered = [];
  run.mockClear();
  const tabs = new Map([
    [ARXIV, 1],
    [BLOG, 2],
  ]);
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
      onAdded: { addListener: (added: typeof tell.added) => Object.assign(tell, { added }) },
      onRemoved: { addListener: (removed: typeof tell.removed) => Object.assign(tell, { removed }) },
    },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: typeof registered) => void registered.push(...scripts),
      unregisterContentScripts: async () => void registered.splice(0),
      insertCSS: async () => undefined,
      executeScript: run,
    },
  });
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ content_scripts: [{ matches: [ARXIV], js: ['arxiv.js'] }] }),
  });
  vi.spyOn(browser.tabs, 'query').mockImplementation((async ({ url }: { url: string[] }) =>
    url.flatMap((pattern) => tabs.get(pattern) ?? []).map((id) => ({ id }))) as unknown as typeof browser.tabs.query);
  vi.stubGlobal('reportError', vi.fn());
  tell = { added: () => undefined, removed: () => undefined };
  followPermissions();
  return () => expect(reportError).not.toHaveBeenCalled();
});

const give = (...origins: string[]) => {
  for (const origin of origins) granted.add(origin);
  tell.added({ origins });
};
const ran = () => run.mock.calls.map(([{ target, files }]) => `${target.tabId} ${files}`);
/** Waits for what the listeners began. */
const settled = () => vi.waitFor(() => navigator.locks.request('sites-registration', () => undefined));

test('arXiv, given again, is no other site: its open pages get their own scripts at once, and no badges at links', async () => {
  give(ARXIV);
  await vi.waitFor(() => expect(ran()).toEqual(['1 arxiv.js']), { interval: 1 });
  await settled();
  expect([await readSites(), registered]).toEqual([[], []]);
});

test('a site that is given is on, whoever asked for it, and stays listed when it is taken', async () => {
  give(BLOG);
  await vi.waitFor(() => expect(ran()).toEqual(['2 /content-scripts/links.js']), { interval: 1 });
  expect(await readSites()).toEqual([{ pattern: BLOG, granted: true }]);
  granted.clear();
  tell.removed();
  await vi.waitFor(() => expect(registered).toEqual([]), { interval: 1 });
  expect(await readSites()).toEqual([{ pattern: BLOG, granted: false }]);
});

test.each([['https://huggingface.co/*'], ['*://*/*'], ['<all_urls>']])('%s turns no site on', async (origin) => {
  give(origin);
  await settled();
  expect([await readSites(), registered, ran()]).toEqual([[], [], []]);
});
