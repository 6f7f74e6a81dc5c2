import type { Browser } from 'wxt/browser';

declare global {
  /** In functions that run in the extension's origin: both browsers have it under this name. */
  const chrome: typeof Browser & {
    /** Only on chrome://extensions. */
    developerPrivate: { reload(id: string, options: { failQuietly: boolean }): Promise<void> };
    management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  };
}
