import type { BrowserName } from './find-browser';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Which browser this run of the file is for. */
    browserName: BrowserName;
    /** Firefox's own: the profile that its tests begin with. */
    profile?: string;
  }
}
