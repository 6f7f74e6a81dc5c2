/**
 * Waits for an element of a page that is being parsed. Calls `found` in the same turn of the parser in which `find` first
 * answers, so before anything of it is painted. Settles then, or when the page has been parsed, with whether it was found.
 */
export function waitFor<E extends Element>(
  document: Document,
  signal: AbortSignal,
  find: () => E | null,
  found: (element: E) => void,
): Promise<boolean> {
  return new Promise((settle) => {
    let isFound = false;
    const stop = () => {
      observer.disconnect();
      document.removeEventListener('DOMContentLoaded', giveUp);
      settle(isFound);
    };
    const look = () => {
      const element = find();
      if (!element) return;
      isFound = true;
      found(element);
      stop();
    };
    const giveUp = () => {
      look();
      stop();
    };
    const observer = new MutationObserver(look);
    if (document.readyState !== 'loading') return giveUp();
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', giveUp);
    signal.addEventListener('abort', stop);
  });
}
