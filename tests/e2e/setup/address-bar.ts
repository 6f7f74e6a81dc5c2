import type { Browser } from 'puppeteer-core';
import { evaluateInChrome } from './firefox-chrome';

/** The address bar after the extension's keyword. */
export interface AddressBar {
  /** The lines below a text, the extension's own first line included. */
  suggest(text: string): Promise<string[]>;
  /** Enters a text, for the current tab. */
  enter(text: string): Promise<void>;
}

/** What Chromium's own events have besides. */
interface Dispatched {
  dispatch(...args: unknown[]): void;
}

/** What the worker's global object keeps for us. */
interface Kept {
  firstLine?: string;
}

/** The part of the interface that the worker's side is about. */
interface Omnibox {
  setDefaultSuggestion(suggestion: { description: string }): Promise<void>;
  onInputStarted: Dispatched;
  onInputChanged: Dispatched;
  onInputEntered: Dispatched;
}

/** Sends a text to the listeners, and resolves with the lines that they answer; runs in the worker. */
function suggestInWorker(text: string): Promise<string[]> {
  const { omnibox } = (globalThis as unknown as { chrome: { omnibox: Omnibox } }).chrome;
  const kept = globalThis as Kept;
  if (kept.firstLine === undefined) {
    kept.firstLine = '';
    const own = omnibox.setDefaultSuggestion;
    omnibox.setDefaultSuggestion = async (suggestion) => {
      kept.firstLine = suggestion.description;
      // The browser judges the markup.
      await own(suggestion).catch((error: Error) => {
        kept.firstLine = error.message;
      });
    };
  }
  return new Promise((resolve) => {
    omnibox.onInputStarted.dispatch();
    omnibox.onInputChanged.dispatch(text, (others: { description: string }[]) => {
      setTimeout(() => resolve([kept.firstLine ?? '', ...others.map(({ description }) => description)]), 0);
    });
  });
}

/** Enters a text for the current tab; runs in the worker. */
function enterInWorker(text: string): void {
  const { omnibox } = (globalThis as unknown as { chrome: { omnibox: Omnibox } }).chrome;
  omnibox.onInputEntered.dispatch(text, 'currentTab');
}

/** No driver types into Chromium's address bar: the worker gets the events that it would send, and its answers are read there. */
export function chromiumAddressBar(browser: Browser, isWorker: Parameters<Browser['waitForTarget']>[0]): AddressBar {
  const worker = async () => {
    const found = await (await browser.waitForTarget(isWorker)).worker();
    if (!found) throw new Error('The worker is not running');
    return found;
  };
  return {
    suggest: async (text) => (await worker()).evaluate(suggestInWorker, text),
    enter: async (text) => (await worker()).evaluate(enterInWorker, text),
  };
}

/** Firefox's own address bar, by what its window can do with it. */
export function firefoxAddressBar(browser: Browser, keyword: string): AddressBar {
  const type = (text: string) => `(async () => {
    const searchString = ${JSON.stringify(`${keyword} ${text}`)};
    gURLBar.focus();
    gURLBar.value = searchString;
    gURLBar.startQuery({ searchString, allowAutofill: false });
    await gURLBar.lastQueryContextPromise;
  })()`;
  return {
    suggest: async (text) =>
      (await evaluateInChrome(
        browser,
        `${type(text)}.then(() => [...document.querySelectorAll('.urlbarView-row')].map(({ result }) => result.payload.title))`,
      )) as string[],
    enter: async (text) => {
      await evaluateInChrome(browser, `${type(text)}.then(() => void gURLBar.handleCommand())`);
    },
  };
}
