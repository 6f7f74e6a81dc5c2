import type { PageContext } from '../on-page/page-context';

/** Links that a page gets looked at in one go: one with a million of them costs no more. */
const MOST_LINKS = 100_000;
const MOST_HINTED = 10_000;
const SLICE_MS = 5;

export interface LinkQueue {
  /** Has the links in a part of the page looked at again. */
  again(root: Element): void;
}

/**
 * Looks at the links of a page, first those that are there, then those that come or change, in slices while the page is
 * idle. One observer. `examine` gets each link, but none of a part of the page in which `hint` selects nothing; `rest` is
 * called after each slice, and may put elements of ours into the page.
 */
export function followLinks(
  ctx: PageContext,
  hint: string | undefined,
  examine: (link: HTMLAnchorElement) => void,
  rest: () => void,
): LinkQueue {
  const waiting: (Iterator<Element> | Element)[] = [];
  let examined = 0;
  let isScheduled = false;

  const schedule = () => {
    if (isScheduled || ctx.signal.aborted) return;
    isScheduled = true;
    // The browser's own: WXT's keeps a listener for each call for as long as the page lives.
    requestIdleCallback(work, { timeout: 1000 });
  };
  /** The next link, from the first root that has one left. */
  const next = (): Element | undefined => {
    for (;;) {
      const root = waiting[0];
      if (!root) return undefined;
      const links = root instanceof Element ? linksIn(root, hint) : root;
      waiting[0] = links;
      const { value, done } = links.next();
      if (!done) return value;
      waiting.shift();
    }
  };
  const examineSome = () => {
    const end = performance.now() + SLICE_MS;
    while (examined < MOST_LINKS && performance.now() < end) {
      const link = next();
      if (!link) return;
      examined++;
      // An SVG's links are no places for badges.
      if (link instanceof HTMLAnchorElement) examine(link);
    }
    if (examined >= MOST_LINKS) waiting.length = 0;
  };
  const work = () => {
    isScheduled = false;
    if (ctx.isInvalid) return;
    examineSome();
    rest();
    if (waiting.length > 0) schedule();
    else examined = 0;
  };

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') waiting.push(target as Element);
      else for (const node of addedNodes) if (isTheirs(node)) waiting.push(node);
    }
    schedule();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ['href'] });
  ctx.onInvalidated(() => observer.disconnect());
  const again = (root: Element) => {
    waiting.push(root);
    schedule();
  };
  // Frameworks take their pages over until then, and what is not theirs would be in the way.
  if (document.readyState === 'complete') again(document.documentElement);
  else window.addEventListener('load', () => again(document.documentElement), { signal: ctx.signal });
  return { again };
}

function isTheirs(node: Node): node is Element {
  return node instanceof Element && !node.localName.startsWith('haru-papers-');
}

function* linksIn(root: Element, hint: string | undefined): Iterator<Element> {
  if (root.localName === 'a') yield root;
  // Live, and found as they are asked for: a list of all of them would take a long page a while to make.
  const links = root.getElementsByTagName('a');
  // One question to the browser instead of one for each link; but it is answered at once, so not on endless pages.
  if (hint && links.length < MOST_HINTED && !root.querySelector(hint)) return;
  for (let at = 0; at < links.length; at++) {
    const link = links[at];
    if (link) yield link;
  }
}
