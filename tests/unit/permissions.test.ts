import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSites } from '../../data/sites/site-list';
import { followPermissions } from '../../entrypoints/background/sites';

const ARXIV = '*://*.arxiv.org/*';
const BLOG = '*://blog.example/*';

/** What the browser grants, and tells of each change. */
const granted = new Set<string>();
let tellAdded: (change: { origins?: string[] }) => void;
let registered: { id: string; matches: string[] }[];

beforeEach(() => {
  granted.clear();
  registered = [];
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
      onAdded: {
        addListener: (added: typeof tellAdded) => {
          tellAdded = added;
        },
      },
      onRemoved: { addListener: () => undefined },
    },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: typeof registered) => void registered.push(...scripts),
      unregisterContentScripts: async () => void registered.splice(0),
      executeScript: async () => undefined,
    },
  });
  vi.stubGlobal('reportError', vi.fn());
  followPermissions();
  return () => expect(reportError).not.toHaveBeenCalled();
});

async function give(origin: string): Promise<void> {
  granted.add(origin);
  tellAdded({ origins: [origin] });
  // Given in the same way, and by then the one before has been seen to.
  granted.add(BLOG);
  tellAdded({ origins: [BLOG] });
  await vi.waitFor(() => expect(registered.flatMap(({ matches }) => matches)).toContain(BLOG), { interval: 1 });
}

test.each([[ARXIV], ['https://huggingface.co/*'], ['*://*/*'], ['<all_urls>']])(
  '%s, given by whomever, is no other site, and gets no badges at links',
  async (origin) => {
    await give(origin);
    expect((await readSites()).map(({ pattern }) => pattern)).toEqual([BLOG]);
    expect(registered.flatMap(({ matches }) => matches)).toEqual([BLOG]);
  },
);
