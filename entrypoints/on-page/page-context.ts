import { browser } from 'wxt/browser';
import type { ContentScriptContext as WxtContext } from 'wxt/utils/content-script-context';

/** How long a content script lives: until its extension goes, or a newer run of it comes to the same page. */
export type PageContext = Pick<WxtContext, 'signal' | 'isInvalid' | 'isValid' | 'onInvalidated' | 'abort'>;

/**
 * What WXT gives to `main`, in the place of its own class of that name (see `wxt.config.ts`): the part that content scripts
 * of ours use. Of its timers, frames and watch on the address each page would pay for 700 bytes.
 */
export class ContentScriptContext implements PageContext {
  readonly #controller = new AbortController();
  readonly signal = this.#controller.signal;

  constructor(name: string) {
    const started = `${browser.runtime?.id}:${name}:started`;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => this.abort(), { signal: this.signal });
  }

  abort(): void {
    this.#controller.abort();
  }

  get isInvalid(): boolean {
    if (browser.runtime?.id === undefined) this.abort();
    return this.signal.aborted;
  }

  get isValid(): boolean {
    return !this.isInvalid;
  }

  onInvalidated(act: () => void): () => void {
    this.signal.addEventListener('abort', act);
    return () => this.signal.removeEventListener('abort', act);
  }
}
