import { afterAll, beforeAll, inject } from 'vitest';
import { type LaunchOptions, launch, type TestBrowser } from './browser';

/** The browser that this run of the test file is for. */
export const browserName = inject('browserName');

/**
 * A browser for the tests of a `describe` block or a file: started before the first one, closed after the last one,
 * whatever happens in between. Call the function that it returns inside tests and hooks.
 */
export function useBrowser(options: LaunchOptions = {}): () => TestBrowser {
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    const profile = inject('profile');
    browser = await launch(browserName, { ...options, ...(profile ? { profile } : {}) });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (!browser) throw new Error('The browser is there inside tests and hooks only');
    return browser;
  };
}
