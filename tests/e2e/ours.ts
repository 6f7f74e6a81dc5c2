/** Everything of ours on a page, for what is asked of it in the page itself. */
import type { Page } from 'puppeteer-core';
import { evaluate } from './setup/wait-for';

declare global {
  /** In pages that `findOurs` has been called for: the whole of our own pages, what is in our elements on others. */
  var ours: () => Element[];
}

/** Lets the functions that run in a page find everything of ours in it, within open shadow roots as well. */
export const findOurs = (page: Page) =>
  evaluate(page, () => {
    const below = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? below(one.shadowRoot) : [])]);
    const isOwn = location.protocol.endsWith('extension:');
    const hosts = () => [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('haru-'));
    globalThis.ours = () => (isOwn ? below(document) : hosts().flatMap((host) => below(host.shadowRoot ?? host)));
  });
