import type { Browser, Page } from 'puppeteer-core';
import type { AddressBar } from './address-bar';

/** What a test can ask of a browser before it starts. */
export interface LaunchOptions {
  /** The language of the browser's own interface, which the extension follows. */
  language?: 'ko' | 'en';
  /** `prefers-color-scheme` of every page. */
  dark?: boolean;
  viewport?: { width: number; height: number };
  /** An unpacked extension; by default the build in `.output`. */
  extensionDir?: string;
  /** A profile of Firefox's to begin with a copy of; else one that has never been used. */
  profile?: string;
  /** `keep` leaves the extension's first page open, which a fresh profile gets; else it is closed before the test begins. */
  welcome?: 'keep';
  /** False shows a window and leaves Ctrl-C to the caller; for people, not for tests. */
  headless?: boolean;
}

/** What can be changed on a page that is already open; what is absent stays as it is. */
export interface Emulation {
  dark?: boolean;
  reducedMotion?: boolean;
  /** Chromium's alone. */
  forcedColors?: boolean;
  print?: boolean;
  width?: number;
}

/** What each browser does in its own way. */
export interface Driver {
  readonly browser: Browser;
  readonly extensionId: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly origin: string;
  readonly addressBar: AddressBar;
  newPage(): Promise<Page>;
  openExtensionPage(page: Page, url: string): Promise<void>;
  openPopup(over: Page): Promise<Page>;
  /** Waits for a tab with that address, which the extension opens by itself, and closes it. */
  closeTab(url: string): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  stopBackground(): Promise<void>;
  /** Takes the extension away for good, while no tab comes to the front or goes behind. */
  remove(): Promise<void>;
  setEnabled(enabled: boolean): Promise<void>;
  setAllowed(pattern: string, isAllowed: boolean): Promise<void>;
  /** Runs `ask`, which makes a page of the extension ask for a permission, and has the browser's question answered with No. */
  decline(page: Page, ask: () => Promise<unknown>): Promise<void>;
  reloadExtension(): Promise<void>;
  /** Makes `navigator.onLine` of the background say so until it is stopped; keeps nothing from being sent. */
  setOnline(isOnline: boolean): Promise<void>;
  emulate(page: Page, emulation: Emulation): Promise<void>;
  /** A request of the browser's own (`host:port/path`) that no switch turns off. */
  isOwnRequest(address: string): boolean;
}

/** A driver's start: options with the defaults filled in, and the proxy that everything goes through. */
export interface DriverStart extends LaunchOptions {
  executablePath: string;
  extensionDir: string;
  proxyPort: number;
  /** The pin of the fixture pages' certificate. */
  pin: string;
  viewport: { width: number; height: number };
}
