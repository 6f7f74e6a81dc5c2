import type { Browser } from 'wxt/browser';

/** Parts of what only Chromium's own page for its extensions has. */
interface DeveloperPrivate {
  addHostPermission(extensionId: string, host: string): Promise<void>;
  removeHostPermission(extensionId: string, host: string): Promise<void>;
  reload(extensionId: string, options: { failQuietly: boolean }): Promise<void>;
}

declare global {
  /** In functions that run in the extension's origin, or in that page: both browsers have it under this name. */
  const chrome: typeof Browser & { readonly developerPrivate: DeveloperPrivate };
}
