import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { seedBundledDays } from '../../data/library/seed';
import { UPDATES_OFF, type UpdateSettings } from '../../data/library/updates/state';
import { noteShown, readAtStart, showOnce } from '../../data/welcome/first-run';
import type { WelcomePorts } from '../../data/welcome/ports';
import type { WelcomeState } from '../../data/welcome/state';
import { createWelcome } from '../../data/welcome/store';
import { followWelcome } from '../../entrypoints/background/welcome';

describe('the first page', () => {
  let opened: number;
  const open = async () => {
    opened += 1;
  };
  beforeEach(() => {
    opened = 0;
  });

  test('is for profiles that have nothing of ours', async () => {
    expect(await readAtStart()).toEqual({ isNew: true, isDue: false });
    await browser.storage.local.set({ mirrored: 1 });
    expect((await readAtStart()).isNew).toBe(false);
  });

  test('is opened once, however often it is asked for', async () => {
    await Promise.all([showOnce(open), showOnce(open)]);
    await showOnce(open);
    expect(opened).toBe(1);
    expect(await readAtStart()).toEqual({ isNew: false, isDue: false });
  });

  test('comes at the next start where the browser died before it could be opened', async () => {
    await expect(showOnce(() => Promise.reject(new Error('no window')))).rejects.toThrow('no window');
    expect((await readAtStart()).isDue).toBe(true);
    await showOnce(open);
    expect(opened).toBe(1);
  });

  test('comes at the next start where the browser died before it told of the installation', async () => {
    await readAtStart();
    await browser.storage.local.set({ mirrored: true, days: '[]' });
    expect(await readAtStart()).toEqual({ isNew: false, isDue: true });
  });

  test('does not come again where the browser died after it was opened: the page itself notes that', async () => {
    const dying = showOnce(async () => {
      await noteShown();
      throw new Error('stopped');
    });
    await expect(dying).rejects.toThrow('stopped');
    expect((await readAtStart()).isDue).toBe(false);
  });
});

describe('the background', () => {
  const tabs: (string | undefined)[] = [];
  beforeEach(() => {
    vi.stubGlobal('reportError', vi.fn());
    tabs.length = 0;
    fakeBrowser.tabs.create = async ({ url }: { url?: string }) => {
      tabs.push(url);
      return {} as never;
    };
  });
  const start = async (reason: 'install' | 'update') => {
    followWelcome();
    const seeding = seedBundledDays(Date.now()).catch(() => undefined);
    await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
    await seeding;
    await navigator.locks.request('welcome', async () => undefined);
  };

  test('shows it after an installation, although the library fills at the same time', async () => {
    await start('install');
    expect(tabs).toEqual([browser.runtime.getURL('/welcome.html' as never)]);
  });

  test('shows nothing after an update, even where all was cleared', async () => {
    await start('update');
    await vi.waitFor(async () => expect(await readAtStart()).toEqual({ isNew: false, isDue: false }), { interval: 1 });
    expect(tabs).toEqual([]);
  });

  test('shows nothing where an older version has been, whatever the browser calls it', async () => {
    await browser.storage.local.set({ days: '[]' });
    await start('install');
    expect(tabs).toEqual([]);
  });
});

function openPage(given: Partial<WelcomePorts> = {}) {
  let state: WelcomeState | undefined;
  let settings: UpdateSettings = UPDATES_OFF;
  const written: UpdateSettings[] = [];
  const ports: WelcomePorts = {
    readSample: async () => undefined,
    hasArxiv: async () => true,
    allowArxiv: async () => true,
    readPinned: async () => undefined,
    readShortcuts: async () => [],
    noteShown: async () => undefined,
    close: async () => undefined,
    ...given,
    updates: {
      readUpdates: async () => ({ settings, state: {} }),
      writeSettings: async (chosen) => {
        settings = { ...settings, ...chosen };
        written.push(settings);
      },
      askUpdate: async () => undefined,
      missingOrigins: async () => [],
      allowSources: async () => true,
      allowIdle: async () => true,
      hasIdle: async () => true,
      now: () => 1000,
    },
  };
  const welcome = createWelcome(ports, (next) => {
    state = next;
  });
  return { welcome, written, state: () => state };
}

describe('on the page', () => {
  test('nothing is turned on by itself', async () => {
    const { welcome, written, state } = openPage();
    await welcome.load();
    expect(written).toEqual([]);
    expect(state()).toMatchObject({ isOffline: false, access: 'there' });
  });

  test('updates are turned on only after it was said what that means; staying offline takes that back', async () => {
    const { welcome, written, state } = openPage();
    await welcome.load();
    welcome.updates.explain();
    expect(written).toEqual([]);
    await welcome.updates.setSources(['daily-papers-ko']);
    expect(state()?.updates.now?.settings.sources).toEqual(['daily-papers-ko']);
    await welcome.stayOffline();
    expect(state()?.updates.now?.settings.sources).toEqual([]);
    expect(state()?.isOffline).toBe(true);
  });

  test('what fails is left out, and keeps nothing else away', async () => {
    const fails = () => Promise.reject(new Error('no such thing here'));
    const { welcome, state } = openPage({ readPinned: fails, readSample: fails, readShortcuts: fails });
    await welcome.load();
    expect(state()).toMatchObject({ access: 'there', shortcuts: [] });
  });

  test('arXiv that was not granted is asked for, and what came of it is said', async () => {
    let isThere = false;
    const { welcome, state } = openPage({
      hasArxiv: async () => isThere,
      allowArxiv: async () => isThere,
    });
    await welcome.load();
    expect(state()?.access).toBe('missing');
    await welcome.access.allow();
    expect(state()?.access).toBe('declined');
    await welcome.access.load();
    expect(state()?.access).toBe('declined');
    isThere = true;
    await welcome.access.allow();
    await welcome.access.load();
    expect(state()?.access).toBe('given');
  });
});
