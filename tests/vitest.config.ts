import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests: data and components, in milliseconds, without a browser. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // By itself, vitest leaves a small machine's second core unused.
    maxWorkers: '100%',
    setupFiles: ['tests/unit/setup.ts'],
    // Properties try hundreds of cases; on a busy machine that is no reason to fail.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
