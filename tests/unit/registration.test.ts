import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applySites } from '../../data/sites/registration';
import { readSites, setListed } from '../../data/sites/site-list';

const A = '*://a.example/*';
const B = '*://*.b.example/*';

/** What the browser keeps: permissions, registered scripts, and the open tabs of each site. */
let granted: Set<string>;
let registered: { id: string; matches: string[] }[];
let tabs: Record<string, { id?: number }[]>;
/** A tab in which nothing can run. */
let deadTab: number | undefined;

const register = vi.fn(async (scripts: typeof registered) => void registered.push(...structuredClone(scripts)));
const update = vi.fn(async ([script]: { id: string; matches: string[] }[]) => {
  registered = registered.map((one) => ({ ...one, ...(one.id === script?.id ? script : {}) }));
});
const unregister = vi.fn(async ({ ids }: { ids: string[] }) => {
  registered = registered.filter(({ id }) => !ids.includes(id));
});
const run = vi.fn(async ({ target }: { target: { tabId: number } }) => {
  if (target.tabId === deadTab) throw new Error('No tab with that id');
});
const style = vi.fn(async (_: { target: { tabId: number } }) => undefined);

beforeEach(() => {
  granted = new Set([A, B]);
  registered = [];
  tabs = {};
  deadTab = undefined;
  for (const mock of [register, update, unregister, run, style]) mock.mockClear();
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        registered.filter(({ id }) => ids.includes(id)),
      registerContentScripts: register,
      updateContentScripts: update,
      unregisterContentScripts: unregister,
      executeScript: run,
      insertCSS: style,
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    },
  });
  vi.spyOn(browser.tabs, 'query').mockImplementation((async ({ url }: { url: string[] }) =>
    url.flatMap((pattern) => tabs[pattern] ?? [])) as typeof browser.tabs.query);
});

const matches = () => registered.map((script) => script.matches);
const ranIn = () => run.mock.calls.map(([{ target }]) => target.tabId);
const on = async (...patterns: string[]) => {
  for (const pattern of patterns) await setListed(pattern, true);
  await applySites();
};

describe('a site that was turned on', () => {
  test('gets the script and its styles, in all frames, when its pages are idle', async () => {
    await on(A);
    expect(register.mock.calls).toEqual([
      [
        [
          {
            id: 'links',
            js: ['/content-scripts/links.js'],
            css: ['/content-scripts/links.css'],
            matches: [A],
            runAt: 'document_idle',
            allFrames: true,
          },
        ],
      ],
    ]);
  });

  test('gets it at once in the tabs that are open, and in no other', async () => {
    tabs = { [A]: [{ id: 1 }, {}, { id: 2 }], [B]: [{ id: 3 }] };
    await on(A);
    expect(ranIn()).toEqual([1, 2]);
    expect(style.mock.calls.map(([{ target }]) => target.tabId)).toEqual([1, 2]);
    await on(B);
    expect(ranIn()).toEqual([1, 2, 3]);
  });

  test('joins those that are on', async () => {
    await on(A);
    await on(B);
    expect(matches()).toEqual([[A, B]]);
    expect(register).toHaveBeenCalledTimes(1);
  });

  test('a tab that has gone keeps the others from nothing', async () => {
    tabs = { [A]: [{ id: 1 }, { id: 2 }, { id: 3 }] };
    deadTab = 1;
    await on(A);
    expect(ranIn()).toEqual([1, 2, 3]);
  });
});

test('with nothing to do, the browser is not asked to do anything', async () => {
  await applySites();
  await on(A, B);
  for (const mock of [register, update, unregister, run]) mock.mockClear();
  await applySites();
  await applySites();
  for (const mock of [register, update, unregister, run]) expect(mock).not.toHaveBeenCalled();
});

test('a site that was turned off goes, and with the last one the script', async () => {
  await on(A, B);
  await setListed(A, false);
  await applySites();
  expect(matches()).toEqual([[B]]);
  await setListed(B, false);
  await applySites();
  expect(registered).toEqual([]);
});

describe('a permission', () => {
  test('that the browser has taken back stops the script there, and is noted', async () => {
    await on(A, B);
    granted.delete(A);
    await applySites();
    expect(matches()).toEqual([[B]]);
    expect(await readSites()).toEqual([
      { pattern: A, granted: false },
      { pattern: B, granted: true },
    ]);
    granted.delete(B);
    await applySites();
    expect(registered).toEqual([]);
  });

  test('that is given again brings the script back, also to open tabs', async () => {
    await on(A);
    granted.delete(A);
    await applySites();
    tabs = { [A]: [{ id: 7 }] };
    granted.add(A);
    await applySites();
    expect(matches()).toEqual([[A]]);
    expect(ranIn()).toEqual([7]);
    expect(await readSites()).toEqual([{ pattern: A, granted: true }]);
  });
});

describe('an interrupted run', () => {
  test('heals at the next one', async () => {
    await setListed(A, true);
    register.mockRejectedValueOnce(new Error('stopped'));
    await expect(applySites()).rejects.toThrow('stopped');
    await applySites();
    expect(matches()).toEqual([[A]]);
  });

  test('heals what an earlier version has left registered', async () => {
    registered = [{ id: 'links', matches: ['*://old.example/*'] }];
    await applySites();
    expect(registered).toEqual([]);
    registered = [{ id: 'links', matches: ['*://old.example/*'] }];
    await on(A);
    expect(matches()).toEqual([[A]]);
  });
});

test('runs at the same time do not get in each other’s way', async () => {
  await setListed(A, true);
  await Promise.all([applySites(), on(B), applySites()]);
  expect(matches()).toEqual([[A, B]]);
  expect(register).toHaveBeenCalledTimes(1);
});
