import type { Browser } from 'wxt/browser';

declare global {
  /** In functions that run in the extension's origin: both browsers have it under this name. */
  const chrome: typeof Browser;
}
