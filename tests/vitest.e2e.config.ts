import { defineConfig } from 'vitest/config';

const forBrowser = (browserName: 'chromium' | 'firefox') => ({
  extends: true as const,
  test: { name: browserName, provide: { browserName } },
});

/** End-to-end tests: the same files once in Chromium and once in Firefox, against the builds in `.output`. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/e2e/**/*.e2e.ts'],
    projects: [forBrowser('chromium'), forBrowser('firefox')],
    // Two browsers are what a small machine can run at once; more would only wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 0,
  },
});
