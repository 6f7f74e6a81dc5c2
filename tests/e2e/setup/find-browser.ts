import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** The two browsers that the extension is made for. */
export type BrowserName = 'chromium' | 'firefox';

const NAMES: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

const PLACES: Record<BrowserName, Partial<Record<NodeJS.Platform, string[]>>> = {
  chromium: {
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    win32: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  },
  firefox: {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of a program on PATH, under the first of these names that exists. */
export function findProgram(...names: string[]): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))).find(isProgram);
}

/** Where the browser is: the variable CHROMIUM or FIREFOX if it is set, else the usual names and places. */
export function findBrowser(name: BrowserName): string | undefined {
  const chosen = env[name.toUpperCase()];
  if (chosen) return isProgram(chosen) ? chosen : findProgram(chosen);
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
  const places = PLACES[name][platform] ?? [];
  const full = platform === 'win32' ? places.flatMap((place) => roots.map((root) => join(root, place))) : places;
  return findProgram(...NAMES[name]) ?? full.find(isProgram);
}
