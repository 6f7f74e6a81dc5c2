import type { BrowserName } from './find-browser';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Which browser this run of the file is for. */
    browserName: BrowserName;
  }
}
