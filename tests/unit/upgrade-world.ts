/** Today's background, started on what is stored, in a browser of which only storage is real. */
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CompiledDay } from '../../data/digest/compile';
import { readDays } from '../../data/library/read-day';
import background from '../../entrypoints/background/index';
import { DAY, korean, listed } from './library-world';

/** A day after everything that the versions wrote, ms since the epoch. */
export const NOW = Date.parse('2025-02-13T09:00Z');

/** The days that today's package brings: one that the versions have in another edition, and one that none has. */
const BUNDLED = [korean(DAY, listed('2502.00001', 1, 'Bundled')), korean('2025-02-09', listed('2502.00042', 8, 'New'))];
export const BROUGHT = '2025-02-09';

/** What went wrong in the background. */
export const errors: unknown[] = [];

const event = { addListener: () => undefined, removeListener: () => undefined };

/** To be called before each test: the parts of the browser that the background touches. */
export function pretendBrowser(): void {
  errors.length = 0;
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubGlobal('reportError', (error: unknown) => errors.push(error));
  vi.stubGlobal('fetch', fetchPackaged);
  const parts = {
    contextMenus: { onClicked: event, removeAll: async () => undefined, create: () => 1 },
    commands: { onCommand: event },
    permissions: { onAdded: event, onRemoved: event, contains: async () => true },
    scripting: { getRegisteredContentScripts: async () => [], registerContentScripts: async () => undefined },
    omnibox: { onInputStarted: event, onInputChanged: event, onInputCancelled: event, onInputEntered: event },
  };
  Object.assign(fakeBrowser, parts);
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `chrome-extension://ours${path}`,
    getManifest: () => ({ content_scripts: [] }),
  });
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => []);
}

/** The package has its digests; nothing else can be reached. */
async function fetchPackaged(url: string): Promise<Pick<Response, 'json'>> {
  const days = new Map<string, CompiledDay>(BUNDLED.map((day) => [day.date, day]));
  const name = /^chrome-extension:\/\/ours\/digests\/(.+)\.json$/.exec(url)?.[1] ?? '';
  const answer = name === 'index' ? BUNDLED.map(({ date }) => ({ date })) : days.get(name);
  if (!answer) throw new TypeError('Failed to fetch');
  return { json: async () => structuredClone(answer) };
}

const PATIENCE = { interval: 1, timeout: 10_000 };

/** Starts the background after an update, and resolves when what it does at once is done. */
export async function start(): Promise<void> {
  background.main();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false });
  // Each of its parts asks for its lock in the first turn, but for the one that first reads what the package brings.
  for (const lock of ['reading-list', 'updates', 'sites-registration'])
    await navigator.locks.request(lock, async () => 0);
}

/** Starts it, and resolves when all that it does is done. */
export async function upgrade(): Promise<void> {
  await start();
  await vi.waitFor(async () => {
    const isSeeded = (await readDays())?.some(({ date }) => date === BROUGHT);
    if (!isSeeded && errors.length === 0) throw new Error('The background is at work');
  }, PATIENCE);
  await navigator.locks.request('library', async () => 0);
}
