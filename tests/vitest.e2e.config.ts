import { defineConfig } from 'vitest/config';

const forBrowser = (browserName: 'chromium' | 'firefox', globalSetup: string[] = []) => ({
  extends: true as const,
  test: { name: browserName, provide: { browserName }, globalSetup },
});

/** End-to-end tests: the same files once in Chromium and once in Firefox, against the builds in `.output`. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/e2e/**/*.e2e.ts'],
    projects: [forBrowser('chromium'), forBrowser('firefox', ['tests/e2e/setup/firefox-profile.ts'])],
    // Two browsers are what a small machine can run at once; more would only wait for each other.
    maxWorkers: 2,
    // Each file starts browsers of its own; a process for each would only load the driver again, for a second or two.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 0,
  },
});
